import { readSettings, SETTINGS } from "../../../src/domain/program/settings";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { actionPlanChange, actionRowsChange } from "../../../src/sheets/action-plan/change";
import { actionPlanSheet } from "../../../src/sheets/action-plan/sheet";
import { sheetProblems } from "../../../src/sheets/shared/plan-problems";
import { actionTables } from "../../support/action-example";
import { MemoryTables } from "../../support/memory-tables";
import { ODD_NAMES } from "../../support/scorecard-arbitrary";

const AS_OF = serialOf(2026, 5, 15);
const plan = (partner: string) =>
  actionPlanSheet({ partner, asOf: AS_OF, capacity: { running: 3, done: 1, handed: 4 } });
const formulas = (partner: string) =>
  plan(partner).cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : []));

test("the plan is sound for any name, which stands in no formula", () => {
  for (const name of [...ODD_NAMES, "x".repeat(200)]) {
    expect(sheetProblems(plan(name))).toEqual([]);
    expect(formulas(name)).toEqual(formulas("Acme"));
  }
});

test("the assumptions stand in cells: the day and the days ahead are Setup's until typed over", () => {
  const { inputs, cells } = plan("Acme");
  expect(inputs.map(({ name }) => name)).toEqual(["in_as_of", "in_due_soon_days"]);
  const texts = cells.flatMap(({ content }) => (content.type === "text" ? [content.text] : []));
  for (const { key } of [SETTINGS.asOf, SETTINGS.dueSoonDays]) expect(texts).toContain(key);
  for (const formula of formulas("Acme")) expect(formula).not.toMatch(/[<>=+]14\b/);
});

test("an empty workbook gets the tables that the page reads; its day stands on it and is not pinned", () => {
  const change = actionPlanChange(new MemoryTables(), [{ partner: "Acme", asOf: AS_OF }]);
  expect(change.label).toBe("Build Actions · Acme");
  expect(change.tables.map(({ table }) => table.name)).toEqual([
    "cam_partners",
    "cam_actions",
    "cam_settings",
  ]);
  const tables = new MemoryTables().apply(change.tables);
  expect(readSettings(tables.table(settingsTable).rows).settings.asOf).toBeNull();
  expect(change.sheets[0]!.inputs[0]!.value).toBe(AS_OF);
  const later = actionPlanChange(tables, [{ partner: "Acme", asOf: AS_OF + 7 }]);
  expect(later.sheets[0]!.inputs[0]!.value).toBe(AS_OF + 7);
  expect(later.tables).toEqual([]);
});

// What it counts is held against the domain in test/parity.
test("a page counts rows that cannot be read by formula: what stood there when it was built does not show", () => {
  const [tables, damaged] = [actionTables(), actionTables()];
  damaged.rows(actionsTable)[0]!["due"] = "soon";
  const counts = (source: MemoryTables) =>
    actionPlanChange(source, [{ partner: "acme", asOf: AS_OF }]).sheets[0]!.cells.filter(
      ({ content }) => content.type === "formula" && content.formula.includes('cam_actions[Due],{"",">=61",'),
    ).length;
  expect([counts(damaged), counts(tables)]).toEqual([1, 1]);
});

test("an edited row keeps its other fields", () => {
  const tables = actionTables();
  const change = actionRowsChange(tables, "Mark 1 action as done", [{ actionId: "A-1-1", status: "Done" }]);
  const before = { ...tables.rows(actionsTable)[0]! };
  tables.apply(change.tables);
  expect(tables.rows(actionsTable)[0]).toEqual({ ...before, status: "Done" });
  expect(change.sheets).toEqual([]);
  expect(tables.table(partnersTable).rows).toHaveLength(2);
});

test("the page has a line for each action and no empty one: those done follow those open", () => {
  const lines = (partner: string) => {
    const [sheet] = actionPlanChange(actionTables(), [{ partner, asOf: AS_OF }]).sheets;
    const from = sheet!.cells.find(({ content }) => content.type === "text" && content.text === "Due")!;
    return sheet!.print.breaks![0]! - from.row - 1;
  };
  expect([lines("Acme"), lines("Bolt")]).toEqual([4, 1]);
});
