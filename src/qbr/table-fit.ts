import { linesHeight, textWidth, wrappedText } from "../sheets/kit/text-measure";
import { cleanText, cutTo } from "../domain/shared/clean-text";
import type { DeckCell, DeckColor, TableItem } from "./deck";
import { PADDING, POINTS_AN_INCH } from "./fit";

/** Above and below the text of a row, and what a line is higher than its font says, in inches and as a factor. */
const [ROW_PADDING, DENSE_PADDING] = [0.1, 0.075];
const LEADING = 1.03;
/** A text that stands at the right keeps away from the next column. */
export const RIGHT_PADDING = 0.16;
/** A table with few rows is written larger, up to so many points. */
const LARGEST = 18;

export interface FittedCell {
  text: string;
  color: DeckColor;
  bold: boolean;
}

export interface FittedTable {
  /** Points. */
  size: number;
  /** Of the columns and, the head first, of the rows; in inches. */
  widths: readonly number[];
  heights: readonly number[];
  rows: readonly (readonly FittedCell[])[];
}

/** Sizes at which tables are tried, the largest first; one of dense rows has its own alone. */
const SIZES = [LARGEST, 16, 14] as const;

/** A table that has room in its box: as large as it may be, texts wrapped to two lines and then cut, rows left out last and counted. */
export function fittedTable(item: TableItem, wider: number, largest: number = LARGEST): FittedTable {
  const sizes = isDense(item) ? [item.size] : SIZES.filter((size) => size <= largest);
  for (const size of sizes) {
    const scale = { widths: widthsOf(item, size, wider), size, wider };
    const rows = layOut(item, scale);
    const whole = rows.every(({ cut }) => !cut) && heightOf(rows) <= item.box.h;
    if (whole || size === sizes.at(-1)) return bounded(rows, item, scale);
  }
  throw new Error("A table has a size.");
}

/** Characters of a head that stays in one line. */
const SHORT_TITLE = 10;

const isDense = ({ size }: TableItem) => size < SIZES.at(-1)!;

/** The size that all tables of a slide have room at, so that none shouts at the others. */
export function commonSize(items: readonly TableItem[], wider: number): number {
  return Math.min(
    LARGEST,
    ...items.filter((item) => !isDense(item)).map((item) => fittedTable(item, wider).size),
  );
}

/** Numbers and dates take what they need, texts share the rest. */
function widthsOf({ columns, rows, box }: TableItem, size: number, wider: number): number[] {
  const needed = columns.map(({ title, align, whole }, index) => {
    if (align !== "right" && !whole) return null;
    const heads = title.length <= SHORT_TITLE || size < SIZES.at(-1)! ? [title] : title.split(" ");
    const words = [...heads, ...rows.map((row) => textOf(row[index]!))];
    const widest = Math.max(...words.map((word) => textWidth(word, { size, bold: true })));
    return (widest * wider) / POINTS_AN_INCH + sidesOf(align) + 0.02;
  });
  const rest = Math.max(0.2 * box.w, box.w - needed.reduce((sum: number, width) => sum + (width ?? 0), 0));
  const shares = columns.reduce((sum, { width }, index) => sum + (needed[index] === null ? width : 0), 0);
  const widths = columns.map(({ width }, index) => needed[index] ?? (rest * width) / shares);
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Where every column is as wide as its content, the first takes what is left.
  if (shares === 0 && total < box.w) widths[0]! += box.w - total;
  return total > box.w ? widths.map((width) => (width * box.w) / total) : widths;
}

const textOf = (cell: DeckCell) => cleanText(typeof cell === "string" ? cell : cell.text);
const sidesOf = (align: TableItem["columns"][number]["align"]) =>
  align === "right" ? PADDING + RIGHT_PADDING : 2 * PADDING;

interface Scale {
  widths: readonly number[];
  size: number;
  wider: number;
}

interface LaidRow {
  cells: readonly FittedCell[];
  height: number;
  cut: boolean;
}

const heightOf = (rows: readonly LaidRow[]) => rows.reduce((sum, { height }) => sum + height, 0);

function layOut({ columns, rows }: TableItem, scale: Scale): LaidRow[] {
  const head = columns.map(({ title }): DeckCell => ({ text: title, color: "tx2", bold: true }));
  return [head, ...rows].map((row) => laidRow(row, columns, scale));
}

function laidRow(
  row: readonly DeckCell[],
  columns: TableItem["columns"],
  { widths, size, wider }: Scale,
): LaidRow {
  const most = size < 14 ? 1 : 2;
  let [lines, cut] = [1, false];
  const cells = row.map((content, index): FittedCell => {
    const {
      text: given,
      color = "tx1",
      bold = false,
    } = typeof content === "string" ? { text: content } : content;
    const sides = sidesOf(columns[index]!.align);
    const room = { width: ((widths[index]! - sides) * POINTS_AN_INCH) / wider, size, bold };
    const whole = cleanText(given);
    const text = inLines(whole, most, room);
    cut ||= text !== whole;
    lines = Math.max(lines, linesOf(text, room));
    return { text, color, bold };
  });
  return {
    cells,
    height:
      (linesHeight(lines, { size }) * LEADING) / POINTS_AN_INCH + (most > 1 ? ROW_PADDING : DENSE_PADDING),
    cut,
  };
}

interface Room {
  width: number;
  size: number;
  bold: boolean;
}

const linesOf = (text: string, { width, size, bold }: Room) => wrappedText(text, width, { size, bold }).lines;

function inLines(text: string, most: number, room: Room): string {
  const fits = (length: number) => {
    const cut = cutTo(text, length);
    const { lines, breaksAWord } = wrappedText(cut, room.width, room);
    return lines <= most && !(breaksAWord && most > 1 && lines > 1 && length === text.length);
  };
  // One long word is cut rather than broken.
  const oneLine = (length: number) => linesOf(cutTo(text, length), room) <= 1;
  if (fits(text.length)) return text;
  const test = wrappedText(text, room.width, room).breaksAWord ? oneLine : fits;
  let [shortest, longest] = [1, text.length];
  while (longest - shortest > 1) {
    const middle = Math.floor((shortest + longest) / 2);
    if (test(middle)) shortest = middle;
    else longest = middle;
  }
  return cutTo(text, shortest);
}

/** Rows for which there is no room go, and what is left out is counted. */
function bounded(rows: readonly LaidRow[], item: TableItem, scale: Scale): FittedTable {
  let kept = rows;
  const last = (left: number) =>
    laidRow(
      item.columns.map((_, index): DeckCell =>
        index ? "" : { text: item.more?.(left) ?? "", color: "tx2" },
      ),
      item.columns,
      scale,
    );
  while (
    kept.length > 2 &&
    heightOf(kept) + (kept.length < rows.length && item.more ? last(1).height : 0) > item.box.h + 0.01
  )
    kept = kept.slice(0, -1);
  const left = rows.length - kept.length;
  const shown = left > 0 && item.more ? [...kept, last(left)] : kept;
  return {
    size: scale.size,
    widths: scale.widths,
    heights: shown.map(({ height }) => height),
    rows: shown.map(({ cells }) => cells),
  };
}
