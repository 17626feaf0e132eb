import { addressOf } from "../../book/cells/a1";
import { cellsOf } from "../../book/cells/boxes";
import type { CoveredCell, Operation } from "../../book/operations";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
/** Nobody formats it. */
const PLAIN_CELL = "XFD1048576";
/** Cells of one request. */
const CELLS = 500;

/** Reads what the cells look like that looks cover beyond those they replace, for the way back: mostly none. */
export async function readCovered(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<void> {
  for (const operation of operations) {
    if (operation.type !== "look" || !operation.covers) continue;
    const sheet = context.workbook.worksheets.getItem(operation.sheet);
    const cells = operation.covers.flatMap((box) =>
      [...cellsOf(box)].map((cell) => addressOf({ ...cell, rows: 1, columns: 1 })),
    );
    const covered: CoveredCell[] = [];
    for (let from = 0; from < cells.length; from += CELLS)
      covered.push(...(await readCells(context, sheet, cells.slice(from, from + CELLS))));
    operation.covered = covered;
  }
}

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly string[],
): Promise<CoveredCell[]> {
  const queue = (cell: string) => {
    const range = sheet.getRange(cell);
    range.load(
      "numberFormat,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/fill/color,format/protection/locked,format/font/bold,format/font/color,format/font/italic,format/font/name,format/font/size,format/font/strikethrough,format/font/underline",
    );
    const borders = SIDES.map((side) => {
      const border = range.format.borders.getItem(side);
      border.load("sideIndex,style,color,weight");
      return border;
    });
    return { cell, range, borders };
  };
  const plain = queue(PLAIN_CELL);
  const handles = cells.map(queue);
  await context.sync();
  return handles.flatMap(({ cell, range, borders }): CoveredCell[] => {
    const format = unlike(range.toJSON(), plain.range.toJSON());
    const lines = borders
      .filter(({ style }) => style !== "None")
      .map(({ sideIndex, style, color, weight }) => ({ sideIndex, line: { style, color, weight } }));
    return format || lines.length ? [{ cell, format: format ?? {}, borders: lines }] : [];
  });
}

/** The parts of an object that another one does not have alike; undefined when there are none. */
function unlike(one: object, other: object | undefined): object | undefined {
  const entries = Object.entries(one).flatMap(([key, value]: [string, unknown]) => {
    const theirs: unknown = other?.[key as keyof typeof other];
    if (JSON.stringify(value) === JSON.stringify(theirs)) return [];
    const isPart = value !== null && typeof value === "object" && !Array.isArray(value);
    return [[key, isPart ? unlike(value, theirs as object | undefined) : value]];
  });
  return entries.length ? (Object.fromEntries(entries) as object) : undefined;
}

/** Queues what gives cells their own looks back, after those were cleared. */
export function queueCovered(sheet: Excel.Worksheet, covered: readonly CoveredCell[] = []): void {
  for (const { cell, format, borders } of covered) {
    const range = sheet.getRange(cell);
    range.set(format);
    for (const { sideIndex, line } of borders)
      range.format.borders.getItem(sideIndex as Excel.BorderIndex).set(line);
  }
}
