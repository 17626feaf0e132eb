import type { Box } from "../../sheets/shared/sheet-plan";
import type { SheetKind } from "../../sheets/sheets";
import { boxOf } from "../../book/cells/a1";
import { around } from "../../book/cells/boxes";
import type { BuiltAsRead, Cells } from "../../book/book";
import {
  boxesOfInputs,
  isMarked,
  cellsOfParts,
  readInputs,
  readSheetMark,
  subjectOf,
  withTwins,
} from "../../book/built-sheets";
import type { BuiltSheet } from "../../book/workbook-port";
import { rangeOf } from "../write/range-of";
import { type Discovery, boxOfRange } from "./discover";
import { CELL_BYTES, type Reader, type Reading } from "./reader";

// The formula and the value of a cell of a built sheet, blank ones among them.
const BUILT_CELL_BYTES = 60;
/** A sheet that may be longer than one answer is read in parts, since its formulas may be longer than that. */
const LARGE_SHEET_BYTES = 500_000;
const PART_BYTES = 400_000;

type FoundSheet = Discovery["sheets"][number];

/** Sheets that carry a whole mark; a sheet whose mark is broken no longer counts as built. */
export function markedSheets(discovery: Discovery): FoundSheet[] {
  return discovery.sheets.filter(isMarked);
}

/** Queues the reading of marks and inputs; call the result after the reader was flushed. */
export async function readBuiltSheets(
  reader: Reader,
  discovery: Discovery,
  kinds: ReadonlySet<SheetKind>,
): Promise<() => BuiltSheet[]> {
  const readings: { sheet: FoundSheet; parts: { origin: Box; reading: Reading }[] }[] = [];
  for (const sheet of markedSheets(discovery)) {
    const parts = [];
    for (const origin of boxesOfInputs(sheet)) {
      const reading = await reader.read(
        origin.rows * origin.columns * CELL_BYTES,
        ({ worksheets }) => rangeOf(worksheets.getItem(sheet.name), origin),
        "values",
      );
      parts.push({ origin, reading });
    }
    readings.push({ sheet, parts });
  }
  return () =>
    withTwins(
      readings.flatMap(({ sheet, parts }): BuiltSheet[] => {
        const cells = cellsOfParts(
          parts.map(({ origin, reading }) => ({ origin, values: reading().values })),
        );
        const mark = readSheetMark(sheet, cells);
        if (!kinds.has(mark.kind)) return [];
        const { kind, schema, uid } = mark;
        const inputs = readInputs(sheet, cells);
        return [{ sheetName: sheet.name, kind, subject: subjectOf(mark), schema, uid, inputs }];
      }),
    );
}

/** Queues the reading of every built sheet whole, since which kind it is shows only then; call the result after the reader was flushed. */
export async function readForRebuild(reader: Reader, discovery: Discovery): Promise<() => BuiltAsRead[]> {
  const readings: {
    sheet: FoundSheet;
    parts: Reading[];
    formatted: Reading;
    printed: Reading<Excel.RangeAreas>;
  }[] = [];
  for (const sheet of markedSheets(discovery)) {
    // How far the sheet is used is not known yet; the names tell well enough.
    const box = around([...sheet.names.values()].flatMap((place) => place.box ?? []))!;
    const parts = await readCells(reader, sheet.name, box);
    const formatted = await reader.read(
      CELL_BYTES,
      ({ worksheets }) => worksheets.getItem(sheet.name).getUsedRange(),
      "rowIndex,columnIndex,rowCount,columnCount",
    );
    const printed = await reader.read(
      CELL_BYTES,
      ({ worksheets }) => worksheets.getItem(sheet.name).pageLayout.getPrintAreaOrNullObject(),
      "address",
    );
    readings.push({ sheet, parts, formatted, printed });
  }
  return () =>
    readings.map(({ sheet, parts, formatted, printed }): BuiltAsRead => {
      const ranges = parts.map((part) => part());
      const used = {
        ...boxOfRange(ranges[0]!),
        rows: ranges.reduce((rows, range) => rows + range.rowCount, 0),
      };
      const values = ranges.flatMap((range) => range.values as Cells);
      const formulas = ranges.flatMap((range) => range.formulas as Cells);
      const mark = readSheetMark(sheet, { origin: used, values });
      const area = printed();
      const printArea = area.isNullObject ? null : boxOf(area.address);
      return {
        ...mark,
        sheet: sheet.name,
        names: sheet.names,
        used,
        values,
        formulas,
        formatted: boxOfRange(formatted()),
        ...(printArea ? { printArea } : {}),
      };
    });
}

const CELLS_AND_PLACE = "values,formulas,rowIndex,columnIndex,rowCount,columnCount";

/** Queues the reading of everything on a sheet; how far a large one is used costs a sync to find out. */
async function readCells(reader: Reader, sheet: string, names: Box): Promise<Reading[]> {
  // Names stand further down than the first cells.
  const bytes = (names.row + names.rows) * names.columns * BUILT_CELL_BYTES;
  const usedRange = ({ worksheets }: Excel.Workbook) => worksheets.getItem(sheet).getUsedRange(true);
  if (bytes <= LARGE_SHEET_BYTES) return [await reader.read(bytes, usedRange, CELLS_AND_PLACE)];
  const asked = await reader.read(CELL_BYTES, usedRange, "rowIndex,columnIndex,rowCount,columnCount");
  await reader.flush();
  const used = boxOfRange(asked());
  const rowBytes = used.columns * BUILT_CELL_BYTES;
  const height = Math.max(1, Math.floor(PART_BYTES / rowBytes));
  const parts: Reading[] = [];
  for (let from = 0; from < used.rows; from += height) {
    const part = { ...used, row: used.row + from, rows: Math.min(height, used.rows - from) };
    parts.push(
      await reader.read(
        part.rows * rowBytes,
        ({ worksheets }) => rangeOf(worksheets.getItem(sheet), part),
        CELLS_AND_PLACE,
      ),
    );
  }
  return parts;
}
