import { MONTHS_A_QUARTER, MONTHS_A_YEAR, quarterStart, type FiscalYear } from "../shared/fiscal-calendar";
import { type NumberMarks, parseNumber } from "../shared/parse-number";
import { type PastedCells, pastedLines } from "../shared/pasted-lines";
import { MONTH_NAMES } from "../shared/plain-words";
import { addMonths, partsOf, serialFromIso, serialOf, type SerialDate } from "../shared/serial-date";
import { lineOf, PNL_LINES, type PnlLineId } from "./pnl-lines";

export interface PnlPasteContext {
  /** The year that is shown: what "Q1" and "Jan" mean. */
  year: FiscalYear;
  marks: NumberMarks;
}

/** What is paid or earned in a quarter or a month. */
interface PastedAmount {
  line: PnlLineId;
  start: SerialDate;
  months: number;
  amount: number;
}

export interface PastedPnl {
  amounts: PastedAmount[];
  /** Lines or cells that were left out, and why. */
  problems: { line: number; message: string }[];
  /** Lines that the statement works out itself. */
  ignored: string[];
}

type Column = { start: SerialDate; months: number } | null;
const SUBTOTAL = /^(net sales|gross margin|net margin|channel contribution)/i;
const NOTHING = /^[-–—]?$/;

/**
 * A year as people paste it from a spreadsheet: a row a line of the statement, a column a quarter or month, with or without a row of
 * titles; or a row an amount: line, period, amount. Costs are positive; what the statement works out itself is passed over.
 */
export function pastePnl(text: string, context: PnlPasteContext): PastedPnl {
  const pasted: PastedPnl = { amounts: [], problems: [], ignored: [] };
  let columns: readonly Column[] | null = null;
  for (const row of pastedLines(text)) {
    const [name, ...cells] = [cleaned(row.cells[0] ?? ""), ...row.cells.slice(1)];
    const line = lineOf(name);
    const titles = line === null ? titlesOf(cells, context.year) : null;
    if (titles) columns = titles;
    else if (line !== null) readLine(pasted, { row, line, cells, columns }, context);
    else if (SUBTOTAL.test(name)) pasted.ignored.push(name);
    else pasted.problems.push({ line: row.line, message: `the statement has no line “${name}”` });
  }
  return pasted;
}

/** The sheet writes "– MDF". */
const cleaned = (name: string) => name.replace(/^[-–—−]\s*/, "");

interface ReadLine {
  row: PastedCells;
  line: PnlLineId;
  cells: readonly string[];
  columns: readonly Column[] | null;
}

function readLine(
  pasted: PastedPnl,
  { row, line, cells, columns }: ReadLine,
  context: PnlPasteContext,
): void {
  const problem = (message: string) => pasted.problems.push({ line: row.line, message });
  const own = columns === null ? periodOf(cells[0] ?? "", context.year) : null;
  const values = own ? cells.slice(1) : cells;
  const spans = own ? [own] : (columns ?? columnsOf(cells, context.year));
  if (!spans) {
    problem(`${cells.length} amounts: give four quarters or twelve months`);
    return;
  }
  const { label, sign } = PNL_LINES.find(({ id }) => id === line)!;
  spans.forEach((span, index) => {
    const cell = values[index] ?? "";
    if (span === null || NOTHING.test(cell)) return;
    const number = parseNumber(cell, context.marks);
    if (number === null || number.percent) problem(`“${cell}” is no amount`);
    else if (sign < 0 && number.value < 0)
      problem(`${label} is negative, ${cell}: costs belong here as positive amounts`);
    else if (pasted.amounts.some((each) => each.line === line && overlaps(each, span)))
      problem(`${label} stands twice for one period: the first counts`);
    else pasted.amounts.push({ line, ...span, amount: number.value });
  });
}

const overlaps = (one: NonNullable<Column>, other: NonNullable<Column>) =>
  one.start < addMonths(other.start, other.months) && other.start < addMonths(one.start, one.months);

/** Columns of a row of titles; null where none of them is a period. */
function titlesOf(cells: readonly string[], year: FiscalYear): readonly Column[] | null {
  const columns = cells.map((cell) => periodOf(cell, year));
  const known = columns.filter((column) => column !== null);
  if (known.length === 0) return null;
  const gaps = known
    .slice(1)
    .map(({ start }, index) => addMonths(known[index]!.start, MONTHS_A_QUARTER) === start);
  // Days three months apart begin quarters.
  const areQuarters = gaps.length > 0 && gaps.every(Boolean);
  return columns.map((column) => (column && areQuarters ? { ...column, months: MONTHS_A_QUARTER } : column));
}

/** Without titles: four quarters or twelve months of the year, and perhaps their sum. */
function columnsOf({ length }: readonly string[], year: FiscalYear): Column[] | null {
  const months = [4, 5].includes(length) ? MONTHS_A_QUARTER : [12, 13].includes(length) ? 1 : null;
  if (months === null) return null;
  return Array.from({ length: MONTHS_A_YEAR / months }, (_, index) => ({
    start: addMonths(year.start, index * months),
    months,
  }));
}

/** The quarter or month that a title or cell means; null when it means none. */
function periodOf(text: string, year: FiscalYear): Column {
  const day = serialFromIso(text);
  if (day !== null) {
    const parts = partsOf(day);
    return { start: serialOf(parts.year, parts.month, 1), months: 1 };
  }
  const short = /^Q([1-4])$/i.exec(text);
  if (short) return { start: year.quarters[Number(short[1]) - 1]!.start, months: MONTHS_A_QUARTER };
  const quarter = quarterStart(text, year.startMonth);
  return quarter === null ? monthOf(text, year) : { start: quarter, months: MONTHS_A_QUARTER };
}

/** "Jan", "January 2026", "Jan-26", "2026-01". */
function monthOf(text: string, year: FiscalYear): Column {
  const numbers = /^(\d{4})-(\d{1,2})$/.exec(text);
  const named = /^([a-z]{3,9})\.?[\s-]*(\d{4}|\d{2})?$/i.exec(text);
  const month = numbers
    ? Number(numbers[2])
    : 1 + MONTH_NAMES.findIndex((name) => named && name.toLowerCase().startsWith(named[1]!.toLowerCase()));
  if (month < 1 || month > MONTHS_A_YEAR) return null;
  const given = numbers?.[1] ?? named?.[2];
  if (given !== undefined)
    return {
      start: serialOf(given.length === 2 ? 2000 + Number(given) : Number(given), month, 1),
      months: 1,
    };
  return {
    start: addMonths(year.start, (month - year.startMonth + MONTHS_A_YEAR) % MONTHS_A_YEAR),
    months: 1,
  };
}
