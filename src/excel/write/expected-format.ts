import type { Position } from "../../sheets/shared/sheet-plan";
import type { CellStyle } from "../../sheets/shared/styles";
import { keyAt } from "../../book/cells/boxes";
import { HORIZONTAL, VERTICAL } from "./apply-styles";

/** Excel's names for the edges of a cell. */
export const SIDES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
} as const;
type Side = keyof typeof SIDES;

/** What is read of a cell's format. */
export const LOADED_FORMAT = {
  borders: { color: true, style: true, weight: true },
  fill: { color: true },
  font: {
    bold: true,
    color: true,
    italic: true,
    name: true,
    size: true,
    strikethrough: true,
    underline: true,
  },
  horizontalAlignment: true,
  indentLevel: true,
  protection: true,
  verticalAlignment: true,
  wrapText: true,
} as const;

interface Line {
  style: string;
  color: string;
  weight: string;
}

export interface FormatAsRead {
  numberFormat: string;
  format: Record<string, unknown> & { font: { color: string }; borders: Readonly<Record<Side, Line>> };
}

/** How a cell was built. */
export interface ExpectedCell {
  style: CellStyle;
  numberFormat: string;
}

interface Expectations {
  /** A cell that nobody has formatted. */
  plain: FormatAsRead;
  /** By their keys. */
  expected: ReadonlyMap<number, ExpectedCell>;
}

/** Whether a cell looks as it was built. */
export function isAsExpected(read: FormatAsRead, at: Position, { plain, expected }: Expectations): boolean {
  const { style, numberFormat } = expected.get(keyAt(at))!;
  if (read.numberFormat !== numberFormat || differs(withoutLines(read), styled(style, plain))) return false;
  return (Object.keys(SIDES) as Side[]).every((side) => {
    const { row, column } = BESIDE[side];
    const beside = expected.get(keyAt({ row: at.row + row, column: at.column + column }));
    const [own, theirs] = [colorOf(style, side), colorOf(beside?.style, OPPOSITE[side])];
    return isLine(read.format.borders[side], own, theirs);
  });
}

const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;
const BESIDE: Readonly<Record<Side, Position>> = {
  top: { row: -1, column: 0 },
  bottom: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

function colorOf({ border }: CellStyle = {}, side: Side): string | undefined {
  if (border?.all) return border.all;
  return side === "top" || side === "bottom" ? border?.[side] : undefined;
}

/** Neighbouring cells share an edge: which of their lines it shows, and in which of them, is up to Excel. */
function isLine(line: Line, own: string | undefined, theirs: string | undefined): boolean {
  if (line.style === "None") return own === undefined;
  const isOurs = (color: string | undefined) => color?.toUpperCase() === line.color.toUpperCase();
  return line.style === "Continuous" && line.weight === "Thin" && (isOurs(own) || isOurs(theirs));
}

function withoutLines({ format: { borders: _, ...format } }: FormatAsRead): object {
  return format;
}

/** What a plain cell is like with a style. */
function styled({ bold, italic, font, size, color, ...style }: CellStyle, plain: FormatAsRead): object {
  const set = {
    fill: { color: style.fill },
    font: { bold, italic, name: font, size, color },
    horizontalAlignment: style.align && HORIZONTAL[style.align],
    indentLevel: style.indent,
    protection: { locked: style.unlocked ? false : undefined },
    verticalAlignment: style.vertical && VERTICAL[style.vertical],
    wrapText: style.wrap,
  };
  return over(withoutLines(plain), set);
}

/** An object with what another one sets of it, which leaves out what is undefined. */
function over(one: object, set: object): object {
  const given = Object.entries(set).flatMap(([key, value]: [string, unknown]) => {
    const now: unknown = one[key as keyof typeof one];
    const isSet = value !== undefined;
    return isSet ? [[key, isPart(value) ? over((now as object | undefined) ?? {}, value) : value]] : [];
  });
  return { ...one, ...(Object.fromEntries(given) as object) };
}

/** What a cell has that a plain one has not, as Excel takes it; its lines stand apart. */
export function formatUnlike(read: FormatAsRead, plain: FormatAsRead, { style }: ExpectedCell): object {
  const format = unlike(withoutLines(read), withoutLines(plain));
  // Black that it was given reads as the black of a cell that was given none.
  const color = format && style.color && inCapitals(style.color) === inCapitals(read.format.font.color);
  return {
    ...(read.numberFormat === plain.numberFormat ? {} : { numberFormat: [[read.numberFormat]] }),
    ...(format ? { format: color ? over(format, { font: { color: style.color } }) : format } : {}),
  };
}

function differs(one: object, other: object): boolean {
  return unlike(one, other) !== undefined;
}

/** The parts of an object that another one does not have alike; undefined when there are none. */
function unlike(one: object, other: object | undefined): object | undefined {
  const entries = Object.entries(one).flatMap(([key, value]: [string, unknown]) => {
    const theirs: unknown = other?.[key as keyof typeof other];
    const part = isPart(value) ? unlike(value, theirs as object | undefined) : value;
    return part === undefined || inCapitals(part) === inCapitals(theirs) ? [] : [[key, part]];
  });
  return entries.length ? (Object.fromEntries(entries) as object) : undefined;
}

/** Colours are spelt in either. */
const inCapitals = (value: unknown) => JSON.stringify(value)?.toUpperCase();

const isPart = (value: unknown): value is object => value !== null && typeof value === "object";
