import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "`qoq` compares with the quarter before, `yoy` with the same quarter of the year before; a baseline that a row gives counts in the " +
    "comparison it names, the year before where it names none. Returns are fractions of the rebates measured; lists are one column.",
  results: [
    {
      names: ["margin_roi", "revenue_return"],
      holds: "of all rebates, by the comparison chosen: with gross margin, and without",
    },
    {
      names: ["margin_roi_qoq", "revenue_return_qoq", "margin_roi_yoy", "revenue_return_yoy"],
      holds: "the same by either comparison",
    },
    {
      names: ["increment_qoq", "increment_yoy", "measured_qoq", "measured_yoy"],
      holds: "revenue above the baselines; how many rows are measured",
    },
    { names: ["rebate_paid"], holds: "all rebates of the period" },
    {
      names: ["partners", "partner_rebate"],
      holds: "partners with a row in the period; what each was paid",
    },
    {
      names: [
        "partner_margin_roi_qoq",
        "partner_revenue_return_qoq",
        "partner_margin_roi_yoy",
        "partner_revenue_return_yoy",
      ],
      holds: "each partner's returns",
    },
    { names: ["finding"], holds: "whose rebates did not earn their cost, and what all of them brought" },
    {
      names: ["accrual_partners", "accrual_revenue", "accrual_to_date", "accrual_year_end"],
      holds:
        "partners, the largest by the year's end first: revenue of the fiscal year, what it earns by `cam_rebate_bands` or else the level's rebate rate, and the same at the year's end at the pace so far",
    },
    {
      names: ["accrued_to_date", "accrued_paid", "accrued_year_end"],
      holds: "of all partners: accrued and paid in the fiscal year to the as-of day, accrued by its end",
    },
    { names: ["check"], holds: "TRUE when partners, rows and `cam_rebates` tie and every row has room" },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_from", "in_to"], holds: "quarters that begin from this day to that day count" },
    { names: ["in_gross_margin"], holds: "of the additional revenue, for rows that give none" },
    { names: ["in_comparison"], holds: "Quarter before or Year before" },
  ],
};
