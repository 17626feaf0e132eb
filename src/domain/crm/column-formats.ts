import type { Steps } from "../shared/steps";
import { detectDateOrder, type Testimony } from "./detect-dates";
import { DATE_ORDER_NAMES, isUtcTime, type DateOrder } from "./parse-date";
import {
  amountWordsIn,
  detectDecimalMark,
  DECIMAL_MARK_NAMES,
  parseFileNumber,
  type AmountWord,
  type DecimalMark,
  type WordMeaning,
  type WordMeanings,
} from "./detect-numbers";
import { headerUnit } from "./header-unit";
import type { FileDecisions } from "./import-decisions";
import type { ColumnMapping, MappedColumn } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { withoutHidden } from "./plain-text";
import type { TypedCell } from "./typed-cell";

/** How a column's dates or numbers are read. `typed`: the file says it of every cell; `unsure`: the column leaves it open, so the user is asked. */
interface Format {
  /** The file's header. */
  header: string;
  how: "typed" | "found" | "same file" | "remembered" | "chosen" | "unsure";
  evidence: string;
}
export interface DateFormat extends Format {
  order: DateOrder;
}
export interface NumberFormat extends Format {
  decimal: DecimalMark;
  /** 100 when a column of shares is written as percentages without the sign; null when it leaves that open. */
  scale: 1 | 100 | null;
  /** Of a money column, the word of its header that holds for amounts without one of their own: "k" of "Amount (k€)". */
  unit: string | null;
  /** Words beside the amounts of a money column that change what they are worth. */
  words: readonly ColumnWord[];
}
export interface ColumnWord extends AmountWord {
  /** Undefined: nobody has said it, so the user is asked. */
  meaning: WordMeaning | undefined;
}

/** By the file's header. */
export interface ColumnFormats {
  dates: ReadonlyMap<string, DateFormat>;
  numbers: ReadonlyMap<string, NumberFormat>;
}

/**
 * The formats of a file's date and number columns. A user's choice wins; then what the column proves; an ambiguous column follows
 * what was confirmed for it before, else what another column of the same file proves, since one program wrote both.
 */
export function* findFormats(
  csv: CsvTable,
  mapping: ColumnMapping,
  decided: FileDecisions,
  remembered: FileDecisions,
): Steps<ColumnFormats> {
  const mapped = mapping.columns.filter((column) => column.index >= 0);
  const dates = yield* settle<DateOrder>(
    csv,
    mapped.filter(({ field }) => field.kind === "date"),
    {
      detect: (values) => {
        const { order, ...finding } = detectDateOrder(values);
        return { ...finding, value: order };
      },
      decided: decided.dateOrders ?? {},
      remembered: remembered.dateOrders ?? {},
      nameOf: (order) => DATE_ORDER_NAMES[order],
    },
  );
  const numbers = yield* settle<DecimalMark>(
    csv,
    mapped.filter(({ field }) => ["number", "whole", "money", "rate"].includes(field.kind)),
    {
      detect: (values) => {
        const { decimal, ...finding } = detectDecimalMark(values);
        return { ...finding, value: decimal };
      },
      decided: decided.decimalMarks ?? {},
      remembered: remembered.decimalMarks ?? {},
      nameOf: (decimal) => DECIMAL_MARK_NAMES[decimal],
      // Nobody writes a whole column of amounts with three decimals, whatever a column of shares proves.
      doubts: (column, found, proof) => column.field.kind === "money" && found !== proof,
    },
  );
  const meanings: WordMeanings = { ...remembered.amountWords, ...decided.amountWords };
  return {
    dates: new Map(
      dates.map(({ value, values, column, ...format }) => {
        const evidence = `${format.evidence}${utcRemark(values)}`;
        return [column.header!, { ...format, evidence, order: value }];
      }),
    ),
    numbers: new Map(
      numbers.map(({ value, values, column, ...format }) => {
        const scale =
          column.field.kind === "rate"
            ? scaleOf(column.header!, sharesIn(values, value, typedIn(csv, column)))
            : 1;
        const words = column.field.kind === "money" ? amountWordsIn(values) : [];
        const unit = column.field.kind === "money" ? (headerUnit(column.header!)?.word ?? null) : null;
        if (unit !== null && words.every(({ word }) => word !== unit))
          words.push({ word: unit, example: column.header!, cells: values.size });
        const explained = words.map((each) => ({
          ...each,
          meaning: Object.hasOwn(meanings, each.word) ? meanings[each.word] : undefined,
        }));
        return [column.header!, { ...format, decimal: value, scale, unit, words: explained }];
      }),
    ),
  };
}

/** What the words of a column mean, as far as it is known. */
export function meaningsOf(format: NumberFormat | undefined): WordMeanings {
  return Object.fromEntries(
    (format?.words ?? []).flatMap(({ word, meaning }) => (meaning === undefined ? [] : [[word, meaning]])),
  );
}

/** Each word beside the amounts of a file once, with the header of the column that has it first. */
export function wordsBeside({ numbers }: ColumnFormats): (ColumnWord & { header: string })[] {
  const words = new Map<string, ColumnWord & { header: string }>();
  for (const { header, words: inColumn } of numbers.values())
    for (const each of inColumn) if (!words.has(each.word)) words.set(each.word, { ...each, header });
  return [...words.values()];
}

/** Each different text once: a long file has many rows and few dates. Typed cells prove nothing about how the others are written. */
function valuesOf(csv: CsvTable, column: MappedColumn): Set<string> {
  const written = new Set(
    csv.rows.map((row) => (row.typed?.has(column.index) ? "" : (row.cells[column.index] ?? ""))),
  );
  return new Set([...written].map(withoutHidden));
}

function typedIn(csv: CsvTable, column: MappedColumn): TypedCell[] {
  return csv.rows.flatMap((row) => row.typed?.get(column.index) ?? []);
}

const TYPED = "Each cell of the workbook says what it is.";

/** Days are taken as they stand: where the deal was closed, an hour late in the evening may belong to the next day. */
function utcRemark(values: Iterable<string>): string {
  for (const value of values)
    if (isUtcTime(value))
      return ` Its times are in UTC (${value.trim()}); each day is taken as written, which near midnight may differ from your day.`;
  return "";
}

const PERCENT = /%|per ?cent|pct|prozent|pour ?cent|por ?cent/i;

interface Share {
  value: number;
  percent: boolean;
}

function sharesIn(values: Iterable<string>, decimal: DecimalMark, typed: readonly TypedCell[]): Share[] {
  const written = [...values].flatMap((value) => parseFileNumber(value, decimal) ?? []);
  return [...written, ...typed.filter((cell) => cell.is === "number")];
}

/**
 * Shares are written as 0.5, 50 % or 50. One number above 1 without the sign shows that the column means percentages, one between 0 and 1
 * that it means fractions, unless the header or other cells speak of percentages. Whole ones alone may be 1 % or 100 %.
 */
function scaleOf(header: string, shares: readonly Share[]): NumberFormat["scale"] {
  const bare = shares.filter(({ percent }) => !percent).map(({ value }) => value);
  if (bare.some((value) => value > 1)) return 100;
  if (bare.every((value) => value === 0)) return 1;
  const inPercent = bare.length < shares.length || PERCENT.test(header);
  return !inPercent && bare.some((value) => value > 0 && value < 1) ? 1 : null;
}

interface Finding<V> {
  value: V;
  testimony: Testimony;
  evidence: string;
}
interface Settled<V> extends Format {
  column: MappedColumn;
  /** What stands in the column. */
  values: ReadonlySet<string>;
  value: V;
}

/** How one kind of format is found, by the file's header what the user has said of it, and how it is named to the user. */
interface FormatRules<V> {
  detect: (values: Iterable<string>) => Finding<V>;
  decided: Readonly<Record<string, V>>;
  remembered: Readonly<Record<string, V>>;
  nameOf: (value: V) => string;
  /** Whether a column that leaves it open may be written otherwise than the one that proves a format. */
  doubts?: (column: MappedColumn, found: V, proof: V) => boolean;
}

function* settle<V>(
  csv: CsvTable,
  columns: readonly MappedColumn[],
  { detect, decided, remembered, nameOf, doubts }: FormatRules<V>,
): Steps<Settled<V>[]> {
  const findings: { column: MappedColumn; values: ReadonlySet<string>; finding: Finding<V> }[] = [];
  for (const [done, column] of columns.entries()) {
    yield { step: "Finding dates and numbers", done, total: columns.length };
    const values = valuesOf(csv, column);
    findings.push({ column, values, finding: detect(values) });
  }
  const proof = findings.find(({ finding }) => finding.testimony === "proves");
  return findings.map(({ column, values, finding }) => {
    const header = column.header!;
    const base = { column, values, header, evidence: finding.evidence, value: finding.value };
    if (isBlank(values) && typedIn(csv, column).length > 0) return { ...base, how: "typed", evidence: TYPED };
    // A header may be called "constructor".
    const decision = Object.hasOwn(decided, header) ? decided[header] : undefined;
    if (decision !== undefined)
      return { ...base, value: decision, how: "chosen", evidence: `You chose ${nameOf(decision)}.` };
    if (finding.testimony === "proves" || finding.testimony === "any") return { ...base, how: "found" };
    const memory = Object.hasOwn(remembered, header) ? remembered[header] : undefined;
    if (memory !== undefined)
      return { ...base, value: memory, how: "remembered", evidence: `Confirmed before: ${nameOf(memory)}.` };
    const isDoubtful = proof !== undefined && doubts?.(column, finding.value, proof.finding.value) === true;
    if (finding.testimony === "contradicts" || !proof || isDoubtful) return { ...base, how: "unsure" };
    const evidence = `The column "${proof.column.header}" of the same file: ${proof.finding.evidence}`;
    return { ...base, value: proof.finding.value, how: "same file", evidence };
  });
}

function isBlank(values: ReadonlySet<string>): boolean {
  return [...values].every((value) => value.trim() === "");
}
