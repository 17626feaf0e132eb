import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The worksheet from line A to line L, in the scenario that counts. Rates are fractions; where a rate or deal size of 0 leaves no " +
    'answer a cell is `""`.',
  results: [
    {
      names: [..."abcdefghijkl"].map((line) => `line_${line}`),
      holds: "the lines; H = A·E·F·G is what they bring",
    },
    {
      names: ["mgo_needed", "mgo_gap"],
      holds: "MGOs that line L asks for; what the lines bring more (+) or fewer (−)",
    },
    { names: ["revenue_forward", "revenue_gap"], holds: "J·K; the same in money" },
    {
      names: ["scenario", "scenario_mgos", "scenario_needed"],
      holds: "the scenario that counts; brought and asked for in Bleak, Expected, Stretch",
    },
    {
      names: ["mgo_target"],
      holds: "whole MGOs a year: the segments' where their shares total 100 %, else `mgo_needed`",
    },
    {
      names: ["mgo_per_quarter", "mgo_per_month", "mgo_per_week", "mgo_per_partner"],
      holds: "the year ÷ 4, 12, 52 and line A",
    },
    {
      names: ["mgo_by_month", "mgo_by_quarter"],
      holds: "by Setup's seasonality, from the first fiscal month, one column",
    },
    {
      names: ["mgo_by_month_whole", "mgo_by_quarter_whole"],
      holds: "the same in whole MGOs that add up, as the pages show them",
    },
    { names: ["bleak_text"], holds: "the bleak case in one line" },
    { names: ["segment_targets", "segment_mgos"], holds: "revenue and MGOs of the six segments, one column" },
    {
      names: ["partner_mgos"],
      holds: "whole MGOs of the active partners, in the order of the sheet, one column",
    },
    { names: ["mgo_text"], holds: "forward against backward in one line" },
    { names: ["check"], holds: "TRUE when everything adds up and the partners are those of `cam_partners`" },
  ],
  inputs: [
    { names: [..."abcdfgikl"].map((line) => `in_line_${line}`), holds: "the lines that are not calculated" },
    {
      names: ["in_marketing_share", "in_revenue_won"],
      holds: "marketing's share of line L, and what it has won",
    },
    { names: ["in_scenario"], holds: "Bleak, Expected or Stretch: the one that counts" },
    { names: ["in_mgos_to_share"], holds: "MGOs that are shared out to partners" },
    {
      names: [
        "in_bleak_response",
        "in_bleak_close",
        "in_bleak_deal_size",
        "in_stretch_response",
        "in_stretch_close",
        "in_stretch_deal_size",
      ],
      holds: "the scenarios' factors",
    },
    {
      names: ["name", "share", "deal_size", "close_rate", "mgo_rate", "lead_rate"].map(
        (field) => `in_segment<n>_${field}`,
      ),
      holds: "segments 1 to 6",
    },
    { names: ["in_weight_<id>"], holds: "a partner's weight, by its Partner ID" },
  ],
};
