import { addressOf } from "../../src/book/cells/a1";
import { seenInCells } from "../../src/book/seen-in-cells";
import type { SheetCells } from "../../src/book/standing-cells";
import type { WorkbookSnapshot } from "../../src/book/workbook-port";
import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { businessPlanChange } from "../../src/sheets/business-plan/change";
import { controlChange } from "../../src/sheets/control/change";
import { controlDefinition } from "../../src/sheets/control/definition";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { SHEET_KINDS } from "../../src/sheets/sheets";
import { kindRequest } from "../../src/book/kind-request";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { marketingTables, Q2 } from "../support/marketing-example";
import { ACME, AS_OF } from "../support/scorecard-example";

let snapshot: WorkbookSnapshot;
let clean: ReadonlyMap<string, SheetCells>;
let plans: readonly SheetPlan[];

beforeAll(async () => {
  const file = emptyWorkbook();
  const tables = marketingTables();
  await file.apply({
    label: "Rows",
    tables: tables.all.map(({ table, rows }) => ({ table, upserts: [...rows] })),
    sheets: [],
  });
  const changes = [
    performanceScorecardChange(tables, { partner: ACME, asOf: AS_OF, recordPipeline: false }),
    businessPlanChange(tables, { partner: ACME, asOf: AS_OF, typed: {}, accept: false }),
    marketingPlanChange(tables, {
      partner: ACME,
      quarter: marketingQuarterOf(Q2, 1),
      quarters: 2,
      campaigns: [],
    }),
  ];
  for (const change of changes) await file.apply(change);
  plans = changes.flatMap(({ sheets }) => sheets);
  snapshot = await file.read({ ...kindRequest(controlDefinition), sheets: SHEET_KINDS });
  clean = await file.cells(snapshot.sheets.map(({ sheetName }) => sheetName));
});

/** What is seen once cells hold something else, by kind and the name of a result. */
async function seenAfter(edits: readonly (readonly [string, string, unknown])[]) {
  const cells = new Map(clean);
  for (const [kind, name, value] of edits) {
    const { sheetName } = snapshot.sheets.find((sheet) => sheet.kind === kind)!;
    const { box } = plans.find((plan) => plan.kind === kind)!.names.find((each) => each.name === name)!;
    const { origin, formulas, values } = cells.get(sheetName)!;
    const typed = formulas.map((line, row) =>
      row + origin.row === box.row
        ? line.map((cell, column) => (column + origin.column === box.column ? value : cell))
        : line,
    );
    cells.set(sheetName, { origin, values, formulas: typed });
  }
  return seenInCells({ cells: () => Promise.resolve(cells) }, snapshot, AS_OF);
}

test("nothing is seen in sheets as they were built", async () => {
  expect(await seenAfter([])).toEqual([]);
});

/** The addresses of results' first cells, from the top down. */
const cellsOf = (plan: number, ...names: string[]) =>
  names
    .map((name) => plans[plan]!.names.find((each) => each.name === name)!.box)
    .sort((one, other) => one.row - other.row)
    .map(({ row, column }) => addressOf({ row, column, rows: 1, columns: 1 }))
    .join(", ");

test("a figure typed over a formula is seen on its sheet, by its cell", async () => {
  const seen = await seenAfter([
    ["performance-scorecard", "level", "Platinum"],
    ["business-plan", "npv", 1_000_000],
    ["business-plan", "scenario_npv", 2_000_000],
    ["business-plan", "npv_by_deals", ""],
    ["marketing-plan", "mgos", 40],
  ]);
  const words = "holds what was typed over a formula: build the sheet again (seen on 15 May 2026)";
  expect(seen.map(({ row: _, ...each }) => each)).toEqual([
    { sheetName: "Score · Acme", kind: "failure", count: 1, cells: cellsOf(0, "level"), words },
    {
      sheetName: "Plan · Acme",
      kind: "failure",
      count: 3,
      cells: cellsOf(1, "npv", "scenario_npv", "npv_by_deals"),
      words,
    },
    { sheetName: "Mktg · Acme · FY26 Q2", kind: "failure", count: 1, cells: cellsOf(2, "mgos"), words },
  ]);
  const change = controlChange(snapshot, { asOf: AS_OF, seen });
  const texts = change.sheets[0]!.cells.flatMap(({ content }) =>
    content.type === "text" ? [content.text] : [],
  );
  for (const { sheetName, cells } of seen)
    expect(texts).toEqual(expect.arrayContaining([sheetName, cells, words]));
});

test("rows that somebody put above a sheet's cells are a remark", async () => {
  const moved = new Map(
    [...clean].map(([name, cells]) => [name, { ...cells, origin: { row: cells.origin.row + 3, column: 0 } }]),
  );
  const seen = await seenInCells({ cells: () => Promise.resolve(moved) }, snapshot, AS_OF);
  expect(seen.map(({ kind }) => kind)).toEqual(["remark", "remark", "remark"]);
});
