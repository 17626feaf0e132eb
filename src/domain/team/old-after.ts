import { ILLUSTRATIVE } from "../shared/plain-words";
import { numberAssumptions } from "../shared/assumption";

/** What the team's roll-up flags of a workbook's day. */
export const TEAM_INPUTS = numberAssumptions({
  old_after_days: {
    label: "Old after so many days",
    kind: "whole",
    minimum: 0,
    maximum: 366,
    default: 7,
    source: ILLUSTRATIVE,
    help: "A workbook whose day is so many days before the reading is marked as old.",
  },
});
