import { acceptedTargets } from "../../../src/domain/business-plan/accepted-targets";
import { commitments } from "../../../src/domain/business-plan/commitments";
import type { BusinessPlan } from "../../../src/domain/business-plan/business-plan-input";
import { businessPlanResult } from "../../../src/domain/business-plan/business-plan-model";
import { sum } from "../../../src/domain/shared/sum";
import { isoOf, serialOf } from "../../../src/domain/shared/serial-date";
import { planFrom } from "../../support/business-plan-cases";
import { acme, AS_OF, dataOf } from "../../support/business-plan-tables";

const input = {
  lines: [
    {
      first_month: 1,
      deals: 2,
      growth: 0,
      deal_size: 1_000,
      margin: 0.25,
      attach: 1,
      services_per_deal: 9_999,
      services_margin: 0.5,
      mrr_per_deal: 10,
      recurring_margin: 0.5,
      churn: 0.1,
    },
  ],
  people: [],
  one_time: [],
  running: [],
  marketing: { monthly: 100, mdf_share: 0.4 },
  discount_rate: 0.1,
  vendor: { gross_margin: 0.5, recurring_share: 0.2, account_manager_monthly: 30 },
  certifications: 4,
  certifications_month: 5,
  win_rate: 0.25,
};
const plan = planFrom(input);
const promisesOf = (of: BusinessPlan, tables = acme()) =>
  commitments(of, businessPlanResult(of), dataOf(tables));
const starting = (month: number): BusinessPlan => ({ ...plan, startMonth: serialOf(2018, month, 1) });

test("promises stand by fiscal quarter, for both sides, with the day they are due", () => {
  const promises = promisesOf(plan);
  expect(promises).toHaveLength(12);
  expect(promises[1]).toEqual({
    label: "FY2018 Q2",
    start: serialOf(2018, 4, 1),
    end: serialOf(2018, 6, 30),
    whole: true,
    // 6 deals at 1,000, at the vendor's price; no services.
    deals: 6,
    revenue: 4_500,
    opportunities: 24,
    certifications: 4,
    marketing: expect.closeTo(180, 9) as number,
    mdf: 120,
    accountManager: 90,
  });
  expect(promises[0]!.certifications).toBeNull();
  expect(promises[11]!.label).toBe("FY2020 Q4");
});

test("amounts at the customer's price count whole; without a win rate nobody counts opportunities", () => {
  const tables = acme({ settings: [{ setting: "Amount basis", value: "End-customer price" }] });
  expect(promisesOf(plan, tables)[0]!.revenue).toBe(6_000);
  expect(promisesOf({ ...plan, winRate: 0 })[0]!.opportunities).toBeNull();
});

test("a plan that begins within a quarter touches thirteen, and they still make the whole plan", () => {
  const shifted = starting(2);
  const promises = promisesOf(shifted);
  expect(promises).toHaveLength(13);
  expect(promises.map(({ whole }) => whole)).toEqual([false, ...Array<boolean>(11).fill(true), false]);
  expect(promises[0]!.deals).toBe(4);
  expect(sum(promises.map(({ revenue }) => revenue))).toBeCloseTo(
    businessPlanResult(shifted).totals.vendorProductRevenue,
    6,
  );
});

test("accepted promises become the targets of the year in progress and of later ones", () => {
  const tables = acme({
    annualTarget: 8_000,
    results: [
      { partner: "Acme", period: serialOf(2018, 1, 1), metric: "perf_to_plan", target: 1_000, actual: 7 },
    ],
  });
  const asOf = serialOf(2018, 1, 15);
  const accepted = acceptedTargets(dataOf(tables), "acme", promisesOf(plan), asOf);
  expect(accepted.changes.slice(0, 2)).toEqual([
    { label: "Sales target FY2018 Q1", kind: "money", before: 1_000, source: "Results", after: 4_500 },
    {
      label: "Sales target FY2018 Q2",
      kind: "money",
      before: 2_000,
      source: "Annual target ÷ 4",
      after: 4_500,
    },
  ]);
  expect(accepted.changes.at(-1)).toEqual({
    label: "Annual target FY2018",
    kind: "money",
    before: 8_000,
    source: "Partner's",
    after: 18_000,
  });
  tables.apply(accepted.tables);
  const data = dataOf(tables);
  expect(data.partners[0]!.annualTarget).toBe(18_000);
  const first = data.results.find(
    ({ period, metric }) => period === serialOf(2018, 1, 1) && metric === "perf_to_plan",
  );
  expect(first).toMatchObject({ target: 4_500, actual: 7 });
  expect(data.results.filter(({ metric }) => metric === "training_certs")).toHaveLength(11);
  // Accepted once, accepting again changes nothing.
  expect(acceptedTargets(data, "Acme", promisesOf(plan), asOf).changes).toEqual([]);
});

test("a plan from mid-year keeps the quarters before it as they are, recorded, and adds up to the new annual target", () => {
  const tables = acme({ annualTarget: 8_000 });
  const asOf = serialOf(2018, 5, 1);
  const accepted = acceptedTargets(dataOf(tables), "Acme", promisesOf(starting(7)), asOf);
  tables.apply(accepted.tables);
  const data = dataOf(tables);
  expect(data.partners[0]!.annualTarget).toBe(2_000 + 2_000 + 4_500 + 4_500);
  const recorded = data.results.filter(
    ({ metric, period }) => metric === "perf_to_plan" && period! < serialOf(2019, 1, 1),
  );
  expect(recorded.map(({ period, target }) => [isoOf(period!), target]).sort()).toEqual([
    ["2018-01-01", 2_000],
    ["2018-04-01", 2_000],
    ["2018-07-01", 4_500],
    ["2018-10-01", 4_500],
  ]);
});

test("the annual target of another year than the plan's stays, and so does one whose quarters are unknown", () => {
  const before = acceptedTargets(dataOf(acme({ annualTarget: 8_000 })), "Acme", promisesOf(plan), AS_OF);
  expect(before.notes).toEqual([
    "The annual target stays: it is that of FY2017, in which the plan has no whole quarter.",
  ]);
  expect(before.tables).toHaveLength(1);
  const unknown = acceptedTargets(dataOf(acme()), "Acme", promisesOf(starting(8)), serialOf(2018, 5, 1));
  expect(unknown.notes).toEqual([
    "The annual target stays: not every quarter of FY2018 has a target.",
    "The plan covers only a part of FY2018 Q3: its sales target stays as it is.",
    "The plan covers only a part of FY2021 Q3: its sales target stays as it is.",
  ]);
});
