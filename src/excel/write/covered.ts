import { NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import type { Box, Position } from "../../sheets/shared/sheet-plan";
import { addressOf, boxOf } from "../../book/cells/a1";
import { around, cellsOf, coalesce, keyAt } from "../../book/cells/boxes";
import { differences } from "../../book/look";
import type { CoveredCells, Operation, SetLook } from "../../book/operations";
import {
  type ExpectedCell,
  type FormatAsRead,
  LOADED_FORMAT,
  SIDES,
  formatUnlike,
  isAsExpected,
} from "./expected-format";
import { areasOf } from "./areas";
import { rangeOf } from "./range-of";

/** Nobody formats it. */
const PLAIN_CELL: Box = { row: 1_048_575, column: 16_383, rows: 1, columns: 1 };
/** Cells of one request: Excel on the web answers at most 5 MB. */
const CELLS = 5_000;

/**
 * Reads, for the way back, what the cells look like that looks replace. Nearly all look as they were built; those that a user has formatted
 * are kept. Sheets whose cells keep their looks are not asked.
 */
export async function readCovered(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  dateFormat: string,
): Promise<void> {
  for (const operation of operations) {
    if (operation.type !== "look" || !operation.from) continue;
    if (!differences(operation.from, operation.to).cells) continue;
    const covered = await readLook(context, operation, expectedCells(operation, dateFormat));
    if (covered.length) operation.covered = covered;
  }
}

/** By their keys the cells that a look replaces: those of the former look, and those beyond it that nobody has built. */
function expectedCells({ from, covers = [] }: SetLook, dateFormat: string): Map<number, ExpectedCell> {
  const expected = new Map<number, ExpectedCell>();
  const add = (box: Box, cell: ExpectedCell) => {
    for (const at of cellsOf(box)) expected.set(keyAt(at), cell);
  };
  for (const box of covers) add(box, { style: {}, numberFormat: NUMBER_FORMATS.general });
  for (const { style, format, boxes } of from!.cells) {
    const numberFormat = format === "date" ? dateFormat : NUMBER_FORMATS[format];
    for (const address of boxes) add(boxOf(address)!, { style: STYLES[style], numberFormat });
  }
  return expected;
}

async function readLook(
  context: Excel.RequestContext,
  { sheet, from, covers = [] }: SetLook,
  expected: ReadonlyMap<number, ExpectedCell>,
): Promise<CoveredCells[]> {
  const boxes = from!.cells.flatMap((group) => group.boxes.map((address) => boxOf(address)!));
  const area = around([...boxes, ...covers]);
  if (!area) return [];
  const looks = new Map<string, { look: Omit<CoveredCells, "boxes">; cells: Position[] }>();
  const rows = Math.max(1, Math.floor(CELLS / area.columns));
  for (let row = area.row; row < area.row + area.rows; row += rows) {
    const slice = { ...area, row, rows: Math.min(rows, area.row + area.rows - row) };
    const { plain, formats } = await readSlice(context, sheet, slice);
    for (const at of cellsOf(slice)) {
      const read = formats[at.row - slice.row]![at.column - slice.column]!;
      const built = expected.get(keyAt(at));
      if (!built || isAsExpected(read, at, { plain, expected })) continue;
      const look = { format: formatUnlike(read, plain, built), borders: linesOf(read) };
      const key = JSON.stringify(look);
      const alike = looks.get(key) ?? { look, cells: [] };
      alike.cells.push(at);
      looks.set(key, alike);
    }
  }
  return [...looks.values()].map(({ look, cells }) => ({ boxes: coalesce(cells).map(addressOf), ...look }));
}

async function readSlice(
  context: Excel.RequestContext,
  sheet: string,
  box: Box,
): Promise<{ plain: FormatAsRead; formats: FormatAsRead[][] }> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const takePlain = queueFormats(rangeOf(worksheet, PLAIN_CELL));
  const take = queueFormats(rangeOf(worksheet, box));
  await context.sync();
  return { plain: takePlain()[0]![0]!, formats: take() };
}

function queueFormats(range: Excel.Range): () => FormatAsRead[][] {
  range.load("numberFormat");
  const properties = range.getCellProperties({ format: LOADED_FORMAT });
  return () =>
    properties.value.map((line, row) =>
      line.map(({ format }, column) => ({
        numberFormat: String(range.numberFormat[row]![column]),
        format: format as FormatAsRead["format"],
      })),
    );
}

function linesOf({ format: { borders } }: FormatAsRead): CoveredCells["borders"] {
  return Object.entries(SIDES).flatMap(([side, sideIndex]) => {
    const line = borders[side as keyof typeof SIDES];
    return line.style === "None" ? [] : [{ sideIndex, line }];
  });
}

/** Queues what gives cells their own looks back. */
export function queueCovered(sheet: Excel.Worksheet, covered: readonly CoveredCells[] = []): void {
  const boxes = covered.flatMap((each) => each.boxes.map((address) => boxOf(address)!));
  if (!boxes.length) return;
  for (const areas of areasOf(sheet, boxes)) areas.clear("Formats");
  for (const { boxes: alike, format, borders } of covered)
    for (const at of alike.flatMap((address) => [...cellsOf(boxOf(address)!)])) {
      const range = sheet.getRangeByIndexes(at.row, at.column, 1, 1);
      range.set(format);
      for (const { sideIndex, line } of borders)
        range.format.borders.getItem(sideIndex as Excel.BorderIndex).set(line);
    }
}
