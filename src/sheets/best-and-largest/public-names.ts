import { CRITERIA } from "../../domain/portfolio/best-rank";
import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: 'Columns hold a row a partner, in the order of `partner_names`; "" where a partner is not ranked.',
  results: [
    { names: ["partner_names"], holds: "the partners, best first when it was built" },
    {
      names: ["best_ranks", "largest_ranks", "differences", "best_scores"],
      holds:
        "place by the weighted criteria and by what was won in twelve months, how many places the former is better, and the points 0 … 100 behind it",
    },
    { names: ["ranked"], holds: "partners with enough criteria measured" },
    {
      names: ["pareto_share", "hhi", "gini", "effective_partners"],
      holds:
        "how concentrated what active partners won in twelve months is: the share of the largest fifth, 0 … 10,000, 0 … 1, and 10,000 ÷ HHI",
    },
    { names: ["check"], holds: "TRUE when the rows are the partners of `cam_partners` and everything ties" },
    FISCAL_START,
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: CRITERIA.map((criterion) => `in_best_${criterion}`), holds: "weights of the best rank" },
    { names: ["in_best_agreed_by", "in_best_agreed_on"], holds: "who agreed the weights, and when" },
  ],
};
