import { boxOf } from "../../book/cells/a1";
import { around } from "../../book/cells/boxes";
import type { Box } from "../../sheets/shared/sheet-plan";
import type { BuiltAsRead } from "../../book/book";
import { readSheetMark } from "../../book/built-sheets";
import type { BookRequest } from "../../book/further-reads";
import { boxOfRange } from "./box-of-range";
import {
  ANSWER_BYTES,
  CELL_BYTES,
  type ReadCells,
  type Reader,
  type Reading,
  type UsedCells,
} from "./reader";
import { type MarkRead, readMarks } from "./read-marks";
import type { FoundSheet } from "./read-sheets";

/** The formula and the value of a cell of a built sheet, blank ones among them. */
const BUILT_CELL_BYTES = 60;
/** A sheet that may be longer than one answer is read in parts, since its formulas may be longer than that. */
const LARGE_SHEET_BYTES = 500_000;
const PART_BYTES = 400_000;
/** Sheets that together may be longer are first asked who they are: all but a few are only listed. */
const TOGETHER_BYTES = ANSWER_BYTES / 2;

interface BuiltReading {
  /** The sheets that are read whole. */
  whole: readonly FoundSheet[];
  take: () => BuiltAsRead[];
}

/**
 * Queues the reading of built sheets: all of them whole while they are few, since which is which shows only then; of many the marks, and then those
 * whole that the request needs. Take them after the reader was flushed.
 */
export async function readForRebuild(
  reader: Reader,
  sheets: readonly FoundSheet[],
  { whole }: Pick<BookRequest, "whole">,
): Promise<BuiltReading> {
  const bytes = sheets.reduce((sum, sheet) => sum + bytesOf(sheet), 0);
  if (!whole || bytes <= TOGETHER_BYTES) return { whole: sheets, take: await readWhole(reader, sheets) };
  const takeMarks = await readMarks(reader, sheets);
  await reader.flush();
  const marks = takeMarks();
  const needed = marks.filter(({ mark, sheet }) => whole(mark, sheet.name)).map(({ sheet }) => sheet);
  const takeWhole = await readWhole(reader, needed);
  return {
    whole: needed,
    take: () => {
      const read = new Map(takeWhole().map((built) => [built.sheet, built]));
      return marks.map((each) => read.get(each.sheet.name) ?? listedOnly(each));
    },
  };
}

/** How long the answer with all of a sheet may be: how far it is used is not known yet, the names tell well enough. */
function bytesOf({ names }: FoundSheet): number {
  const box = around([...names.values()].flatMap((place) => place.box ?? []))!;
  // Names stand further down than the first cells.
  return (box.row + box.rows) * box.columns * BUILT_CELL_BYTES;
}

/** A sheet of which nobody needs the cells; whoever asks for them would take it for blank. */
function listedOnly({ mark, sheet }: MarkRead): BuiltAsRead {
  const notRead = (): never => {
    throw new Error(`The cells of "${sheet.name}" were not read.`);
  };
  return {
    ...mark,
    sheet: sheet.name,
    names: sheet.names,
    get used() {
      return notRead();
    },
    get values() {
      return notRead();
    },
    get formulas() {
      return notRead();
    },
  };
}

async function readWhole(reader: Reader, sheets: readonly FoundSheet[]): Promise<() => BuiltAsRead[]> {
  const readings: {
    sheet: FoundSheet;
    cells: Reading<UsedCells>;
    formatted: Reading;
    printed: Reading<Excel.RangeAreas>;
  }[] = [];
  for (const sheet of sheets) {
    const cells = await readCells(reader, sheet);
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
    readings.push({ sheet, cells, formatted, printed });
  }
  return () =>
    readings.map(({ sheet, cells, formatted, printed }): BuiltAsRead => {
      const { used, values, formulas } = cells();
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

/** Queues the reading of everything on a sheet; how far a large one is used costs a sync to find out. */
async function readCells(reader: Reader, sheet: FoundSheet): Promise<Reading<UsedCells>> {
  const bytes = bytesOf(sheet);
  if (bytes <= LARGE_SHEET_BYTES) return reader.readUsed(bytes, sheet.name);
  const asked = await reader.read(
    CELL_BYTES,
    ({ worksheets }) => worksheets.getItem(sheet.name).getUsedRange(true),
    "rowIndex,columnIndex,rowCount,columnCount",
  );
  await reader.flush();
  const used = boxOfRange(asked());
  const cells = await readInParts(reader, sheet.name, used);
  return () => ({ used, ...cells() });
}

/** Queues the reading of cells of a built sheet, of a large one in several answers. */
export async function readInParts(
  reader: Reader,
  sheet: string,
  used: Box,
): Promise<Reading<Pick<ReadCells, "values" | "formulas">>> {
  const rowBytes = used.columns * BUILT_CELL_BYTES;
  const height = Math.max(1, Math.floor(PART_BYTES / rowBytes));
  const parts: Reading<ReadCells>[] = [];
  for (let from = 0; from < used.rows; from += height) {
    const part = { ...used, row: used.row + from, rows: Math.min(height, used.rows - from) };
    parts.push(await reader.readCells(part.rows * rowBytes, sheet, part, "values,formulas"));
  }
  return () => {
    const cells = parts.map((part) => part());
    return {
      values: cells.flatMap(({ values }) => values),
      formulas: cells.flatMap(({ formulas }) => formulas),
    };
  };
}
