import fc from "fast-check";
import {
  businessPlanKeys,
  businessPlanOf,
  businessPlanValues,
  type BusinessPlan,
  type ProductLine,
} from "../../../src/domain/business-plan/business-plan-input";
import {
  BUSINESS_PLAN_FIGURES,
  businessPlanResult,
  type BusinessPlanResult,
  spans,
} from "../../../src/domain/business-plan/business-plan-model";
import { compareBusinessPlans } from "../../../src/domain/business-plan/business-plan-versions";
import { CHANGES, type Driver, sensitivity } from "../../../src/domain/business-plan/sensitivity";
import { breakEven } from "../../../src/domain/business-plan/break-even";
import { cashOf } from "../../../src/domain/business-plan/plan-cash";
import { nearlyEqual, round9 } from "../../../src/domain/shared/rounding";
import { sum } from "../../../src/domain/shared/sum";
import { planFrom, planInputs, scenarios } from "../../support/business-plan-cases";
import { type RandomPart, randomPart } from "../part";

const vary: Readonly<Record<Driver, (line: ProductLine, by: number) => ProductLine>> = {
  deal_size: (line, by) => ({ ...line, dealSize: line.dealSize * by }),
  deals: (line, by) => ({ ...line, deals: line.deals * by }),
  margin: (line, by) => ({ ...line, margin: Math.min(1, line.margin * by) }),
  churn: (line, by) => ({ ...line, churn: Math.min(1, line.churn * by) }),
};

const rerun = (plan: BusinessPlan, driver: Driver, change: number) =>
  businessPlanResult({ ...plan, lines: plan.lines.map((line) => vary[driver](line, 1 + change)) });

const netOf = (plan: BusinessPlan) => businessPlanResult(plan).totals.net;

/** Every line sells more by the same share, so much a month in all. */
function withMoreDeals(plan: BusinessPlan, { figures, totals }: BusinessPlanResult, more: number): number {
  const selling = figures.deals.filter((deals) => round9(deals) > 0).length;
  const share = 1 + (more * selling) / totals.deals;
  return netOf({ ...plan, lines: plan.lines.map((line) => ({ ...line, deals: line.deals * share })) });
}

const withLargerDeals = (plan: BusinessPlan, share: number) =>
  netOf({ ...plan, lines: plan.lines.map((line) => ({ ...line, dealSize: line.dealSize * (1 + share) })) });

const withLessCost = (plan: BusinessPlan, amount: number) =>
  netOf({ ...plan, running: [...plan.running, { what: "less", amount: -amount, start: 1 }] });

export const BUSINESS_PLAN_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "business-plan-scenarios",
    does: "scenarios multiply what comes of deals and nothing else",
    inTests: { seed: 67, count: 100 },
    property: () =>
      fc.property(planInputs, (input) => {
        const plan = planFrom(input);
        const withoutDeals = { ...plan, lines: plan.lines.map((line) => ({ ...line, deals: 0 })) };
        const [base, bleak, already] = [plan, planFrom(input, "bleak"), withoutDeals].map((each) =>
          businessPlanResult(each),
        ) as [BusinessPlanResult, BusinessPlanResult, BusinessPlanResult];
        const ofDeals = ({ totals }: BusinessPlanResult) => totals.grossProfit - already.totals.grossProfit;
        const size = Math.max(1, base.totals.grossProfit);
        expect(Math.abs(ofDeals(bleak) - 0.6 * ofDeals(base))).toBeLessThanOrEqual(1e-9 * size);
        expect(bleak.totals.costs).toBe(base.totals.costs);
      }),
  }),
  randomPart({
    name: "business-plan-sums",
    does: "years and quarters add up to the 36 months, and cumulative ends at their total",
    inTests: { seed: 67, count: 100 },
    property: () =>
      fc.property(planInputs, scenarios, (input, scenario) => {
        const { figures, totals } = businessPlanResult(planFrom(input, scenario));
        for (const { property } of BUSINESS_PLAN_FIGURES) {
          expect(nearlyEqual(sum(spans(figures[property], 12)), totals[property])).toBe(true);
          expect(nearlyEqual(sum(spans(figures[property], 3)), totals[property])).toBe(true);
        }
        expect(nearlyEqual(figures.cumulative[35]!, totals.net)).toBe(true);
      }),
  }),
  randomPart({
    name: "business-plan-sensitivity",
    does: "the closed forms give what the whole model gives for the changed plan",
    inTests: { seed: 71, count: 60 },
    property: () =>
      fc.property(planInputs, scenarios, (input, scenario) => {
        const plan = planFrom(input, scenario);
        const { figures } = businessPlanResult(plan);
        // Sums of large amounts that cancel: the tolerance is that of the amounts.
        const size = Math.max(1, ...figures.grossProfit.map(Math.abs), ...figures.costs) * 36;
        for (const { driver, net, npv } of sensitivity(plan))
          CHANGES.forEach((change, index) => {
            const wanted = rerun(plan, driver, change);
            expect(Math.abs(net[index]! - wanted.totals.net)).toBeLessThanOrEqual(1e-9 * size);
            expect(Math.abs(npv[index]! - wanted.npv)).toBeLessThanOrEqual(1e-9 * size);
          });
      }),
  }),
  randomPart({
    name: "business-plan-break-even",
    does: "what it would take brings the net to nothing, one way as well as another; without days cash is the contribution",
    inTests: { seed: 101, count: 100 },
    property: () =>
      fc.property(planInputs, scenarios, (input, scenario) => {
        const plan = planFrom(input, scenario);
        const result = businessPlanResult(plan);
        const takes = breakEven(plan, result);
        expect(takes === null).toBe(result.paybackMonth !== null || round9(result.totals.net) >= 0);
        const cash = cashOf({ ...plan, daysToCollect: 0, daysToPay: 0 }, result);
        const size = Math.max(1, result.totals.grossProfit, result.totals.costs) * 36;
        cash.forEach((value, month) =>
          expect(Math.abs(value - result.figures.cumulative[month]!)).toBeLessThanOrEqual(1e-9 * size),
        );
        const nets = takes
          ? [
              takes.deals === null ? null : withMoreDeals(plan, result, takes.deals),
              takes.dealSize === null ? null : withLargerDeals(plan, takes.dealSize),
              withLessCost(plan, takes.cost),
            ]
          : [];
        for (const net of nets) if (net !== null) expect(Math.abs(net)).toBeLessThanOrEqual(1e-7 * size);
      }),
  }),
  randomPart({
    name: "business-plan-comparison",
    does: "a plan is no different from itself; one edit shows with everything that follows from it",
    inTests: { seed: 79, count: 30 },
    property: () =>
      fc.property(planInputs, fc.integer({ min: 1, max: 999 }), (input, more) => {
        const plan = planFrom(input);
        const side = { plan, result: businessPlanResult(plan) };
        expect(compareBusinessPlans(side, side)).toEqual([]);
        const dearer = {
          ...plan,
          marketing: { ...plan.marketing, monthly: plan.marketing.monthly + more, mdfShare: 0.5 },
        };
        const [first] = compareBusinessPlans(side, { plan: dearer, result: businessPlanResult(dearer) });
        expect(first).toEqual({
          section: "Assumptions",
          label: "Marketing a month",
          kind: "money",
          before: plan.marketing.monthly,
          after: plan.marketing.monthly + more,
        });
      }),
  }),
  randomPart({
    name: "business-plan-values",
    does: "values make the plan that gives the values back",
    inTests: { seed: 73, count: 30 },
    property: () =>
      fc.property(planInputs, (given) => {
        const plan = planFrom(given);
        const values = businessPlanValues(plan);
        expect(Object.keys(values).sort()).toEqual(
          businessPlanKeys(plan.lines.length)
            .map(({ key }) => key)
            .sort(),
        );
        expect(businessPlanOf(values, plan.lines.length)).toEqual(plan);
      }),
  }),
];
