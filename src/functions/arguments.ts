import { invalid } from "../domain/shared/argument-error";
import type { AmountBand } from "../domain/shared/bands";
import { errorCodeOf, CellError } from "./cell-error";
import { plainNumbers, plainPresent } from "./plain-ranges";

/**
 * Reads what Excel hands to a custom function: scalars, ranges as rows of cells (or a lone value where a range was asked for),
 * blanks as null, undefined, "" (and 0 on some desktop builds, which cannot be told from a typed 0), errors, rich values.
 * Readers throw ArgumentError (#VALUE!) naming the argument, or CellError for an error that arrived in the argument.
 */

type Cell = number | string | boolean | null;

const SHOWN_TEXT = 40;

/** A number that must be there. */
export function numberArgument(name: string, value: unknown, remedy = "give a number"): number {
  const number = readOptionalNumber(name, value, remedy);
  if (number === undefined) throw invalid(name, "is blank", remedy);
  return number;
}

/** A number, or undefined for a blank or left-out argument. */
export function readOptionalNumber(
  name: string,
  value: unknown,
  remedy = "give a number",
): number | undefined {
  const cell = readScalar(name, value);
  if (cell === null) return undefined;
  if (typeof cell !== "number") throw invalid(name, `is ${described(cell)}`, remedy);
  return cell;
}

/** A range's numbers row by row; null where a cell is blank. */
export function readNumbers(name: string, range: unknown): (number | null)[] {
  return plainNumbers(range) ?? readCells(range).map((cell) => numberIn(name, cell));
}

/** A range's numbers, without its blanks. */
export function readPresent(name: string, range: unknown): ArrayLike<number> {
  return plainPresent(range) ?? readNumbers(name, range).filter((number) => number !== null);
}

/** As `readNumbers`, or undefined when the argument is left out. */
export function readOptionalNumbers(name: string, range: unknown): (number | null)[] | undefined {
  return isOmitted(range) ? undefined : readNumbers(name, range);
}

/** A range's TRUE/FALSE row by row, or undefined when the argument is left out. 1 and 0 count as TRUE and FALSE, blank as FALSE. */
export function readOptionalFlags(name: string, range: unknown): boolean[] | undefined {
  if (isOmitted(range)) return undefined;
  return readCells(range).map((cell) => {
    if (cell === null || cell === 0) return false;
    if (cell === 1) return true;
    if (typeof cell === "boolean") return cell;
    throw invalid(name, `holds ${described(cell)}`, "give TRUE or FALSE");
  });
}

/** TRUE/FALSE as in `readOptionalFlags`, or undefined for a blank or left-out argument. */
export function readOptionalFlag(name: string, value: unknown): boolean | undefined {
  return readScalar(name, value) === null ? undefined : readOptionalFlags(name, value)?.[0];
}

/** One of a few words in whatever case, or undefined for a blank; 0 is no word, so a blank that arrives as 0 is recognised here. */
export function readOptionalChoice<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  const cell = readScalar(name, value);
  if (cell === null || cell === 0) return undefined;
  const found = choices.find((choice) => choice === String(cell).toLowerCase());
  if (found === undefined) throw invalid(name, `is ${described(cell)}`, `give "${choices.join('" or "')}"`);
  return found;
}

/** A two-column range of name and number; blank rows are passed over. Undefined when the argument is left out. */
export function readOptionalPairs(
  name: string,
  range: unknown,
): { name: string; value: number }[] | undefined {
  if (isOmitted(range)) return undefined;
  const remedy = "give two columns: name and minimum score";
  return readTwoColumns(name, range, remedy).map(([label, value]) => {
    if (label === null) throw invalid(name, "has a minimum without a name", remedy);
    if (typeof value !== "number")
      throw invalid(name, `has no number beside "${shorten(String(label))}"`, remedy);
    return { name: String(label), value };
  });
}

/** A two-column range of numbers, where a band starts and what counts in it; blank rows are passed over. `columns` names the two. */
export function readBands(name: string, range: unknown, columns: string): AmountBand[] {
  const remedy = `give two columns: ${columns}`;
  return readTwoColumns(name, range, remedy).map((row) => {
    const [from, value] = row;
    if (typeof from === "number" && typeof value === "number") return { from, value };
    const odd = typeof from === "number" ? value : from;
    throw invalid(name, odd === null ? "has a row with a blank" : `holds ${described(odd)}`, remedy);
  });
}

/** As `readBands`, or undefined when the argument is left out. */
export function readOptionalBands(name: string, range: unknown, columns: string): AmountBand[] | undefined {
  return isOmitted(range) ? undefined : readBands(name, range, columns);
}

function readTwoColumns(name: string, range: unknown, remedy: string): [Cell, Cell][] {
  const rows = readRows(range).filter((row) => row.some((cell) => cell !== null));
  if (rows.length === 0) throw invalid(name, "is empty", remedy);
  return rows.map((row) => {
    if (row.length !== 2)
      throw invalid(name, `has ${row.length} column${row.length === 1 ? "" : "s"}`, remedy);
    return row as [Cell, Cell];
  });
}

/** Blank as 0, for months in a row, where every cell keeps its place. */
export function blankAsZero(numbers: readonly (number | null)[]): number[] {
  return numbers.map((number) => number ?? 0);
}

function numberIn(name: string, cell: Cell): number | null {
  if (cell === null || typeof cell === "number") return cell;
  throw invalid(name, `holds ${described(cell)}`, "give numbers and leave cells blank where there is none");
}

function isOmitted(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function readScalar(name: string, value: unknown): Cell {
  const cells = readCells(value);
  if (cells.length !== 1)
    throw invalid(name, `is a range of ${cells.length} cells`, "give one cell or one number");
  return cells[0] ?? null;
}

function readCells(range: unknown): Cell[] {
  if (!Array.isArray(range)) return [readCell(range)];
  const cells: Cell[] = [];
  for (const row of range as unknown[])
    if (Array.isArray(row)) for (const value of row) cells.push(readCell(value));
    else cells.push(readCell(row));
  return cells;
}

function readRows(range: unknown): Cell[][] {
  if (!Array.isArray(range)) return [[readCell(range)]];
  return range.map((row: unknown) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

function readCell(value: unknown): Cell {
  if (typeof value === "number") return value;
  const code = errorCodeOf(value);
  if (code !== undefined) throw new CellError(code);
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  // A rich value (a formatted number, an entity) carries what a formula would calculate with as basicValue.
  if (typeof value === "object" && "basicValue" in value) return readCell(value.basicValue);
  return String(value);
}

function described(cell: NonNullable<Cell>): string {
  return typeof cell === "string" ? `the text "${shorten(cell)}"` : String(cell).toUpperCase();
}

function shorten(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT - 1)}…` : text;
}
