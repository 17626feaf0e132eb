import ExcelJS, { type Style, type Workbook, type Worksheet } from "exceljs";
import type { GridCellStyle, SheetData, WorkbookData } from "../../xlsx/data/workbook-data";
import { formatBox } from "../../book/cells/ranges";
import { argb, toFileStyle } from "./cell-style";
import { chartXml, drawingXml } from "./chart-xml";
import { conditionalFormatsXml, DifferentialFormats } from "./conditional-formats";
import { definedNamesXml } from "./defined-names";
import { toFileFormula } from "../../xlsx/cells/formula-text";
import { writePageLayout, writeProtection } from "./page-layout";
import { OFFICE_RELATIONS, Parts } from "./parts";
import { rowBreaksXml, withRowOutline, writeOutlineDepth } from "./row-outline";
import { writeSettings } from "./settings-part";
import { tableXml, TABLE_TYPE } from "./tables";
import { validationsXml } from "./validations";
import { tag } from "./xml";

/** Points a unit of a file's column width: seven pixels of the default font. */
export const WIDTH_UNIT = 5.25;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
/** What may follow conditional formats and validations in a sheet part. */
const AFTER_RULES =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|drawing|legacyDrawing|tableParts|extLst)[ />]|<\/worksheet>/;
const AFTER_DRAWING = /<(?:legacyDrawing|tableParts|extLst)[ />]|<\/worksheet>/;

/**
 * A workbook as an .xlsx file. Formulas are saved without results and recalculated by whoever opens the file.
 *
 * ExcelJS writes cells, looks, sizes and page setup. It keys names globally and knows neither charts nor every rule, so names, tables,
 * rules, charts and settings are put into the package afterwards.
 */
export async function writeXlsx(data: WorkbookData): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Channel Cadence";
  book.calcProperties.fullCalcOnLoad = true;
  book.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 14000,
      firstSheet: 0,
      visibility: "visible",
      activeTab: activeTab(data),
    },
  ];
  for (const sheet of data.sheets) await writeSheet(book, sheet);
  const parts = await Parts.open(new Uint8Array(await book.xlsx.writeBuffer()));
  const dxfs = new DifferentialFormats();
  const file: FileInMaking = { parts, dxfs, counters: { table: 0, chart: 0 } };
  for (const [i, sheet] of data.sheets.entries()) await completeSheet(file, sheet, i);
  await patch(parts, "xl/styles.xml", (xml) => xml.replace(/<dxfs count="0"\/>/, () => dxfs.xml()));
  await patch(parts, "xl/workbook.xml", (xml) =>
    xml.replace("<calcPr", () => `${definedNamesXml(data)}<calcPr`),
  );
  await writeSettings(parts, data.settings);
  return parts.bytes();
}

function activeTab(data: WorkbookData): number {
  const named = data.sheets.findIndex((sheet) => sheet.name === data.activeSheet);
  return named >= 0 ? named : data.sheets.findIndex((sheet) => (sheet.visibility ?? "Visible") === "Visible");
}

async function patch(parts: Parts, path: string, change: (xml: string) => string): Promise<void> {
  const before = (await parts.text(path)) ?? "";
  parts.replace(path, change(before));
}

async function writeSheet(book: Workbook, data: SheetData): Promise<void> {
  const { frozen } = data;
  const sheet = book.addWorksheet(data.name, {
    state: STATES[data.visibility ?? "Visible"],
    views: [
      {
        showGridLines: data.showGridlines !== false,
        ...(frozen && (frozen.rows > 0 || frozen.columns > 0)
          ? { state: "frozen" as const, xSplit: frozen.columns, ySplit: frozen.rows }
          : {}),
      },
    ],
  });
  if (data.tabColor) sheet.properties.tabColor = argb(data.tabColor);
  for (const [column, width] of Object.entries(data.columnWidths ?? {}))
    sheet.getColumn(Number(column) + 1).width = width / WIDTH_UNIT;
  for (const [row, height] of Object.entries(data.rowHeights ?? {}))
    sheet.getRow(Number(row) + 1).height = height;
  writeOutlineDepth(sheet, data);
  writeCells(sheet, data);
  for (const merge of data.merges ?? []) sheet.mergeCellsWithoutStyle(formatBox(merge));
  if (data.pageLayout) writePageLayout(sheet, data.pageLayout);
  if (data.protection) await writeProtection(sheet, data.protection);
}

function writeCells(sheet: Worksheet, data: SheetData): void {
  // Cells of one look share one object: ExcelJS recognises it and does not compare.
  const styles = new Map<string, Partial<Style>>();
  const styleOf = (style: GridCellStyle) => {
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? toFileStyle(style);
    styles.set(key, known);
    return known;
  };
  const tableAt = tableLookup(data);
  for (const { row, column, value, formula, style } of data.cells) {
    const cell = sheet.getCell(row + 1, column + 1);
    if (formula !== undefined)
      cell.value = { formula: toFileFormula(formula, tableAt(row, column)), date1904: false };
    else if (value !== undefined && value !== "") cell.value = value;
    if (style) cell.style = styleOf(style);
  }
}

/** Name of the table a cell stands in. */
export function tableLookup(
  data: Pick<SheetData, "tables">,
): (row: number, column: number) => string | undefined {
  const tables = data.tables ?? [];
  return (row, column) =>
    tables.find(
      ({ box }) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns,
    )?.name;
}

/** Tables and charts are numbered through the whole file. */
interface FileInMaking {
  parts: Parts;
  dxfs: DifferentialFormats;
  counters: { table: number; chart: number };
}

/** Adds to a sheet's part what ExcelJS does not write. Sheets are numbered in the order in which they were added. */
async function completeSheet(file: FileInMaking, data: SheetData, index: number): Promise<void> {
  const { parts, dxfs, counters } = file;
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const rules =
    conditionalFormatsXml(data.conditionalFormats ?? [], dxfs) + validationsXml(data.validations ?? []);
  const drawing = await addDrawing(file, path, data, index);
  const tables: string[] = [];
  for (const table of data.tables ?? []) {
    const target = `xl/tables/table${++counters.table}.xml`;
    parts.add(target, TABLE_TYPE, tableXml(table, counters.table, data));
    tables.push(tag("tablePart", { "r:id": await parts.relate(path, "table", target) }));
  }
  const tableParts =
    tables.length === 0
      ? ""
      : tag("tableParts", { "xmlns:r": OFFICE_RELATIONS, count: tables.length }, tables.join(""));
  const breaks = rowBreaksXml(data.pageLayout?.rowBreaks);
  await patch(parts, path, (xml) =>
    before(
      before(withRowOutline(xml, data), AFTER_RULES, rules),
      AFTER_DRAWING,
      breaks + drawing + tableParts,
    ),
  );
}

/** Inserts where the first of the elements begins that may stand behind; cells are skipped, their text could look like one. */
function before(xml: string, follower: RegExp, addition: string): string {
  const from = Math.max(0, xml.lastIndexOf("</sheetData>"));
  const at = from + xml.slice(from).search(follower);
  return xml.slice(0, at) + addition + xml.slice(at);
}

async function addDrawing(
  { parts, counters }: FileInMaking,
  sheetPath: string,
  data: SheetData,
  index: number,
): Promise<string> {
  const charts = data.charts ?? [];
  if (charts.length === 0) return "";
  const path = `xl/drawings/drawing${index + 1}.xml`;
  const ids: string[] = [];
  for (const chart of charts) {
    const target = `xl/charts/chart${++counters.chart}.xml`;
    parts.add(target, CHART_TYPE, chartXml(chart));
    ids.push(await parts.relate(path, "chart", target));
  }
  parts.add(path, DRAWING_TYPE, drawingXml(data, charts, ids));
  return tag("drawing", {
    "xmlns:r": OFFICE_RELATIONS,
    "r:id": await parts.relate(sheetPath, "drawing", path),
  });
}
