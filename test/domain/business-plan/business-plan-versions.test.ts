import fc from "fast-check";
import { businessPlanResult } from "../../../src/domain/business-plan/business-plan-model";
import {
  compareBusinessPlans,
  businessPlanId,
  versionsOf,
  versionToWrite,
} from "../../../src/domain/business-plan/business-plan-versions";
import type { PlanRow } from "../../../src/domain/shared/tables/business-plan-tables";
import { planFrom, planInputs } from "../../support/business-plan-cases";
import { BUSINESS_PLAN_PARTS } from "../../soak/parts/business-plan";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const row = (partner: string, version: number | null, state: PlanRow["state"]): PlanRow => ({
  planId: businessPlanId(partner, version ?? 0),
  partner,
  version,
  state,
  startMonth: null,
  date: null,
  name: null,
  sheet: null,
});

test("a draft or proposal is written again, an agreed plan gets a version beside it", () => {
  expect(versionToWrite([], "Acme")).toBe(1);
  expect(versionToWrite([row("Acme", 1, "Draft")], "ACME")).toBe(1);
  expect(versionToWrite([row("Acme", 1, "Proposed")], "Acme")).toBe(1);
  expect(versionToWrite([row("Acme", 2, "Draft"), row("Acme", 1, "Agreed")], "Acme")).toBe(2);
  expect(versionToWrite([row("Acme", 2, "Agreed"), row("Other", 7, "Draft")], "Acme")).toBe(3);
  expect(
    versionsOf([row("Acme", 2, "Draft"), row("Acme", null, null), row("acme", 1, "Agreed")], "Acme").map(
      ({ version }) => version,
    ),
  ).toEqual([1, 2]);
});

randomTest(partNamed(BUSINESS_PLAN_PARTS, "business-plan-comparison"));

test("a line that only one plan has is blank in the other; a month that never comes is said in words", () => {
  const [input] = fc.sample(planInputs, { seed: 79, numRuns: 1 });
  const plan = planFrom(input);
  const shorter = { ...plan, lines: [{ ...plan.lines[0]!, deals: 0, openingMrr: 0, existingRevenue: 0 }] };
  const longer = {
    ...plan,
    lines: [{ ...plan.lines[0]!, deals: 1, dealSize: 1e6, margin: 0.5, growth: 0 }, plan.lines[0]!],
  };
  const list = compareBusinessPlans(
    { plan: shorter, result: businessPlanResult(shorter) },
    { plan: longer, result: businessPlanResult(longer) },
  );
  expect(list.find(({ label }) => label === "Line 2: First deal month")?.before).toBeNull();
  expect(list.find(({ label }) => label === "First profitable month")?.before).toBe("not within 36 months");
});
