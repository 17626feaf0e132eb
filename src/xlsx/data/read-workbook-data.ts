import { anchoredOn, drawingOf, placeOf } from "../charts/drawing";
import { readChart } from "../charts/read-chart";
import { openPackage } from "../package/open-package";
import { type FileSheet, WorkbookFile } from "../read/workbook-file";
import { asRefusal } from "../refusals";
import { FaceReader } from "../styles/read-faces";
import { themeColors } from "../theme";
import type { XmlElement } from "../xml/tree";
import { readCellData } from "./cells";
import { hasEndlessColumns } from "./columns";
import { readConditionalFormats } from "./conditional-formats";
import { readHyperlinks } from "./hyperlinks";
import { readNames } from "./names";
import { readPageLayout } from "./page-layout";
import { hasPassword, readProtection } from "./protection";
import { readSettingsPart } from "./settings-part";
import { readFrame } from "./sheet-frame";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import type { ChartData, SheetData, TableData, WorkbookData } from "./workbook-data";

export interface OpenedWorkbook {
  data: WorkbookData;
  /** What the file has and WorkbookData cannot hold, in words; each once. Data that is written over the file leaves it there. */
  dropped: string[];
  /** What is simpler in WorkbookData than in the file, and so in every file that is written from it. */
  changed: string[];
}

const PARTS_NOT_HELD = [
  [/\/pivotTables\//i, "pivot tables"],
  [/\/comments/i, "comments"],
  [/\/threadedComments\//i, "comments"],
  [/\/slicers\//i, "slicers"],
  [/vbaProject\.bin$/i, "macros"],
  [/\/externalLinks\//i, "links to other workbooks"],
  [/\/media\//i, "pictures"],
  [/\/connections\.xml$/i, "queries"],
] as const;
const VISIBILITIES = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;

interface Reading {
  file: WorkbookFile;
  faces: FaceReader;
  theme: readonly string[];
  dropped: string[];
}

/**
 * Reads an .xlsx file. Formula cells keep the result that was saved with them, if any.
 * @throws WorkbookError when the bytes are no workbook that can be read.
 */
export function readWorkbookData(bytes: Uint8Array): OpenedWorkbook {
  try {
    const { parts, workbook } = openPackage(bytes);
    return readFile(new WorkbookFile(parts, workbook));
  } catch (error) {
    throw asRefusal(error);
  }
}

function readFile(file: WorkbookFile): OpenedWorkbook {
  const rootOf = (type: string) => {
    const path = file.related(type);
    return path === undefined ? undefined : file.parts.part(path)?.xml.root;
  };
  const theme = themeColors(rootOf("theme"));
  const dropped: string[] = [];
  const reading: Reading = { file, theme, faces: new FaceReader(rootOf("styles"), theme), dropped };
  const byPlace = new Map<number, SheetData>();
  for (const sheet of file.sheets) {
    const read = readSheetData(reading, sheet);
    if (read) byPlace.set(sheet.index, read);
    else dropped.push(`sheet ${sheet.name}, which has no cells`);
  }
  const data: WorkbookData = { sheets: [...byPlace.values()] };
  readNames(file.book.document.root, { data, sheetAt: (place) => byPlace.get(place), dropped });
  const settings = readSettingsPart(file.parts, file.workbook);
  if (settings) data.settings = settings;
  const active = byPlace.get(file.book.shown);
  if (active && active !== data.sheets.find(({ visibility }) => visibility === undefined))
    data.activeSheet = active.name;
  for (const [pattern, what] of PARTS_NOT_HELD)
    if (file.parts.paths.some((path) => pattern.test(`/${path}`))) dropped.push(what);
  return { data, dropped: [...new Set(dropped)], changed: changesOf(file) };
}

function changesOf(file: WorkbookFile): string[] {
  const formulas = file.sheets
    .flatMap((sheet) => [...(file.content(sheet)?.rows.values() ?? [])])
    .flatMap(({ cells }) => cells.map(({ formula }) => formula?.kind));
  const strings = file.related("sharedStrings");
  const inPieces = strings !== undefined && /<(?:[\w.-]+:)?rPr\b/.test(file.parts.part(strings)?.text ?? "");
  return [
    ...(formulas.includes("array") ? ["array formulas, which become formulas of single cells"] : []),
    ...(formulas.includes("dataTable") ? ["what-if data tables, which become values"] : []),
    ...(inPieces ? ["formatting of parts of a cell's text"] : []),
  ];
}

/** Undefined for sheets that hold no cells. */
function readSheetData(reading: Reading, sheet: FileSheet): SheetData | undefined {
  const { file, theme, faces, dropped } = reading;
  const content = file.content(sheet);
  if (!content) return undefined;
  const { root } = content;
  const tables = tablesOn(file, sheet);
  const frame = readFrame(content, theme);
  const conditionalFormats = readConditionalFormats(root, faces, dropped);
  const validations = readValidations(root, dropped);
  const charts = readCharts(reading, { name: sheet.name, path: sheet.path!, root }, frame);
  const hyperlinks = readHyperlinks(file.parts, { path: sheet.path!, root });
  const protection = readProtection(root);
  if (protection && hasPassword(root))
    dropped.push(`the password of sheet ${sheet.name}; the sheet stays protected`);
  if (hasEndlessColumns(root)) dropped.push(`hidden or grouped columns up to the end of sheet ${sheet.name}`);
  const pageLayout = readPageLayout(root);
  return {
    name: sheet.name,
    ...(sheet.state === "visible" ? {} : { visibility: VISIBILITIES[sheet.state] }),
    ...frame,
    cells: readCellData(content, { file, faces, tables }),
    ...(tables.length ? { tables } : {}),
    ...(conditionalFormats.length ? { conditionalFormats } : {}),
    ...(validations.length ? { validations } : {}),
    ...(hyperlinks.length ? { hyperlinks } : {}),
    ...(charts.length ? { charts } : {}),
    ...(protection ? { protection } : {}),
    ...(Object.keys(pageLayout).length ? { pageLayout } : {}),
  };
}

function tablesOn({ parts, tables }: WorkbookFile, sheet: FileSheet): TableData[] {
  return tables
    .filter((table) => table.sheet === sheet)
    .flatMap((table) => readTable(table, parts.part(table.path)!.xml.root) ?? []);
}

/** Charts of a sheet's drawing; pictures, shapes and kinds that WorkbookData does not have are named in `dropped`. */
function readCharts(
  { file: { parts }, dropped }: Reading,
  { name: sheet, path, root }: { name: string; path: string; root: XmlElement },
  frame: Pick<SheetData, "columnWidths" | "rowHeights">,
): ChartData[] {
  const drawing = drawingOf(parts, { root, path });
  if (drawing === undefined) return [];
  return anchoredOn(parts, drawing, parts.part(drawing)!.xml.root).flatMap(
    ({ anchor, name = "Chart", chart }) => {
      const shown = chart && readChart(parts.part(chart.path)!.xml.root);
      if (shown) return [{ name, ...placeOf(anchor, frame), ...shown }];
      dropped.push(chart ? `the chart ${name} on sheet ${sheet}` : `a picture or shape on sheet ${sheet}`);
      return [];
    },
  );
}
