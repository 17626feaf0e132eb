import { type AssumptionValue, isWords } from "../shared/assumption";
import { nameKey } from "../shared/excel-text";
import { nearlyEqual } from "../shared/rounding";
import type { PlanRow } from "../shared/tables/business-plan-tables";
import { MAX_LINES } from "./business-plan-fields";
import { type BusinessPlan, businessPlanKeys, businessPlanValues } from "./business-plan-input";
import {
  BUSINESS_PLAN_FIGURES,
  NO_INVESTMENT,
  NOT_WITHIN,
  type BusinessPlanResult,
  spans,
} from "./business-plan-model";

export const BUSINESS_PLAN_STATES = ["Draft", "Proposed", "Agreed"] as const;
export type BusinessPlanState = (typeof BUSINESS_PLAN_STATES)[number];

/** A plan's key: the same partner and version are the same plan, whoever makes it. */
export function businessPlanId(partner: string, version: number): string {
  return `${partner} v${version}`;
}

/** A partner's plans, oldest version first; a row without a version is none. */
export function versionsOf(rows: readonly PlanRow[], partner: string): (PlanRow & { version: number })[] {
  return rows
    .filter((row): row is PlanRow & { version: number } => row.version !== null)
    .filter((row) => nameKey(row.partner) === nameKey(partner))
    .sort((a, b) => a.version - b.version);
}

/** The version that is written when the partner's plan is built: the latest, or a new one beside an agreed plan. */
export function versionToWrite(rows: readonly PlanRow[], partner: string): number {
  const latest = versionsOf(rows, partner).at(-1);
  if (!latest) return 1;
  return latest.state === "Agreed" ? latest.version + 1 : latest.version;
}

export interface BusinessPlanDifference {
  section: "Assumptions" | "Results";
  label: string;
  kind: "money" | "number" | "rate" | "date" | "text";
  before: AssumptionValue;
  after: AssumptionValue;
}

/** Every assumption and every result in which two plans differ, line by line; what only one has is null in the other. */
export function compareBusinessPlans(
  before: { plan: BusinessPlan; result: BusinessPlanResult },
  after: { plan: BusinessPlan; result: BusinessPlanResult },
): BusinessPlanDifference[] {
  const [old, now] = [businessPlanValues(before.plan), businessPlanValues(after.plan)];
  const assumptions = businessPlanKeys(MAX_LINES).map(({ key, field, item }): BusinessPlanDifference => {
    const { kind, label } = field;
    return {
      section: "Assumptions",
      label: item ? `${item}: ${label}` : label,
      kind:
        kind === "money" || kind === "rate" || kind === "date" ? kind : isWords(field) ? "text" : "number",
      before: old[key] ?? null,
      after: now[key] ?? null,
    };
  });
  const results = resultLines(before.result).map((line, index): BusinessPlanDifference => ({
    section: "Results",
    ...line,
    before: line.value,
    after: resultLines(after.result)[index]!.value,
  }));
  return [...assumptions, ...results]
    .filter((line) => !same(line.before, line.after))
    .map(({ section, label, kind, before: from, after: to }) => ({
      section,
      label,
      kind,
      before: from,
      after: to,
    }));
}

function same(a: AssumptionValue, b: AssumptionValue): boolean {
  return typeof a === "number" && typeof b === "number" ? nearlyEqual(a, b) : (a ?? "") === (b ?? "");
}

type ResultLine = Pick<BusinessPlanDifference, "label" | "kind"> & { value: AssumptionValue };

function resultLines({
  figures,
  npv,
  roi,
  firstProfitableMonth,
  paybackMonth,
}: BusinessPlanResult): ResultLine[] {
  return [
    { label: "First profitable month", kind: "number", value: firstProfitableMonth ?? NOT_WITHIN },
    { label: "Payback month", kind: "number", value: paybackMonth ?? NOT_WITHIN },
    { label: "NPV", kind: "money", value: npv },
    { label: "ROI", kind: "rate", value: roi ?? NO_INVESTMENT },
    ...BUSINESS_PLAN_FIGURES.flatMap(({ property, label }) =>
      spans(figures[property], 12).map((value, year): ResultLine => ({
        label: `${label}, year ${year + 1}`,
        kind: property === "deals" ? "number" : "money",
        value,
      })),
    ),
  ];
}
