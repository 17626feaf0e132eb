import { DAY_MS } from "../../domain/shared/serial-date";
import ExcelJS, { type Cell, type CellValue, type Worksheet } from "exceljs";
import type { CellData, Scalar, SheetData, WorkbookData } from "../../xlsx/data/workbook-data";
import { parseAddress } from "../../book/cells/ranges";
import { fromFileStyle, hexColor } from "./cell-style";
import { readConditionalFormats } from "./conditional-formats";
import { readDefinedNames } from "./defined-names";
import { fromFileFormula } from "../../xlsx/cells/formula-text";
import { readPageLayout, readProtection } from "./page-layout";
import { Parts } from "./parts";
import { readCharts } from "./read-charts";
import { readRowBreaks, readRowOutline } from "./row-outline";
import { readSettingsPart } from "./settings-part";
import { readTablePart } from "./tables";
import { readValidations } from "./validations";
import { tableLookup, WIDTH_UNIT } from "./write-xlsx";
import { childNamed, childrenNamed, parseXml } from "./xml";

interface OpenedWorkbook {
  data: WorkbookData;
  /** What the file has and the workbench cannot hold, in words; each once. */
  dropped: string[];
}

const WORKBOOK = "xl/workbook.xml";
/** 1970-01-01 as a serial number. ExcelJS hands out dates of the 1904 system already shifted. */
const EPOCH = 25_569;
const NOT_CELLS =
  /<(conditionalFormatting|dataValidations|hyperlinks|tableParts|extLst|autoFilter)\b[^>]*?(\/>|>[\s\S]*?<\/\1>)|<(drawing|legacyDrawing|legacyDrawingHF|picture)\b[^>]*\/>/g;
const PARTS_NOT_HELD = [
  [/^xl\/pivotTables\//, "pivot tables"],
  [/^xl\/comments/, "comments"],
  [/^xl\/threadedComments\//, "comments"],
  [/^xl\/slicers\//, "slicers"],
  [/vbaProject\.bin$/, "macros"],
  [/^xl\/externalLinks\//, "links to other workbooks"],
  [/^xl\/media\//, "pictures"],
] as const;

/**
 * Reads an .xlsx file. Formula cells keep the result that was saved with them, if any.
 * @throws when the bytes are not an .xlsx file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const book = new ExcelJS.Workbook();
  const parts = await Parts.open(bytes);
  // ExcelJS declares Node's Buffer, and takes what JSZip takes.
  await book.xlsx.load((await parts.reduced(cellsOnly)) as unknown as ExcelJS.Buffer);
  const dropped: string[] = [];
  const workbook = parseXml((await parts.text(WORKBOOK)) ?? "");
  const targets = new Map((await parts.relations(WORKBOOK)).map((r) => [r.id, r.target]));
  const dxfs = childrenNamed(childNamed(parseXml((await parts.text("xl/styles.xml")) ?? ""), "dxfs"), "dxf");
  const data: WorkbookData = { sheets: [] };
  for (const entry of childNamed(workbook, "sheets")?.children ?? []) {
    const sheet = book.getWorksheet(entry.attributes.name ?? "");
    const path = targets.get(entry.attributes["r:id"] ?? "");
    if (!sheet || !path) dropped.push(`sheet ${entry.attributes.name ?? ""}, which has no cells`);
    else data.sheets.push(await readSheet({ parts, dxfs, dropped }, path, sheet));
  }
  readDefinedNames(workbook, data, dropped);
  const settings = await readSettingsPart(parts);
  if (settings) data.settings = settings;
  const active = data.sheets[book.views[0]?.activeTab ?? 0];
  if (active && active !== data.sheets.find((s) => s.visibility === undefined))
    data.activeSheet = active.name;
  for (const [pattern, what] of PARTS_NOT_HELD)
    if (parts.paths.some((path) => pattern.test(path))) dropped.push(what);
  return { data, dropped: [...new Set(dropped)] };
}

/** ExcelJS reads cells, looks and page setup; it stumbles over tables and rules of other programs, which are read here anyway. */
async function cellsOnly(path: string, xml: () => Promise<string>): Promise<string | undefined> {
  if (path === WORKBOOK) return (await xml()).replace(/<definedNames>[\s\S]*?<\/definedNames>/, "");
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path))
    return /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/(_rels\/|styles|sharedStrings|theme))/.test(path)
      ? xml()
      : undefined;
  const text = await xml();
  const end = Math.max(0, text.lastIndexOf("</sheetData>"));
  return text.slice(0, end) + text.slice(end).replace(NOT_CELLS, "");
}

interface OpenFile {
  parts: Parts;
  /** Looks of conditional formats. */
  dxfs: ReturnType<typeof childrenNamed>;
  /** What the workbench cannot hold, to be said to the user. */
  dropped: string[];
}

async function readSheet(
  { parts, dxfs, dropped }: OpenFile,
  path: string,
  sheet: Worksheet,
): Promise<SheetData> {
  const xml = (await parts.text(path)) ?? "";
  // Cells are the bulk and ExcelJS has them: only what stands behind is parsed here.
  const tail = parseXml(
    `<worksheet>${xml.slice(xml.search(/<\/sheetData>|<sheetData\/>/)).replace(/^<\/?sheetData\/?>/, "")}`,
  );
  const data: SheetData = { name: sheet.name, cells: [], ...readLooks(sheet) };
  const tables = [];
  for (const relation of await parts.relations(path)) {
    if (relation.type !== "table") continue;
    const table = readTablePart(parseXml((await parts.text(relation.target)) ?? ""));
    if (table) tables.push(table);
  }
  if (tables.length > 0) data.tables = tables;
  data.cells = readCells(sheet, data);
  const formats = readConditionalFormats(tail, dxfs, dropped);
  const validations = readValidations(tail, dropped);
  const charts = await readCharts(parts, path, data, dropped);
  const protection = readProtection(sheet, dropped);
  const rowBreaks = readRowBreaks(tail);
  const layout = rowBreaks.length ? { ...readPageLayout(sheet), rowBreaks } : readPageLayout(sheet);
  return {
    ...data,
    ...(formats.length > 0 ? { conditionalFormats: formats } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...(protection ? { protection } : {}),
    ...(layout ? { pageLayout: layout } : {}),
  };
}

function readLooks(sheet: Worksheet): Partial<SheetData> {
  const view = sheet.views[0];
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  for (let i = 1; i <= sheet.columnCount; i++) {
    const { width } = sheet.getColumn(i);
    if (width !== undefined) columnWidths[i - 1] = Math.round(width * WIDTH_UNIT * 100) / 100;
  }
  sheet.eachRow({ includeEmpty: true }, (row, i) => {
    if (row.height) rowHeights[i - 1] = row.height;
  });
  const merges = sheet.model.merges.flatMap((address) => parseAddress(address)?.box ?? []);
  const tab = hexColor(sheet.properties.tabColor);
  return {
    ...(sheet.state === "visible"
      ? {}
      : { visibility: sheet.state === "hidden" ? ("Hidden" as const) : ("VeryHidden" as const) }),
    ...(tab ? { tabColor: tab } : {}),
    ...(view?.showGridLines === false ? { showGridlines: false } : {}),
    ...(Object.keys(columnWidths).length > 0 ? { columnWidths } : {}),
    ...(Object.keys(rowHeights).length > 0 ? { rowHeights } : {}),
    ...readRowOutline(sheet),
    ...(view?.state === "frozen" ? { frozen: { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } } : {}),
    ...(merges.length > 0 ? { merges } : {}),
  };
}

function readCells(sheet: Worksheet, data: SheetData): CellData[] {
  const cells: CellData[] = [];
  const tableAt = tableLookup(data);
  sheet.eachRow({ includeEmpty: false }, (row, i) =>
    row.eachCell({ includeEmpty: true }, (cell, j) => {
      const read = readCell(cell, tableAt(i - 1, j - 1));
      if (Object.keys(read).length > 0) cells.push({ row: i - 1, column: j - 1, ...read });
    }),
  );
  return cells;
}

function readCell(cell: Cell, table: string | undefined): Omit<CellData, "row" | "column"> {
  const style = fromFileStyle(cell.style);
  const look = style ? { style } : {};
  if (cell.isMerged && cell.master !== cell) return look;
  const formula = cell.formula ? { formula: fromFileFormula(cell.formula, table) } : {};
  const value = plainValue(cell.formula ? (cell.result as CellValue) : cell.value);
  return { ...formula, ...(value === undefined ? {} : { value }), ...look };
}

function plainValue(value: CellValue | undefined): Scalar | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (value instanceof Date) return Math.round((value.getTime() / DAY_MS + EPOCH) * 1e8) / 1e8;
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  return "text" in value ? plainValue(value.text as CellValue) : undefined;
}
