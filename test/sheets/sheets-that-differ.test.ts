import { changedSource } from "../../src/domain/program/changed-source";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable, type TableChange } from "../../src/domain/shared/tables/table-change";
import { SHEETS, type KindDefinition, type SheetKind } from "../../src/sheets/sheets";
import { sheetsThatDiffer } from "../../src/sheets/sheets-that-differ";
import { EXAMPLES } from "../support/kinds";
import { AS_OF } from "../support/scorecard-example";

/** The sheet of a kind's example, built, and what a change makes of it. */
function built(kind: SheetKind, typed: Record<string, number | string> = {}) {
  const { tables, change } = EXAMPLES.find(([each]) => each === kind)![1]();
  const [plan] = change.sheets;
  const inputs = Object.fromEntries(plan!.inputs.map(({ name, value }) => [name, value ?? null]));
  const sheet = { sheetName: "Built", kind, subject: plan!.subject, inputs: { ...inputs, ...typed } };
  const before = tables.apply(change.tables);
  return async (...changes: TableChange[]) =>
    (await sheetsThatDiffer([sheet], { before, after: changedSource(before, changes), today: AS_OF }))
      .length === 1;
}

const setting = (name: string, value: string | number) =>
  changeTable(settingsTable, [{ setting: name, value }]);

/** Links to sheets, and values of other workbooks. */
const READ_NO_TABLES: readonly SheetKind[] = ["index", "team-rollup", "this-week"];

test.each(EXAMPLES)(
  "%s reads as it did while nothing changes, and in another currency differently",
  async (kind) => {
    const differs = built(kind);
    expect(await differs()).toBe(false);
    expect(await differs(changeTable(partnersTable, []))).toBe(false);
    const shows = (SHEETS[kind] as KindDefinition).shown !== undefined;
    const reads = !READ_NO_TABLES.includes(kind);
    expect([shows, await differs(setting("Currency", "CHF"))]).toEqual([reads, reads]);
  },
);

test("what a kind's figures do not read leaves its sheets out", async () => {
  const green = setting("Score green from", 1);
  expect(await built("performance-scorecard")(green)).toBe(true);
  expect(await built("channel-pnl")(green)).toBe(false);
  const silver = changeTable(levelsTable, [{ level: "Silver", certifications: 3 }]);
  expect(await built("performance-scorecard")(silver)).toBe(true);
  expect(await built("mgo-worksheet")(silver)).toBe(false);
  const margin = setting("Vendor gross margin", 0.1);
  expect(await built("rebate-roi")(margin)).toBe(true);
  expect(await built("rebate-roi", { in_gross_margin: 0.4 })(margin)).toBe(false);
  const approver = setting("MDF approver", "Robin Diaz");
  expect(await built("marketing-plan")(approver)).toBe(true);
  expect(await built("marketing-plan", { in_approver: "Lee" })(approver)).toBe(false);
  const lost = changeTable(stagesTable, [{ stage: "Won", class: "Lost" }]);
  expect(await built("earnings")(lost)).toBe(true);
  expect(await built("mdf-budget")(lost, changeTable(dealsTable, []))).toBe(false);
});
