import { commitments } from "../../domain/business-plan/commitments";
import { businessPlanResult } from "../../domain/business-plan/business-plan-model";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { prepareBusinessPlan } from "./change";

/**
 * What a partner's built plan promises for the fiscal quarters that begin on these days, on the amount basis of the workbook; null where
 * none of them is a whole quarter of the plan. `source` holds the tables that a business plan reads.
 */
export function promisedRevenue(
  source: TableSource,
  plan: { partner: string; asOf: SerialDate; inputs: Readonly<Record<string, CellValue>> },
  starts: readonly SerialDate[],
): number | null {
  const prepared = prepareBusinessPlan(source, { ...plan, typed: {}, existingInputs: plan.inputs });
  const promises = commitments(prepared.plan, businessPlanResult(prepared.plan), prepared.data);
  const own = promises.filter(({ start, whole }) => whole && starts.includes(start));
  return own.length ? own.reduce((total, { revenue }) => total + revenue, 0) : null;
}
