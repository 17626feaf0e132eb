import fc from "fast-check";
import { planResult } from "../../../src/domain/business-plan/plan-model";
import {
  comparePlans,
  planId,
  versionsOf,
  versionToWrite,
} from "../../../src/domain/business-plan/plan-versions";
import type { PlanRow } from "../../../src/domain/shared/tables/plan-tables";
import { planFrom, planInputs } from "../../support/plan-cases";

const row = (partner: string, version: number | null, state: PlanRow["state"]): PlanRow => ({
  planId: planId(partner, version ?? 0),
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

test("a plan is no different from itself; one edit shows with everything that follows from it", () => {
  fc.assert(
    fc.property(planInputs, fc.integer({ min: 1, max: 999 }), (input, more) => {
      const plan = planFrom(input);
      const side = { plan, result: planResult(plan) };
      expect(comparePlans(side, side)).toEqual([]);
      const dearer = {
        ...plan,
        marketing: { ...plan.marketing, monthly: plan.marketing.monthly + more, mdfShare: 0.5 },
      };
      const [first] = comparePlans(side, { plan: dearer, result: planResult(dearer) });
      expect(first).toEqual({
        section: "Assumptions",
        label: "Marketing a month",
        kind: "money",
        before: plan.marketing.monthly,
        after: plan.marketing.monthly + more,
      });
    }),
    { seed: 79, numRuns: 30 },
  );
});

test("a line that only one plan has is blank in the other; a month that never comes is said in words", () => {
  const [input] = fc.sample(planInputs, { seed: 79, numRuns: 1 });
  const plan = planFrom(input);
  const shorter = { ...plan, lines: [{ ...plan.lines[0]!, deals: 0 }] };
  const longer = {
    ...plan,
    lines: [{ ...plan.lines[0]!, deals: 1, dealSize: 1e6, margin: 0.5, growth: 0 }, plan.lines[0]!],
  };
  const list = comparePlans(
    { plan: shorter, result: planResult(shorter) },
    { plan: longer, result: planResult(longer) },
  );
  expect(list.find(({ label }) => label === "Line 2: First deal month")?.before).toBeNull();
  expect(list.find(({ label }) => label === "First profitable month")?.before).toBe("not within 36 months");
});
