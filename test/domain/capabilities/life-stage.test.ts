import { STAGE_MEASURES, type StageMeasure } from "../../../src/domain/capabilities/content/blueprints";
import { reviewStage, stageChange, type StageFacts } from "../../../src/domain/capabilities/life-stage";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";
import { PARTNER_DEVELOPMENT_PARTS } from "../../soak/parts/partner-development";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

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

randomTest(partNamed(PARTNER_DEVELOPMENT_PARTS, "life-stages"));

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
