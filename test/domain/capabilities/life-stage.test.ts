import fc from "fast-check";
import {
  BLUEPRINTS,
  STAGE_MEASURES,
  type StageMeasure,
} from "../../../src/domain/capabilities/content/blueprints";
import { LIFE_STAGES } from "../../../src/domain/capabilities/framework";
import { reviewStage, stageChange, type StageFacts } from "../../../src/domain/capabilities/life-stage";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";

const MEASURES = Object.keys(STAGE_MEASURES) as StageMeasure[];
const facts = (more: Partial<StageFacts> = {}): StageFacts => ({
  ...(Object.fromEntries(MEASURES.map((measure) => [measure, null])) as unknown as StageFacts),
  ...more,
});

test("all criteria met: the next stage is proposed; one short or unknown: it is not", () => {
  const ready = { certifications: 2, requiredTasks: 0.8, capabilitiesCategoryScore: 50 };
  expect(reviewStage("onboard", facts(ready))).toMatchObject({
    stage: "Onboard",
    next: "Activate",
    proposed: "Activate",
  });
  const short = reviewStage("Onboard", facts({ ...ready, requiredTasks: 0.79, certifications: null }));
  expect(short.proposed).toBeNull();
  expect(short.criteria.map(({ label, has, state }) => [label, has, state])).toEqual([
    ["Certifications", null, "Not measured"],
    ["Required tasks done", 0.79, "Missing"],
    ["Score of Capabilities, the category", 50, "Met"],
  ]);
});

test("zero is missing, not unmeasured; thresholds compare values rounded to nine decimals", () => {
  const { criteria } = reviewStage(
    "Activate",
    facts({ dealsWon: 0, planAgreed: 0, activationScore: 60 - 1e-12 }),
  );
  expect(criteria.map(({ state }) => state)).toEqual(["Missing", "Not measured", "Missing", "Met"]);
});

test("after the last stage comes none, and without a stage nothing is proposed", () => {
  const best = facts(Object.fromEntries(MEASURES.map((measure) => [measure, 100])));
  expect(reviewStage("Mature", best)).toMatchObject({ next: null, proposed: null });
  for (const stage of [null, "", "Retired"])
    expect(reviewStage(stage, best)).toEqual({
      stage: null,
      blueprint: null,
      criteria: [],
      next: null,
      proposed: null,
    });
});

test("never a proposal with a criterion that is not met; a blank is never met; better facts never take one back", () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.constantFrom(0, 0.5, 0.8, 1, 2, 3, 50, 60, 80),
    fc.double({ min: 0, max: 100, noNaN: true }),
  );
  const some = fc.record(
    Object.fromEntries(MEASURES.map((measure) => [measure, value])),
  ) as fc.Arbitrary<StageFacts>;
  fc.assert(
    fc.property(
      fc.constantFrom(...LIFE_STAGES),
      some,
      fc.double({ min: 0, max: 50, noNaN: true }),
      (stage, known, more) => {
        const review = reviewStage(stage, known);
        expect(review.criteria.map(({ measure }) => measure)).toEqual(
          BLUEPRINTS.find((each) => each.stage === stage)!.criteria.map(({ measure }) => measure),
        );
        for (const { measure, state } of review.criteria)
          expect(state === "Not measured").toBe(known[measure] === null);
        const all = review.criteria.every(({ state }) => state === "Met");
        expect(review.proposed).toBe(all ? review.next : null);
        const better = Object.fromEntries(MEASURES.map((measure) => [measure, (known[measure] ?? 0) + more]));
        if (review.proposed) expect(reviewStage(stage, facts(better)).proposed).toBe(review.proposed);
      },
    ),
    { seed: 32, numRuns: 200 },
  );
});

test("a move changes the life-stage of that partner and nothing else", () => {
  const rows = [
    { partnerId: "P-1", partner: "Acme", lifeStage: "Onboard", tier: "Gold", notes: "Ours" },
    { partnerId: "P-2", partner: "Bolt", lifeStage: "Onboard" },
  ];
  const tables = new MemoryTables()
    .with(partnersTable, rows)
    .apply([stageChange({ partnerId: "P-1" }, "Activate")]);
  expect(tables.rows(partnersTable)).toEqual([{ ...rows[0], lifeStage: "Activate" }, rows[1]]);
});
