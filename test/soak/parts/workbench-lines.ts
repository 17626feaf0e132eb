import fc from "fast-check";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../../src/domain/shared/excel-limits";
import { formatBox } from "../../../src/book/cells/a1";
import { isFormulaText } from "../../../src/workbench/host/formula-tokens";
import { type LineChange, moveBox, moveReferences } from "../../../src/workbench/host/moving-references";
import { type HeadlessHost } from "../../../src/workbench/host/headless";
import { openHost } from "../../support/headless";
import { type RandomPart, randomPart } from "../part";

const ROWS = 8;
const COLUMNS = 4;
const SHEETS = ["Sheet1", "Other sheet"] as const;

type Entries = readonly (readonly string[])[];

const reference = fc
  .tuple(
    fc.constantFrom("", "Sheet1!", "'Other sheet'!"),
    fc.integer({ min: 0, max: ROWS - 2 }),
    fc.integer({ min: 0, max: COLUMNS - 2 }),
    fc.integer({ min: 2, max: 3 }),
    fc.boolean(),
  )
  .map(
    ([sheet, row, column, rows, absolute]) =>
      `${sheet}${formatBox({ row, column, rows, columns: 1 }, absolute)}`,
  );
const entry = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map(String),
  reference.map((cells) => `=SUM(${cells})`),
  reference.map((cells) => `=IF(ROWS(${cells})>1,place,"A1")`),
  reference.map((cells) => `=SUM(things[Amount])+MAX(${cells})`),
);
const entries: fc.Arbitrary<Entries> = fc.array(fc.array(entry, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: ROWS,
  maxLength: ROWS,
});
const change = fc.record({
  sheet: fc.constantFrom(...SHEETS),
  axis: fc.constantFrom("rows" as const, "columns" as const),
  at: fc.integer({ min: 0, max: COLUMNS - 1 }),
  count: fc.constantFrom(-2, -1, 1, 2),
  /** Like a user, not through the API. */
  byHand: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

let host: (HeadlessHost & { close(): void }) | undefined;

function fill(contents: Entries): Promise<void> {
  return host!.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("Sheet1").getRangeByIndexes(0, 0, ROWS, COLUMNS).formulas = contents as string[][];
    sheets.getItem("Other sheet").getRangeByIndexes(0, 0, ROWS, COLUMNS).formulas = contents as string[][];
    await context.sync();
  });
}

async function apply({ sheet, axis, at, count, byHand }: Change): Promise<void> {
  const size = Math.abs(count);
  if (byHand) {
    const { instance } = host!.grid;
    const cells = instance.api.getWorkbook(instance.unit)!.getSheetByName(sheet)!;
    if (axis === "rows") return void (count > 0 ? cells.insertRows(at, size) : cells.deleteRows(at, size));
    return void (count > 0 ? cells.insertColumns(at, size) : cells.deleteColumns(at, size));
  }
  await host!.run(async (context) => {
    const box = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
    const whole = axis === "rows" ? { ...box, row: at, rows: size } : { ...box, column: at, columns: size };
    const lines = context.workbook.worksheets.getItem(sheet).getRange(formatBox(whole));
    if (count > 0) lines.insert(axis === "rows" ? "Down" : "Right");
    else lines.delete(axis === "rows" ? "Up" : "Left");
    await context.sync();
  });
}

/** Contents by sheet and cell, as Excel tells them. */
function contents(): Map<string, string> {
  const found = new Map<string, string>();
  for (const sheet of host!.snapshot().sheets)
    for (const { row, column, formula, value } of sheet.cells)
      found.set(`${sheet.name}|${row}|${column}`, formula ?? String(value ?? ""));
  return found;
}

function expected(before: ReadonlyMap<string, string>, change: Change): Map<string, string> {
  const lines: LineChange = change;
  return new Map(
    [...before].flatMap(([key, text]) => {
      const [sheet = "", row, column] = key.split("|");
      const box = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      const at = sheet === change.sheet ? moveBox(box, lines) : box;
      const moved = isFormulaText(text)
        ? moveReferences(text, sheet, { ...lines, sheet: change.sheet })
        : text;
      return at ? [[`${sheet}|${at.row}|${at.column}`, moved] as const] : [];
    }),
  );
}

/** One cell may be told as itself or as a range of one, its own sheet and that of what is lost by name or not. */
function told(contents: ReadonlyMap<string, string>): string[] {
  return [...contents]
    .map(([key, text]) => {
      const [sheet = ""] = key.split("|");
      const own = sheet.includes(" ") ? `'${sheet}'!` : `${sheet}!`;
      const short = text
        .replaceAll(own, "")
        .replace(/(?:\w+|'[^']+')!(?=#REF!)/g, "")
        .replace(/(?<![A-Z$\d])([$A-Z\d]+):\1(?!\d)/g, "$1");
      return `${key}: ${short}`;
    })
    .sort();
}

export const WORKBENCH_LINE_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "workbench-lines",
    does: "rows and columns that come and go take formulas along, and what was deleted is #REF!, and undo brings all back",
    inTests: { seed: 20171231, count: 30 },
    shrink: false,
    open: async () => {
      host = await openHost({ calculate: "never" });
      await host.run(async (context) => {
        const other = context.workbook.worksheets.add("Other sheet");
        const table = context.workbook.worksheets.add("Table");
        table.getRange("A1:B2").values = [
          ["Name", "Amount"],
          ["a", 1],
        ];
        table.tables.add("A1:B2", true).name = "things";
        context.workbook.names.add("place", other.getRange("C3"));
        await context.sync();
      });
      return () => host!.close();
    },
    property: () =>
      fc.asyncProperty(entries, change, async (cells, lines) => {
        await fill(cells);
        const before = contents();
        await apply(lines);
        const after = contents();
        const wanted = expected(before, lines);
        await host!.undo();
        expect(told(after)).toEqual(told(wanted));
        expect([...contents()].sort()).toEqual([...before].sort());
      }),
  }),
];
