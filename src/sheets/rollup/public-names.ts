import { CRITERIA } from "../../domain/portfolio/best-rank";
import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "One row a partner stands in the table `cam_rollup` on this sheet: `cam_rollup[Won]` and so on. By quarter: Q1 … Q4 of the fiscal year.",
  results: [
    {
      names: ["partners", "producing", "producing_rate"],
      holds:
        "partners listed; active ones with a deal won in twelve months, and their share of the active ones",
    },
    {
      names: ["pareto_share", "hhi", "gini", "effective_partners"],
      holds:
        "how concentrated what active partners won in twelve months is: the share of the largest fifth, 0 … 10,000, 0 … 1, and 10,000 ÷ HHI",
    },
    { names: ["partner_led_share"], holds: "of the deals won in twelve months, by count" },
    { names: ["won"], holds: "in the fiscal year to date, of the partners listed" },
    {
      names: ["forecast_by_quarter", "won_by_quarter", "commit_by_quarter", "weighted_by_quarter"],
      holds: "over all deals: won + committed + the rest weighted, and each of them",
    },
    {
      names: ["target_by_quarter", "gap_by_quarter"],
      holds: "of the partners listed; what the forecast lacks of it",
    },
    {
      names: ["market_gaps", "gap_verticals", "gap_regions"],
      holds:
        "fields of vertical × region without an active partner, and the first twelve of them by name, those of most partners first; blank where one has a partner by now",
    },
    {
      names: ["closed_by_quarter", "restated_by_quarter"],
      holds:
        "won by all partners when a quarter was closed; what deals say today less that, blank: as closed",
    },
    { names: ["check"], holds: "TRUE when the rows are the partners of `cam_partners` and everything ties" },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: CRITERIA.map((criterion) => `in_best_${criterion}`), holds: "weights of the best rank" },
  ],
};
