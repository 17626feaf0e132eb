import { rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { serialOf } from "../../src/domain/shared/serial-date";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import { startingIn } from "../support/fiscal-start";
import { EXAMPLES } from "../support/kinds";
import { MemoryTables } from "../support/memory-tables";

// On Setup the fiscal year begins in February, which moves every quarter by a month.
const AS_OF = serialOf(2026, 5, 15);
/** What a sheet of schema 1 may still hold counts no more. */
const KEPT = { in_fiscal_start: 1 };
const NAMES = Array.from({ length: 24 }, (_, index) => `Partner ${index + 1}`);
const partners = () =>
  startingIn(
    new MemoryTables()
      .with(
        partnersTable,
        NAMES.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner })),
      )
      .with(settingsTable, []),
    2,
  );
const roomOf = ({ names }: SheetPlan, name: string) => names.find((each) => each.name === name)!.box.rows;

test("an MDF budget has room for the requests of the quarter that Setup's fiscal start gives", () => {
  // May to July from February on; April to June of a year from January.
  const tables = partners().with(
    mdfTable,
    NAMES.map((partner, index) => ({
      requestId: `M-${index}`,
      partner,
      requested: 100,
      status: "Requested",
      date: serialOf(2026, 7, 20),
    })),
  );
  const [sheet] = mdfBudgetChange(tables, { asOf: AS_OF, existingInputs: KEPT }).sheets;
  expect(roomOf(sheet!, "requests")).toBeGreaterThanOrEqual(NAMES.length);
});

test("a sheet of rebates has room for the partners of the year that Setup's fiscal start gives", () => {
  // The fiscal year to 15 January began in February; from January on it would be a fortnight old.
  const tables = partners().with(
    rebatesTable,
    NAMES.map((partner) => ({ partner, period: serialOf(2025, 5, 1), rebatePaid: 10, revenue: 1000 })),
  );
  const [sheet] = rebateRoiChange(tables, { asOf: serialOf(2026, 1, 15), existingInputs: KEPT }).sheets;
  expect(roomOf(sheet!, "partners")).toBeGreaterThanOrEqual(NAMES.length);
});

const SHOWN = EXAMPLES.flatMap(([kind, example]) => {
  const { change } = example();
  const plan = change.sheets[0]!;
  return plan.names.some(({ name }) => name === "in_fiscal_start") ? [[kind, plan] as const] : [];
});

test("the kinds that count by fiscal years name the cell that shows the month", () => {
  expect(SHOWN.map(([kind]) => kind).sort()).toEqual([
    "attention",
    "best-and-largest",
    "cadence",
    "cam-scorecard",
    "channel-pnl",
    "chief",
    "control",
    "mdf-budget",
    "performance-scorecard",
    "rebate-roi",
    "rollup",
  ]);
});

test.each(SHOWN)("%s: the month is a calculated cell over Setup's, and no input", (_, plan) => {
  const { row, column } = plan.names.find(({ name }) => name === "in_fiscal_start")!.box;
  const at = (offset: number) =>
    plan.cells.find((cell) => cell.row === row && cell.column === column + offset)!;
  expect(at(0)).toMatchObject({ style: "calculation", content: { type: "formula" } });
  expect(at(-1)).toMatchObject({ style: "label", content: { type: "blank" } });
  const texts = plan.cells
    .filter((cell) => cell.row === row && cell.content.type === "text")
    .sort((one, other) => one.column - other.column)
    .flatMap(({ content }) => (content.type === "text" ? content.text : []));
  // Sheets with two halves have other words to the right.
  expect(texts.slice(0, 2)).toEqual(["Fiscal year starts in month", "Setup"]);
  expect(plan.inputs.filter((input) => input.row === row && input.column < column + 1)).toEqual([]);
  expect(plan.schema).toBe(2);
});
