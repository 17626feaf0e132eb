import { CELL_TEXT_LIMIT } from "../shared/excel-limits";
import { NAME_LIMIT } from "../shared/bounds";
import { roundTo } from "../shared/rounding";
import { eachOf, type Steps } from "../shared/steps";
import type { CellValue } from "../shared/tables/table-definition";
import { meaningsOf, type ColumnFormats, type NumberFormat } from "./column-formats";
import { closerCurrency, currenciesFit, currencyCode, signOrCode } from "./currency-code";
import { currencyOfWords, splitMoneyHeader } from "./currency-names";
import { DATE_ORDER_NAMES, isNullDate, parseDate } from "./parse-date";
import {
  amountIn,
  DECIMAL_MARK_NAMES,
  parseAmount,
  parseFileNumber,
  type DecimalMark,
  type WordMeanings,
} from "./detect-numbers";
import { headerUnit } from "./header-unit";
import type { FileKind, ImportField } from "./import-fields";
import type { ImportProblem } from "./import-problem";
import type { ColumnMapping, MappedColumn } from "./map-columns";
import { plainText, withoutHidden } from "./plain-text";
import type { CsvRow, CsvTable } from "./parse-csv";
import { problemOfTyped, type TypedCell } from "./typed-cell";

/** A row of a file in our terms. A field that the file does not have is absent; a blank cell is null. */
export interface FileRecord {
  line: number;
  values: Record<string, CellValue>;
  /** ISO code written beside an amount, in its header or in the currency column, or the sign of several; another text there as it stands. */
  currency: string | null;
}

export interface Records {
  records: FileRecord[];
  problems: ImportProblem[];
}

/** What programs write where they have no number or date. */
const NO_VALUE = /^(|[-–—]{1,3}|#?n\/?a|[([]?(null|none|no value|blank|empty)[)\]]?|nan|nat)$/i;
/** Excel's accounting format without a currency shows zero as a dash between blanks. */
const ACCOUNTING_ZERO = /^\s-\s{1,9}$/;

/** Without one of these a row says nothing that counts. An unreadable cell of any other column is left blank, and the row stays. */
export const MAIN_FIELDS: ReadonlySet<string> = new Set([
  "dealId",
  "partner",
  "stage",
  "product",
  "amount",
  "estimate",
  "listPrice",
  "currency",
  "expectedClose",
  "closedOn",
  "wonOn",
  "lostOn",
]);

/** Why a cell is not read; `blank` where that is no reason to leave its row out. */
type Reading = { value: CellValue; currency?: string | null } | { problem: string; blank?: true };

/** The formats of a file, with what the words beside its amounts mean. */
interface Reader {
  kind: FileKind;
  formats: ColumnFormats;
  words: ReadonlyMap<string, WordMeanings>;
}

/**
 * Reads every row of a file with the mapping and formats found for it. A row with an unreadable cell in a main column is left out; any
 * other unreadable cell is left blank. Both are reported.
 */
export function* readRecords(csv: CsvTable, mapping: ColumnMapping, formats: ColumnFormats): Steps<Records> {
  const { kind } = mapping;
  const records: FileRecord[] = [];
  const problems: ImportProblem[] = csv.problems.map(({ line, message, leftOut }) => ({
    file: kind,
    line,
    column: "",
    value: "",
    message,
    outcome: leftOut ? "left out" : "imported",
  }));
  const columns = mapping.columns.filter(({ field, index }) => index >= 0 && field.field !== "deleted");
  const inHeader = currencyInHeaders(columns);
  const words = new Map([...formats.numbers].map(([header, format]) => [header, meaningsOf(format)]));
  const reader: Reader = { kind, formats, words };
  const readers = columns.map((column) => eachTextOnce((text) => readCell(reader, column, text)));
  yield* eachOf(`Reading ${csv.file}`, csv.rows, (row: CsvRow) => {
    const record: FileRecord = { line: row.line, values: {}, currency: null };
    const signs: SignedAmount[] = [];
    let leftOut = false;
    for (const [at, column] of columns.entries()) {
      const { field, header } = column;
      const text = row.cells[column.index] ?? "";
      const typed = row.typed?.get(column.index);
      const reading = typed ? readTyped(reader, column, typed) : readers[at]!(text);
      if ("problem" in reading) {
        const { problem: message, blank = !MAIN_FIELDS.has(field.field) } = reading;
        const outcome = blank ? "cell left blank" : "left out";
        problems.push({ file: kind, line: row.line, column: header!, value: text, message, outcome });
        if (!blank) leftOut = true;
        record.values[field.field] = null;
      } else {
        record.values[field.field] = reading.value;
        // A currency column says more than a sign: "$" is the sign of twenty currencies.
        if (field.field === "currency") record.currency = (reading.value as string | null) ?? record.currency;
        else if (field.kind === "money" && reading.currency)
          signs.push({ header: header!, value: text, currency: reading.currency });
      }
    }
    // A header speaks of its own amounts; the column of currencies may be that of another.
    record.currency = [record.currency, ...signs.map(({ currency }) => currency)].reduce(
      closerCurrency,
      inHeader,
    );
    const odd = signs.find(({ currency }) => !fitsWith(currency, record.currency));
    if (odd)
      problems.push({
        file: kind,
        line: row.line,
        column: odd.header,
        value: odd.value,
        message: `This is an amount in ${currencyCode(odd.currency) ?? odd.currency}, and the row says ${record.currency}.`,
        outcome: "left out",
      });
    if (!leftOut && !odd) records.push(record);
  });
  return { records, problems };
}

/** An amount with a currency beside it, as the file writes it; the ISO code, or the sign of several. */
interface SignedAmount {
  header: string;
  value: string;
  currency: string;
}

/** A text that names no currency is asked about; what it comes to be, no sign contradicts. */
function fitsWith(currency: string, stated: string | null): boolean {
  return stated === null || signOrCode(stated) === null || currenciesFit(currency, stated);
}

const TEXTS_REMEMBERED = 2_000;

/** A long file has many rows, and few partners, stages and days. */
function eachTextOnce(read: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    if (known.size < TEXTS_REMEMBERED) known.set(text, reading);
    return reading;
  };
}

function readCell({ kind, formats, words }: Reader, column: MappedColumn, raw: string): Reading {
  const { field } = column;
  const header = column.header!;
  const text = raw.trim();
  if (field.field === "currency") return readCurrencyCell(text);
  if (field.field === "ledBy") return readLedByCell(text);
  if (field.field === "type") return readTypeCell(text);
  if (field.kind === "text") return readTextCell(kind, field, text);
  if (field.kind === "choice") return readChoiceCell(field, text);
  if (field.kind === "money" && ACCOUNTING_ZERO.test(raw)) return { value: 0 };
  // A mark that nobody sees may stand beside digits as well.
  const plain = withoutHidden(text).trim();
  if (NO_VALUE.test(plain)) return { value: null };
  if (field.kind === "date") return readDateCell(plain, header, formats);
  const format = formats.numbers.get(header);
  return field.kind === "money"
    ? readAmountCell(plain, format, words.get(header) ?? {})
    : readNumberCell(field, plain, format);
}

/** A cell that says what it is. Where text belongs its text is read, and a number where a date belongs as a date's. */
function readTyped(reader: Reader, column: MappedColumn, cell: TypedCell): Reading {
  const { field } = column;
  const problem = problemOfTyped(cell, field);
  if (problem !== null) return { problem };
  if (cell.is === "date" && field.kind === "date" && !isNullDate(cell.text)) return { value: cell.value };
  const isNumeric = ["number", "whole", "money", "rate"].includes(field.kind);
  if (cell.is !== "number" || !isNumeric || field.field === "currency")
    return readCell(reader, column, field.kind === "date" ? textOfDay(cell) : cell.text);
  const format = reader.formats.numbers.get(column.header!);
  if (field.kind === "money")
    return counted(amountIn(cell, format?.unit ?? null, reader.words.get(column.header!)), format);
  return numberFor(field, cell, format?.scale);
}

const FEWEST_OF_FIVE_DIGITS = 10_000;
const MOST_OF_FIVE_DIGITS = 99_999;

/** A number where a date belongs is a day's as its workbook counts days; one of eight digits is a date itself, and nought is none. */
function textOfDay(cell: TypedCell): string {
  if (cell.is !== "number" || !cell.dayShift) return cell.text;
  const isDay = cell.value >= FEWEST_OF_FIVE_DIGITS && cell.value <= MOST_OF_FIVE_DIGITS;
  return isDay ? String(cell.value + cell.dayShift) : cell.text;
}

function readTextCell(kind: FileKind, field: ImportField, text: string): Reading {
  const limit = field.field === "partner" ? NAME_LIMIT : CELL_TEXT_LIMIT;
  if (text.length > limit)
    return {
      problem: `The text has ${text.length} characters; ${field.header} takes ${limit}. Shorten it in the ${kind} file.`,
    };
  return { value: plainText(text) || null };
}

function readChoiceCell(field: ImportField, text: string): Reading {
  if (text === "") return { value: null };
  const choice = field.choices?.find((each) => each.toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return { value: choice };
  return { problem: `${field.header} takes ${field.choices?.join(", ")}.`, blank: true };
}

function readLedByCell(text: string): Reading {
  if (text === "") return { value: null };
  const isPartner = /partner|reseller|channel|indirect/i.test(text);
  const isVendor = /vendor|(?<!in)direct|house|internal|manager|\b(?:not|non|no)\b/i.test(text);
  if (isPartner && isVendor)
    return { problem: "This may mean the partner as well as the vendor.", blank: true };
  if (isPartner) return { value: "Partner" };
  if (isVendor) return { value: "Vendor" };
  return { problem: "Neither the partner nor the vendor is named.", blank: true };
}

const TYPES: readonly (readonly [type: string, words: RegExp])[] = [
  ["Renewal", /renew|verlänger|renouvel|renova|rinnov/i],
  ["Expansion", /expan|existing|upsell|up-sell|cross|upgrade|add-?on|bestand|extension/i],
  ["New", /new|neu|nouve|nuev|nuov|novo/i],
];

function readTypeCell(text: string): Reading {
  if (NO_VALUE.test(text)) return { value: null };
  const type = TYPES.find(([, words]) => words.test(text))?.[0];
  return type === undefined
    ? { problem: "Neither a new deal, an expansion nor a renewal.", blank: true }
    : { value: type };
}

/** Longer than any name of a currency. */
const CURRENCY_LENGTH = 80;

function readCurrencyCell(text: string): Reading {
  if (text === "") return { value: null };
  if (text.length > CURRENCY_LENGTH) return { problem: "This is too long for a currency." };
  // What is no currency that we know is asked about by its words.
  return { value: currencyOfWords(text) ?? text };
}

/** The currency that the headers of amounts name. */
function currencyInHeaders(columns: readonly MappedColumn[]): string | null {
  const money = columns.filter(({ field }) => field.kind === "money");
  return (
    money
      .map(({ header }) => splitMoneyHeader(header!).currency ?? headerUnit(header!)?.currency ?? null)
      .find((each) => each !== null) ?? null
  );
}

function readDateCell(text: string, header: string, formats: ColumnFormats): Reading {
  if (isNullDate(text))
    return { problem: "This is how a program writes that there is no date.", blank: true };
  const order = formats.dates.get(header)?.order ?? "ymd";
  const serial = parseDate(text, order);
  return serial === null
    ? { problem: `This is not a date written ${DATE_ORDER_NAMES[order]}, as the column is.` }
    : { value: serial };
}

function readAmountCell(text: string, format: NumberFormat | undefined, words: WordMeanings): Reading {
  const { decimal = ".", unit = null } = format ?? {};
  return counted(parseAmount(text, { decimal, unit, meanings: words }), format);
}

function counted(amount: ReturnType<typeof parseAmount>, format: NumberFormat | undefined): Reading {
  if (amount === null) return { problem: noNumber(format?.decimal ?? ".") };
  // Nothing is nothing in every currency, and needs no rate.
  return amount.value === 0 ? { value: 0 } : amount;
}

function readNumberCell(field: ImportField, text: string, format: NumberFormat | undefined): Reading {
  const decimal = format?.decimal ?? ".";
  const number = parseFileNumber(text, decimal);
  if (number === null) return { problem: noNumber(decimal) };
  return numberFor(field, number, format?.scale);
}

function numberFor(
  field: ImportField,
  { value, percent }: { value: number; percent: boolean },
  scale: NumberFormat["scale"] = 1,
): Reading {
  if (field.kind === "rate") {
    const isOpen = !percent && value > 0 && value <= 1 && (scale === null || (scale === 100 && value < 1));
    if (isOpen)
      return {
        problem: `This may be ${value} % or ${roundTo(value * 100, 6)} %, so the stage's probability counts.`,
        blank: true,
      };
    const share = percent ? value : value / (scale ?? 1);
    return share >= 0 && share <= 1
      ? { value: share }
      : { problem: "A probability lies between 0 % and 100 %." };
  }
  if (percent) return { problem: "A percentage is no number of its own." };
  if (field.kind === "whole" && !Number.isInteger(value)) return { problem: "This is not a whole number." };
  return { value };
}

function noNumber(decimal: DecimalMark): string {
  return `This is not a number written with a ${DECIMAL_MARK_NAMES[decimal]}, as the column is.`;
}
