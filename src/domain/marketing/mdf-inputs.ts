import type { NumberAssumption } from "../shared/assumption";

/** The first day of the quarter whose budget is shared out. */
export const MDF_QUARTER: NumberAssumption = {
  key: "quarter",
  label: "Quarter from",
  kind: "date",
  default: null,
  source: "The quarter of the as-of date",
  help: "First day of the quarter whose budget is shared out.",
};
/** The quarter's money. */
export const MDF_BUDGET: NumberAssumption = {
  key: "budget",
  label: "MDF budget of the quarter",
  kind: "money",
  minimum: 0,
  default: null,
  source: "Setup: MDF budget a quarter",
  help: "Market development funds for all partners together.",
};
