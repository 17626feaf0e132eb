import { commitments } from "../../src/domain/business-plan/commitments";
import type { BusinessPlan } from "../../src/domain/business-plan/business-plan-input";
import {
  BUSINESS_PLAN_FIGURES,
  NO_INVESTMENT,
  NOT_WITHIN,
  businessPlanResult,
  spans,
} from "../../src/domain/business-plan/business-plan-model";
import { sensitivity, tornado } from "../../src/domain/business-plan/sensitivity";
import { BUSINESS_SCENARIOS } from "../../src/domain/business-plan/business-plan-fields";
import type { ScorecardData } from "../../src/domain/scorecard/performance/scorecard-types";
import { againstBestYear } from "../../src/domain/business-plan/best-year";
import { breakEven } from "../../src/domain/business-plan/break-even";
import { cashOf, lowPoint } from "../../src/domain/business-plan/plan-cash";
import { wholePromises } from "../../src/domain/business-plan/whole-promises";
import type { ExpectedNames } from "./parity";

/** The public names of a business plan as the domain has them; null is a blank, which sheets show as "". */
export function expectedPlanNames(plan: BusinessPlan, data: Pick<ScorecardData, "settings">): ExpectedNames {
  const result = businessPlanResult(plan);
  const { figures, totals } = result;
  const all = BUSINESS_SCENARIOS.map((scenario) => businessPlanResult(plan, scenario));
  const promises = commitments(plan, result, data);
  const padded = <T>(values: readonly T[]) => [...values, ...(promises.length < 13 ? [null] : [])];
  const rows = sensitivity(plan);
  const whole = wholePromises(promises, plan.winRate);
  const cash = cashOf(plan, result);
  const [peak, low] = [lowPoint(figures.cumulative), lowPoint(cash)];
  const takes = breakEven(plan, result);
  const bars = tornado(rows);
  return {
    ...Object.fromEntries(
      BUSINESS_PLAN_FIGURES.flatMap(({ key, property }) => [
        [key, figures[property]],
        [`${key}_years`, spans(figures[property], 12)],
        [`${key}_total`, [totals[property]]],
      ]),
    ),
    cumulative: figures.cumulative,
    first_profitable_month: [result.firstProfitableMonth ?? NOT_WITHIN],
    payback_month: [result.paybackMonth ?? NOT_WITHIN],
    npv: [result.npv],
    roi: [result.roi ?? NO_INVESTMENT],
    check: [true],
    peak_investment: [-peak.amount],
    peak_month: [peak.month],
    cash,
    cash_low_point: [low.amount],
    cash_low_month: [low.month],
    break_even_deals: [takes?.deals ?? null],
    break_even_deal_size: [takes?.dealSize ?? null],
    break_even_cost: [takes?.cost ?? null],
    best_year_multiple: [againstBestYear(plan, data)?.multiple ?? null],
    promised_deals: padded(whole.map(({ deals }) => deals)),
    promised_opportunities: padded(whole.map(({ opportunities }) => opportunities)),
    scenario_peak_investment: all.map((each) => -lowPoint(each.figures.cumulative).amount),
    tornado_driver: bars.map(({ label }) => label),
    tornado_worse: bars.map(({ worse }) => worse),
    tornado_better: bars.map(({ better }) => better),
    scenario_net: all.map((each) => each.totals.net),
    scenario_npv: all.map((each) => each.npv),
    scenario_roi: all.map((each) => each.roi ?? NO_INVESTMENT),
    scenario_first_profitable_month: all.map((each) => each.firstProfitableMonth ?? NOT_WITHIN),
    scenario_payback_month: all.map((each) => each.paybackMonth ?? NOT_WITHIN),
    scenario_vendor_contribution: all.map((each) => each.totals.vendorContribution),
    commitment_start: padded(promises.map(({ start }) => start)),
    commitment_due: padded(promises.map(({ end }) => end)),
    commitment_quarter: padded(promises.map(({ label, whole }) => (whole ? label : `${label}, in part`))),
    commitment_opportunities: padded(promises.map(({ opportunities }) => opportunities)),
    commitment_deals: padded(promises.map(({ deals }) => deals)),
    commitment_revenue: padded(promises.map(({ revenue }) => revenue)),
    commitment_certifications: padded(promises.map(({ certifications }) => certifications)),
    commitment_marketing: padded(promises.map(({ marketing }) => marketing)),
    commitment_mdf: padded(promises.map(({ mdf }) => mdf)),
    commitment_account_manager: padded(promises.map(({ accountManager }) => accountManager)),
    ...Object.fromEntries(
      rows.flatMap(({ driver, net, npv }) => [
        [`net_by_${driver}`, net],
        [`npv_by_${driver}`, npv],
      ]),
    ),
  };
}
