import { NUMBER_FORMATS, STYLES } from "../../sheets/shared/styles";
import type { Box, Position } from "../../sheets/shared/sheet-plan";
import { addressOf, boxOf } from "../../book/cells/a1";
import { around, cellsOf, coalesce, keyAt } from "../../book/cells/boxes";
import { differences } from "../../book/look";
import { runsOf } from "../../book/pack";
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

interface Slice {
  operation: SetLook;
  box: Box;
}

/**
 * Reads, for the way back, what the cells look like that looks replace. Nearly all look as they were built; those that a user has formatted
 * are kept. Sheets whose cells keep their looks are not asked.
 */
export async function readCovered(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  dateFormat: string,
): Promise<void> {
  const slices = operations.flatMap((operation) =>
    operation.type === "look" && operation.from && differences(operation.from, operation.to).cells
      ? slicesOf(operation)
      : [],
  );
  const sizes = slices.map(({ box }) => box.rows * box.columns);
  const found = new Map<SetLook, Looks>();
  for (const { from, count } of runsOf(sizes, CELLS))
    await readSlices(context, slices.slice(from, from + count), { dateFormat, found });
  for (const [operation, looks] of found)
    operation.covered = [...looks.values()].map(({ look, cells }) => ({
      boxes: coalesce(cells).map(addressOf),
      ...look,
    }));
}

/** Cells that look the same. */
type Looks = Map<string, { look: Omit<CoveredCells, "boxes">; cells: Position[] }>;

/** All that a look replaces, in whole rows. */
function slicesOf(operation: SetLook): Slice[] {
  const { from, covers = [] } = operation;
  const boxes = from!.cells.flatMap((group) => group.boxes.map((address) => boxOf(address)!));
  const area = around([...boxes, ...covers]);
  if (!area) return [];
  const rows = Math.max(1, Math.floor(CELLS / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    operation,
    box: { ...area, row: area.row + index * rows, rows: Math.min(rows, area.rows - index * rows) },
  }));
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

async function readSlices(
  context: Excel.RequestContext,
  slices: readonly Slice[],
  { dateFormat, found }: { dateFormat: string; found: Map<SetLook, Looks> },
): Promise<void> {
  const { worksheets } = context.workbook;
  const readings = slices.map(({ operation, box }) => {
    const sheet = worksheets.getItem(operation.sheet);
    const [takePlain, take] = [queueFormats(rangeOf(sheet, PLAIN_CELL)), queueFormats(rangeOf(sheet, box))];
    return { operation, box, takePlain, take };
  });
  await context.sync();
  for (const { operation, box, takePlain, take } of readings) {
    const [plain, formats] = [takePlain()[0]![0]!, take()];
    const expected = expectedCells(operation, dateFormat);
    for (const at of cellsOf(box)) {
      const read = formats[at.row - box.row]![at.column - box.column]!;
      const built = expected.get(keyAt(at));
      if (!built || isAsExpected(read, at, { plain, expected })) continue;
      const look = { format: formatUnlike(read, plain, built), borders: linesOf(read) };
      const key = JSON.stringify(look);
      const looks: Looks = found.get(operation) ?? new Map();
      const alike = looks.get(key) ?? { look, cells: [] };
      alike.cells.push(at);
      found.set(operation, looks.set(key, alike));
    }
  }
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
