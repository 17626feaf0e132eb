import { COLUMN, TIME } from "../business-plan/layout";
import { SCENARIOS, timeRefs } from "../business-plan/model";
import type { BusinessPlanValues } from "../../domain/business-plan/business-plan-fields";
import type { SerialDate } from "../../domain/shared/serial-date";
import { Ref } from "../shared/reference";

export interface VendorViewSheetInput {
  partner: string;
  version: number;
  lineCount: number;
  /** The plan's assumptions as they count. */
  values: BusinessPlanValues;
  /** The day on which they were taken from the plan. */
  asOf: SerialDate;
  /** Typed over the plan's margin, share and cost. */
  typed: BusinessPlanValues;
}

export const CHART_ROWS = 12;
export const ROW = {
  title: 0,
  cards: 3,
  message: 7,
  chart: 9,
  years: 10 + CHART_ROWS + 1,
  inputs: 10 + CHART_ROWS + 11,
  foot: 10 + CHART_ROWS + 17,
} as const;
export const { label, first, last } = COLUMN;

/** What the view has beside the plan's own model. */
export function createView() {
  const one = (name: string) => new Ref(name);
  return {
    deals: timeRefs("our revenue from deals, base"),
    already: timeRefs("our revenue without deals"),
    contributions: SCENARIOS.map((name) => timeRefs(`contribution, ${name}`)),
    soFar: SCENARIOS.map((name) => timeRefs(`contribution so far, ${name}`)),
    cumulative: timeRefs("contribution so far"),
    npv: new Ref("our NPV by scenario", SCENARIOS.length),
    payback: new Ref("our payback by scenario", SCENARIOS.length),
    totals: new Ref("our contribution by scenario", SCENARIOS.length),
    shown: { npv: one("our NPV"), payback: one("our payback"), verdict: one("verdict") },
    /** What the plan netted when it was last built, "" where nothing says. */
    planNet: one("the plan's net when built"),
    asPlanned: one("whether the plan is as it was"),
    curve: {
      month: new Ref("months of the curve", 1, TIME.counts.months),
      scenarios: SCENARIOS.map((name) => new Ref(`curve, ${name}`, 1, TIME.counts.months)),
    },
  };
}
export type VendorSide = ReturnType<typeof createView>;
