import { EMPTY_PARTS } from "../empty-workbook";
import { cornerAt } from "../charts/drawing";
import { parseXml } from "../xml/parse";
import { emptied } from "./emptied";
import { OfficePackage } from "../package/package";
import { WorkbookFile } from "../read/workbook-file";
import { addCharts } from "../write/charts";
import type { CellChange, SheetEditor } from "../write/sheet-editor";
import { WorkbookEditor } from "../write/workbook-editor";
import { addTablePart } from "../write/write-tables";
import { faceOfStyle } from "./cell-look";
import { writeConditionalFormats } from "./conditional-formats";
import { writeHyperlinks } from "./hyperlinks";
import { writeNames } from "./names";
import { writePageLayout } from "./page-layout";
import { writeProtection } from "./protection";
import { writeSettingsPart } from "./settings-part";
import { writeFrame } from "./sheet-frame";
import { tableXml, writeTableOver } from "./tables";
import { writeValidations } from "./validations";
import type { CellData, ChartData, SheetData, TableData, WorkbookData } from "./workbook-data";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/**
 * A workbook as an .xlsx file. Formulas are saved without results and calculated by whoever opens the file. With the file that was opened
 * (`over`), what WorkbookData does not hold of it is kept: pivot tables, comments, pictures, queries, macros. It stays with its sheet, where
 * it stood, as long as the sheet keeps its name.
 */
export async function writeWorkbookData(data: WorkbookData, over?: Uint8Array): Promise<Uint8Array> {
  const file = over
    ? emptied(over, data)
    : new WorkbookFile(OfficePackage.of(EMPTY_PARTS), "xl/workbook.xml");
  const editor = new WorkbookEditor(file, "General");
  const known = new Set(file.sheets.map(({ name }) => name));
  for (const { name } of data.sheets) if (!known.has(name)) editor.addSheet(name);
  editor.book.orderSheets(data.sheets.map(({ name }) => name));
  const keptTables = new Map(
    file.tables.map(({ name, sheet }) => [tableKey(sheet.name, name), name] as const),
  );
  for (const sheet of data.sheets) await writeSheetData(editor, sheet, keptTables);
  data.sheets.forEach(({ visibility = "Visible" }, tab) =>
    editor.book.setVisibility(tab, STATES[visibility]),
  );
  writeNames(editor.book.document.root, data);
  editor.book.show(shownTab(data));
  writeSettingsPart(editor.parts, file.workbook, data.settings);
  return editor.finish().bytes();
}

function shownTab({ sheets, activeSheet }: WorkbookData): number {
  const named = sheets.findIndex(({ name }) => name === activeSheet);
  return named >= 0 ? named : sheets.findIndex(({ visibility = "Visible" }) => visibility === "Visible");
}

function tableKey(sheet: string, table: string): string {
  return `${sheet}!${table.toLowerCase()}`;
}

async function writeSheetData(
  editor: WorkbookEditor,
  data: SheetData,
  keptTables: ReadonlyMap<string, string>,
): Promise<void> {
  const sheet = editor.sheet(data.name);
  const { root } = sheet;
  const cells = rowsOf(data.cells);
  // Formulas are written for the table in which they stand.
  for (const table of data.tables ?? []) {
    const kept = keptTables.get(tableKey(data.name, table.name));
    const xml = tableXml(table, editor.newTableId(), totalsOf(table, cells));
    if (kept === undefined) addTablePart(editor, sheet, { name: table.name, box: table.box, xml });
    else {
      const edited = editor.table(kept);
      writeTableOver(edited.document.root, parseXml(xml).root);
      Object.assign(edited, { name: table.name, box: table.box, showTotals: table.showTotals === true });
    }
  }
  for (const [row, line] of cells) sheet.change(row, changesOf(editor, line));
  writeFrame(sheet, data);
  writeConditionalFormats(root, data.conditionalFormats ?? [], editor.styles);
  writeValidations(root, data.validations ?? []);
  writeHyperlinks(editor.parts, sheet, data.hyperlinks ?? []);
  if (data.pageLayout) writePageLayout(root, data.pageLayout);
  if (data.protection) await writeProtection(root, data.protection);
  if (data.charts?.length) writeCharts(editor, sheet, data);
}

function rowsOf(cells: readonly CellData[]): Map<number, CellData[]> {
  const rows = new Map<number, CellData[]>();
  for (const cell of cells) {
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
  }
  for (const line of rows.values()) line.sort((a, b) => a.column - b.column);
  return rows;
}

function changesOf(editor: WorkbookEditor, line: readonly CellData[]): CellChange[] {
  return line.map(({ column, value, formula, style }) => ({
    column,
    // Text is text, whatever it looks like.
    entry: formula ?? (typeof value === "string" && value !== "" ? `'${value}` : (value ?? "")),
    // Whatever its column looks like.
    restyle: () => (style ? editor.styles.styled(0, faceOfStyle(style)) : 0),
  }));
}

/** Cells of the totals row by column of the table. */
function totalsOf(
  { box, showTotals }: TableData,
  rows: ReadonlyMap<number, readonly CellData[]>,
): Map<number, CellData> {
  const line = showTotals ? (rows.get(box.row + box.rows - 1) ?? []) : [];
  return new Map(line.map((cell) => [cell.column - box.column, cell]));
}

function writeCharts(editor: WorkbookEditor, sheet: SheetEditor, data: SheetData): void {
  const framed = ({ name, left, top, width, height, ...shown }: ChartData) => ({
    frame: {
      name,
      altText: shown.title?.text,
      from: cornerAt(data, left, top),
      to: cornerAt(data, left + width, top + height),
    },
    shown,
  });
  addCharts(editor, sheet, data.charts!.map(framed));
}
