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
    tables: tables.changes,
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

type Grid = SheetCells["formulas"];

/** What is seen once formulas of sheets of a kind are others. */
async function seenWith(kind: string, edit: (formulas: Grid, cells: SheetCells) => Grid, from = snapshot) {
  const cells = new Map(clean);
  for (const { sheetName } of snapshot.sheets.filter((sheet) => sheet.kind === kind)) {
    const standing = cells.get(sheetName)!;
    cells.set(sheetName, { ...standing, formulas: edit(standing.formulas, standing) });
  }
  return seenInCells({ cells: () => Promise.resolve(cells) }, from, AS_OF);
}

const spelled = (edit: (formula: string) => string) => (formulas: Grid) =>
  formulas.map((line) =>
    line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? edit(cell) : cell)),
  );

/** What is seen once cells hold something else, by kind and the name of a result. */
async function seenAfter(edits: readonly (readonly [string, string, unknown])[]) {
  const cells = new Map(clean);
  for (const [kind, name, value] of edits) {
    const { sheetName } = snapshot.sheets.find((sheet) => sheet.kind === kind)!;
    const { box } = plans.find((plan) => plan.kind === kind)!.names.find((each) => each.name === name)!;
    const standing = cells.get(sheetName)!;
    const { origin, formulas } = standing;
    const typed = formulas.map((line, row) =>
      row + origin.row === box.row
        ? line.map((cell, column) => (column + origin.column === box.column ? value : cell))
        : line,
    );
    cells.set(sheetName, { ...standing, formulas: typed });
  }
  return seenInCells({ cells: () => Promise.resolve(cells) }, snapshot, AS_OF);
}

/** The addresses of results' first cells, from the top down. */
const cellsOf = (plan: number, ...names: string[]) =>
  names
    .map((name) => plans[plan]!.names.find((each) => each.name === name)!.box)
    .sort((one, other) => one.row - other.row)
    .map(({ row, column }) => addressOf({ row, column, rows: 1, columns: 1 }))
    .join(", ");

/** Of more cells than are told, the first ones. */
function told(plan: number, ...names: string[]): string {
  const all = cellsOf(plan, ...names).split(", ");
  return `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
}

test("a figure, or another formula, typed over a formula is seen on its sheet, by its cell", async () => {
  const seen = await seenAfter([
    ["performance-scorecard", "level", "Platinum"],
    ["business-plan", "npv", 1_000_000],
    ["business-plan", "scenario_npv", 2_000_000],
    ["business-plan", "npv_by_deals", ""],
    ["business-plan", "payback_month", "=12"],
    ["marketing-plan", "mgos", 40],
  ]);
  const words = "holds what was typed over a formula: build the sheet again (seen on 15 May 2026)";
  expect(seen.map(({ row: _row, first: _first, ...each }) => each)).toEqual([
    { sheetName: "Score · Acme", kind: "failure", count: 1, cells: cellsOf(0, "level"), words },
    {
      sheetName: "Plan · Acme",
      kind: "failure",
      count: 4,
      cells: told(1, "npv", "scenario_npv", "npv_by_deals", "payback_month"),
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

test.each([
  [
    "blanks, numbers and words",
    (formula: string) =>
      formula
        .replace(/,(?=[A-Z$])/g, ", ")
        .replace(/\b0\.5\b/g, ".50")
        .replace("TRUE", "TRUE()"),
  ],
  ["a table's brackets", (formula: string) => formula.replace(/(cam_\w+)\[([\w ]+)\]/g, "$1[[$2]]")],
  ["an operator that dynamic arrays need", (formula: string) => formula.replace(/\bINDEX\(/g, "@INDEX(")],
])("what a spreadsheet spells anew is no other formula: %s", async (_, edit) => {
  const edited = spelled(edit);
  expect(JSON.stringify(edited([...clean.values()].flatMap(({ formulas }) => formulas)))).not.toBe(
    JSON.stringify([...clean.values()].flatMap(({ formulas }) => formulas)),
  );
  for (const { kind } of snapshot.sheets) expect(await seenWith(kind, edited)).toEqual([]);
});

test("a column that was renamed is, in formulas too, and another column is another formula", async () => {
  const renamed = spelled((formula) => formula.replaceAll("cam_deals[Amount]", "cam_deals[Sum]"));
  const absent: WorkbookSnapshot = {
    ...snapshot,
    table: (definition) => ({
      ...snapshot.table(definition),
      ...(definition.name === "cam_deals" ? { absent: ["amount"] } : {}),
    }),
  };
  expect(await seenWith("performance-scorecard", renamed, absent)).toEqual([]);
  expect(await seenWith("performance-scorecard", renamed)).toMatchObject([{ kind: "failure" }]);
});

/** The mark as builds wrote it before formulas were kept. */
function withoutFormulas(cells: SheetCells): SheetCells {
  const { row, column, columns } = cells.names.get("cam_built")!;
  const line = [...cells.values[row - cells.origin.row]!];
  const from = column - cells.origin.column;
  const record = line.slice(from, from + columns).join("");
  line.splice(
    from,
    columns,
    record.replace(/,"formulas":"[^"]*"/, ""),
    ...Array<string>(columns - 1).fill(""),
  );
  return { ...cells, values: cells.values.with(row - cells.origin.row, line) };
}

test.each([
  [
    "moved",
    (cells: SheetCells) => ({
      ...cells,
      origin: { ...cells.origin, row: cells.origin.row + 3 },
      names: new Map([...cells.names].map(([name, box]) => [name, box && { ...box, row: box.row + 3 }])),
    }),
    "moved",
  ],
  ["without its mark", (cells: SheetCells) => ({ ...cells, names: new Map() }), "somebody changed"],
  ["of an older build", withoutFormulas, "before its formulas were kept"],
  [
    "that another program has written anew",
    (cells: SheetCells) => ({
      ...cells,
      formulas: spelled((formula) => formula.replace(/cam_\w+\[[^\]]+\]/g, "Deals!$A$2:$A$9"))(
        cells.formulas,
      ),
    }),
    "another program",
  ],
])("a sheet %s is not compared, and a remark says so", async (_, edit, words) => {
  const cells = new Map([...clean].map(([name, each]) => [name, edit(each) as SheetCells]));
  const seen = await seenInCells({ cells: () => Promise.resolve(cells) }, snapshot, AS_OF);
  expect(seen.map(({ kind, words: says }) => [kind, says.includes(words)])).toEqual(
    plans.map(() => ["remark", true]),
  );
});
