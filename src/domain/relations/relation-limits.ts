import { countedValue, numberAssumptions } from "../shared/assumption";
import { ILLUSTRATIVE } from "../shared/plain-words";
import type { CellValue } from "../shared/tables/table-definition";
import type { RelationLimits } from "./relation-map";

const DAYS = { kind: "whole", minimum: 1, maximum: 3660, unit: "days" } as const;

/** Contact sheets are red, and rows are to be checked, after so many days. */
const CHECK_DAYS = 180;

/** From when on relations are a gap; typed on the sheet. */
export const RELATION_INPUTS = numberAssumptions({
  check_days: {
    ...DAYS,
    label: "Checked within, days",
    default: CHECK_DAYS,
    source: "Half a year; people change places",
    help: "A row that was last known to be right longer ago has to be checked.",
  },
  quiet_days: {
    ...DAYS,
    label: "No contact is a gap from, days",
    default: 60,
    source: "Two months",
    help: "Days since the last contact from which it is said.",
  },
  held_share: {
    kind: "rate",
    minimum: 0,
    maximum: 1,
    label: "One person holds too many from",
    default: 0.6,
    source: ILLUSTRATIVE,
    help: "The share of the contacts that one of us may hold before it is said.",
  },
  engaged_days: {
    ...DAYS,
    label: "Engaged when met within, days",
    default: CHECK_DAYS,
    source: "Half a year",
    help: "Somebody of theirs counts as engaged when the last contact is not older.",
  },
});

/** What counts of what is typed, by `in_…`; the defaults without it. */
export function relationLimits(typed: Readonly<Record<string, CellValue>> = {}): RelationLimits {
  const of = (key: keyof typeof RELATION_INPUTS) => {
    const assumption = RELATION_INPUTS[key];
    return (countedValue(assumption, typed[`in_${key}`]) ?? assumption.default)!;
  };
  return {
    checkDays: of("check_days"),
    quietDays: of("quiet_days"),
    heldShare: of("held_share"),
    engagedDays: of("engaged_days"),
  };
}
