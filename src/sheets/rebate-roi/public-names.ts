import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "`qoq` compares with the quarter before, `yoy` with the same quarter of the year before; a baseline that a row gives goes before " +
    "both. Returns are fractions of the rebates measured; lists are one column.",
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
