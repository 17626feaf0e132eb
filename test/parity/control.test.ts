import fc from "fast-check";
import { applicable } from "../../src/domain/control/control-rows";
import { CONTROL_RULES } from "../../src/domain/control/control-rules";
import { controlFindings, rowsOfRules } from "../../src/domain/control/findings";
import { parseAddress } from "../../src/book/cells/a1";
import { checkedSheets, controlChange } from "../../src/sheets/control/change";
import { mgoWorksheetDefinition } from "../../src/sheets/mgo-worksheet/definition";
import { mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/change";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { CellData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { CONTROL_EDITS } from "../support/control-edits";
import { CONTROL_AS_OF, controlExample } from "../support/control-example";
import { withRows } from "../support/damaged-book";
import { libreOfficeTest, type Recalculated, recalculate } from "../support/libreoffice";
import { errorCells } from "../support/parity";

const SHEET = "Control";
const BOOKS = 60;
/** As many as LibreOffice opens within the time that a test has on a slow machine. */
const AT_ONCE = 15;
type Edit = (typeof CONTROL_EDITS)[number];
const CLEAN = controlExample();
const BUILT = controlChange(CLEAN, { asOf: CONTROL_AS_OF });
const RULES = applicable(CLEAN, CONTROL_RULES);

/** The sheets as they were built before anybody edits: what follows is found by formula alone. */
async function undamaged(): Promise<WorkbookData> {
  const file = emptyWorkbook();
  const rows = CLEAN.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  await file.apply({ label: "Rows", tables: rows, sheets: [] });
  await file.apply({ ...BUILT, tables: [] });
  return readWorkbookData(file.save()).data;
}

/** The sheet's row of the first row of a table's body. */
function firstRows({ data }: Recalculated): ReadonlyMap<string, number> {
  return new Map(
    data.sheets.flatMap(({ tables = [] }) => tables.map(({ name, box }) => [name, box.row + 2] as const)),
  );
}

async function differencesAfter(book: WorkbookData, edits: readonly Edit[]): Promise<string[]> {
  const tables = controlExample();
  for (const [, edit] of edits) edit(tables);
  const shown = await recalculate(await writeWorkbookData(withRows(book, tables)));
  const named = (name: string) => shown.named(name, SHEET);
  const [counts, firsts] = [named("line_counts"), named("line_first_rows")];
  const tops = firstRows(shown);
  const found = rowsOfRules(tables, CONTROL_AS_OF);
  const rules = found.flatMap(([rule, rows]) => {
    const line = RULES.indexOf(rule);
    const expected = rows.length ? rows[0]! - 1 + tops.get(rule.table.name)! : "";
    return counts[line] === rows.length && firsts[line] === expected
      ? []
      : [
          `${rule.table.name} ${rule.field} ${rule.words}: ${counts[line]} from ${firsts[line]}, not ${rows.length} from ${expected}`,
        ];
  });
  const { failures, remarks } = controlFindings(tables, CONTROL_AS_OF);
  const totals = Object.entries({ failures: failures.length, remarks: remarks.length }).flatMap(
    ([name, value]) => (named(name)[0] === value ? [] : [`${name} ${named(name)[0]}, not ${value}`]),
  );
  return [...rules, ...totals, ...errorCells(shown, SHEET)];
}

const SOME = fc.subarray([...CONTROL_EDITS], { minLength: 1, maxLength: 3 });
const RANDOM = fc.sample(SOME, { seed: 20, numRuns: BOOKS });
let book: WorkbookData;
beforeAll(async () => {
  book = await undamaged();
});

async function expectAgreement(books: readonly (readonly Edit[])[]) {
  const found = await Promise.all(
    books.map(async (edits) => [
      edits.map(([name]) => name).join(", "),
      ...(await differencesAfter(book, edits)),
    ]),
  );
  expect(found.filter(([, ...differences]) => differences.length > 0)).toEqual([]);
}

for (let from = 0; from < BOOKS; from += AT_ONCE)
  libreOfficeTest(
    `Control finds by formula what the domain finds, in row and number: edits ${from + 1} to ${from + AT_ONCE}`,
    () => expectAgreement([...(from ? [] : [[]]), ...RANDOM.slice(from, from + AT_ONCE)]),
  );

const WORKSHEET = mgoWorksheetDefinition.title;

/** A workbook with another cell where a name of the worksheet points. */
function withCell(data: WorkbookData, name: string, cell: Pick<CellData, "value" | "formula">): WorkbookData {
  return {
    ...data,
    sheets: data.sheets.map((sheet) => {
      const named = sheet.name === WORKSHEET && sheet.names?.find((each) => each.name === name);
      if (!named) return sheet;
      const { row, column } = parseAddress(named.formula.replace(/^=/, ""))!.box;
      const others = sheet.cells.filter((each) => each.row !== row || each.column !== column);
      return { ...sheet, cells: [...others, { row, column, ...cell }] };
    }),
  };
}

libreOfficeTest("a built sheet whose check fails, or is an error, fails Control", async () => {
  const file = emptyWorkbook();
  const rows = CLEAN.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  await file.apply({ label: "Rows", tables: rows, sheets: [] });
  await file.apply({ ...mgoWorksheetChange(CLEAN), tables: [] });
  const { sheets } = await file.read({ tables: [], sheets: [mgoWorksheetDefinition.kind] });
  await file.apply(controlChange(CLEAN, { asOf: CONTROL_AS_OF, sheets: await checkedSheets(sheets) }));
  const { data } = readWorkbookData(file.save());
  const found = await Promise.all(
    [
      data,
      withCell(data, "in_segment1_deal_size", { value: "large" }),
      withCell(data, "check", { formula: "=1/0" }),
      withCell(data, "check", { value: "fine" }),
    ].map(async (each) => {
      const shown = await recalculate(await writeWorkbookData(each));
      return [shown.named("check", WORKSHEET), shown.named("failures", SHEET), errorCells(shown, SHEET)];
    }),
  );
  expect(found).toEqual([
    [[true], [0], []],
    [[false], [1], []],
    [["#DIV/0!"], [1], []],
    [["fine"], [1], []],
  ]);
});
