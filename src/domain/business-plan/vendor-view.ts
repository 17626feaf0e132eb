import type { BusinessScenario } from "./business-plan-fields";
import type { BusinessPlan } from "./business-plan-input";
import {
  type BusinessPlanResult,
  businessPlanResult,
  type Monthly,
  runningTotal,
} from "./business-plan-model";
import { netPresentValue } from "./net-present-value";
import { paybackMonth } from "./payback";
import { type LowPoint, lowPoint } from "./plan-cash";

/** What a partner's plan is worth to the vendor. */
export interface VendorView {
  result: BusinessPlanResult;
  /** Contribution so far. */
  cumulative: Monthly;
  npv: number;
  /** From which month on the contribution so far stays at or above 0; null when there is none. */
  paybackMonth: number | null;
  lowest: LowPoint;
}

/** The vendor's side of a plan in a scenario, discounted as the partner's. */
export function vendorView(plan: BusinessPlan, scenario: BusinessScenario = plan.scenario): VendorView {
  const result = businessPlanResult(plan, scenario);
  const contribution = result.figures.vendorContribution;
  const cumulative = runningTotal(contribution);
  return {
    result,
    cumulative,
    npv: netPresentValue(plan.discountRate, contribution),
    paybackMonth: paybackMonth(contribution),
    lowest: lowPoint(cumulative),
  };
}
