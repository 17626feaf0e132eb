import { STAGE_MEASURES, type StageMeasure } from "../../../src/domain/capabilities/content/blueprints";
import { LIFE_STAGES } from "../../../src/domain/capabilities/framework";
import { reviewStage, type StageFacts } from "../../../src/domain/capabilities/life-stage";
import {
  BUILT_IN_CRITERIA,
  defaultCriteriaRows,
  readStageCriteria,
} from "../../../src/domain/capabilities/stage-criteria";
import { stageCriteriaTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { MemoryTables } from "../../support/memory-tables";

const best = Object.fromEntries(
  (Object.keys(STAGE_MEASURES) as StageMeasure[]).map((measure) => [measure, 100]),
) as unknown as StageFacts;
const read = (rows: Parameters<typeof readStageCriteria>[0]["rows"]) =>
  readStageCriteria(new MemoryTables().with(stageCriteriaTable, rows).table(stageCriteriaTable));

test("the rows that the workbook starts with mean what is built in", () => {
  expect(read(defaultCriteriaRows())).toEqual({ criteria: BUILT_IN_CRITERIA, unknown: 0 });
  expect(readStageCriteria(new MemoryTables().table(stageCriteriaTable)).criteria).toBe(BUILT_IN_CRITERIA);
  expect([...BUILT_IN_CRITERIA.keys()]).toEqual([...LIFE_STAGES]);
});

test("an edited figure counts, a blank asks for nothing, what nobody knows is counted and left out", () => {
  const { criteria, unknown } = read([
    { lifeStage: "onboard", measure: "certifications", atLeast: 3 },
    { lifeStage: "Onboard", measure: "Required tasks done", atLeast: null },
    { lifeStage: "Onboard", measure: "Handshakes", atLeast: 9 },
    { lifeStage: "Retired", measure: "Certifications", atLeast: 1 },
  ]);
  expect(criteria.get("Onboard")).toEqual([{ measure: "certifications", atLeast: 3 }]);
  expect(unknown).toBe(2);
  const proposed = (certifications: number) =>
    reviewStage("Onboard", { ...best, certifications }, criteria).proposed;
  expect([proposed(2), proposed(3)]).toEqual([null, "Activate"]);
});

test("a life-stage that asks for nothing proposes nothing", () => {
  expect(reviewStage("Recruit", best).proposed).toBe("Onboard");
  expect(reviewStage("Recruit", best, read([]).criteria)).toMatchObject({ criteria: [], proposed: null });
});
