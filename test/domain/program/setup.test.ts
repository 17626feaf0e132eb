import { SCORECARD_TABLES } from "../../../src/domain/scorecard/scored-tables";
import { setupChange } from "../../../src/domain/program/setup";
import {
  levelsTable,
  metricsTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";

test("an empty workbook gets every table, and a second time nothing", () => {
  const tables = new MemoryTables();
  const change = setupChange(tables);
  expect(change.map(({ table }) => table.name)).toEqual(SCORECARD_TABLES.map(({ name }) => name));
  tables.apply(change);
  expect(tables.table(stagesTable).rows.map((row) => row.class)).toEqual(["Open", "Won", "Lost"]);
  expect(tables.table(levelsTable).rows.map((row) => row.level)).toEqual(["Silver", "Gold", "Platinum"]);
  expect(setupChange(tables)).toEqual([]);
});

test("what is there is never overwritten: only missing settings and metrics are added", () => {
  const tables = new MemoryTables()
    .with(settingsTable, [{ setting: "currency", value: "EUR" }])
    .with(metricsTable, [{ metric: "perf_to_plan", weight: 50 }])
    .with(levelsTable, [])
    .with(stagesTable, []);
  const change = setupChange(tables);
  const added = (name: string) => change.find(({ table }) => table.name === name)?.upserts ?? [];
  expect(added("cam_settings").map((row) => row.setting)).not.toContain("Currency");
  expect(added("cam_metrics").map((row) => row.metric)).toEqual([
    "pipeline_to_target",
    "average_deal_size",
    "training_certs",
    "required_tasks",
  ]);
  expect(change.map(({ table }) => table.name)).not.toEqual(expect.arrayContaining(["cam_levels"]));
  tables.apply(change);
  expect(tables.table(settingsTable).rows.find((row) => row.setting === "currency")!.value).toBe("EUR");
});
