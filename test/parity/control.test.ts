import { applicable } from "../../src/domain/control/control-rows";
import { CONTROL_RULES } from "../../src/domain/control/control-rules";
import { controlFindings, rowsOfRules } from "../../src/domain/control/findings";
import { parseAddress } from "../../src/book/cells/a1";
import { attentionChange } from "../../src/sheets/attention/change";
import { channelPnlChange } from "../../src/sheets/channel-pnl/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import { rollupChange } from "../../src/sheets/rollup/change";
import { checkedSheets, controlChange } from "../../src/sheets/control/change";
import { mgoWorksheetDefinition } from "../../src/sheets/mgo-worksheet/definition";
import { mgoWorksheetChange } from "../../src/sheets/mgo-worksheet/change";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { CellData, WorkbookData } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { CONTROL_EDITS } from "../support/control-edits";
import { CONTROL_AS_OF, controlExample } from "../support/control-example";
import { withRows, withTablesOnOneSheet } from "../support/damaged-book";
import { libreOfficeTest, type Recalculated, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells } from "../support/parity";
import { afterDamages, everyDamage, silentDamages } from "../soak/parts/control-damage";

const SHEET = "Control";
const CLEAN = controlExample();
const BUILT = controlChange(CLEAN, { asOf: CONTROL_AS_OF });
const RULES = applicable(CLEAN, CONTROL_RULES);
/** Sheets over the tables that are damaged, none of them built again afterwards. */
const OTHERS = [
  rollupChange(CLEAN, { asOf: CONTROL_AS_OF }),
  channelPnlChange(CLEAN, { asOf: CONTROL_AS_OF }),
  mdfBudgetChange(CLEAN, { asOf: CONTROL_AS_OF }),
  rebateRoiChange(CLEAN, { asOf: CONTROL_AS_OF }),
  attentionChange(CLEAN, { asOf: CONTROL_AS_OF }),
  performanceScorecardChange(CLEAN, { partner: "Acme", asOf: CONTROL_AS_OF, recordPipeline: false }),
];

/** The sheets as they were built before anybody edits: what follows is found by formula alone. */
async function undamaged(): Promise<WorkbookData> {
  const file = emptyWorkbook();
  const rows = CLEAN.changes;
  await file.apply({ label: "Rows", tables: rows, sheets: [] });
  const sheets = [BUILT, ...OTHERS].flatMap((change) => change.sheets);
  await file.apply({ label: "Sheets", tables: [], sheets });
  return withTablesOnOneSheet(readWorkbookData(file.save()).data);
}

/** Where the formulas of Control find something else than the domain does. */
function differencesIn(shown: Recalculated, tables: MemoryTables): string[] {
  const named = (name: string) => shown.named(name, SHEET);
  const [counts, firsts] = [named("line_counts"), named("line_first_rows")];
  const rules = rowsOfRules(tables, CONTROL_AS_OF).flatMap(([rule, rows]) => {
    const line = RULES.indexOf(rule);
    // Below the header.
    const expected = rows.length ? rows[0]! + 1 : "";
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

/** Every named result of the other sheets. */
function figuresIn(shown: Recalculated): string {
  return JSON.stringify(
    shown.data.sheets
      .filter(({ name }) => name !== SHEET)
      .flatMap(({ name: sheet, names = [] }) =>
        names.filter(({ name }) => !name.startsWith("cam_")).map(({ name }) => shown.named(name, sheet)),
      ),
  );
}

/** Each edit once, with two others. */
const EDITS = Array.from({ length: Math.ceil(CONTROL_EDITS.length / 3) }, (_, index) =>
  CONTROL_EDITS.filter((_edit, at) => at % Math.ceil(CONTROL_EDITS.length / 3) === index),
);

let book: WorkbookData;
beforeAll(async () => {
  book = await undamaged();
});

/** Workbooks with these rows, each held to the domain. */
async function openedAsFound(books: readonly (readonly [string, MemoryTables])[]): Promise<Recalculated[]> {
  const shown = await Promise.all(
    books.map(async ([, tables]) => recalculate(await writeWorkbookData(withRows(book, tables)))),
  );
  const found = books.map(([name, tables], index) => [name, ...differencesIn(shown[index]!, tables)]);
  expect(found.filter(([, ...differences]) => differences.length > 0)).toEqual([]);
  return shown;
}

libreOfficeTest("Control finds by formula what the domain finds, in row and number", async () => {
  await openedAsFound(
    EDITS.map((edits) => {
      const tables = controlExample();
      for (const [, edit] of edits) edit(tables);
      return [edits.map(([name]) => name).join(", "), tables] as const;
    }),
  );
});

// At random, and as many as wanted, the domain's findings are tried in the soak; here each kind of damage is, by the sheets' own formulas.
libreOfficeTest(
  "nothing is wrong where nothing was damaged, and no damage moves a figure in silence",
  async () => {
    const damaged = everyDamage(20);
    const [clean, ...others] = await openedAsFound([
      ["nothing", controlExample()],
      ...damaged.map((damages) => [JSON.stringify(damages), afterDamages(damages)] as const),
    ]);
    const before = figuresIn(clean!);
    const moved = others.map((shown) => figuresIn(shown) !== before);
    expect(moved.filter(Boolean).length).toBeGreaterThan(damaged.length / 2);
    expect(damaged.flatMap((damages, index) => silentDamages(damages, moved[index]))).toEqual([]);
  },
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
  const rows = CLEAN.changes;
  await file.apply({ label: "Rows", tables: rows, sheets: [] });
  await file.apply({ ...mgoWorksheetChange(CLEAN), tables: [] });
  const { sheets } = await file.read({ tables: [], sheets: [mgoWorksheetDefinition.kind] });
  await file.apply(controlChange(CLEAN, { asOf: CONTROL_AS_OF, sheets: await checkedSheets(sheets) }));
  const data = withTablesOnOneSheet(readWorkbookData(file.save()).data);
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
