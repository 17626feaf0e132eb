import type { NumberAssumption } from "../shared/assumption";

/** The day that a sheet stands for; it defaults to Setup's. */
export const AS_OF: NumberAssumption = {
  key: "as_of",
  label: "As of",
  kind: "date",
  default: null,
  source: "Setup",
  help: "The day the figures stand for.",
};
