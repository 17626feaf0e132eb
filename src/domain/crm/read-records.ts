import { CELL_TEXT_LIMIT } from "../shared/excel-limits";
import { NAME_LIMIT } from "../shared/bounds";
import { eachOf, type Steps } from "../shared/steps";
import type { CellValue } from "../shared/tables/table-definition";
import type { ColumnFormats } from "./column-formats";
import { currencyOfWords, splitMoneyHeader } from "./currency-names";
import { DATE_ORDER_NAMES, parseDate } from "./detect-dates";
import { DECIMAL_MARK_NAMES, parseFileNumber } from "./detect-numbers";
import type { FileKind, ImportField } from "./import-fields";
import type { ImportProblem } from "./import-preview";
import type { ColumnMapping, MappedColumn } from "./map-columns";
import { plainText } from "./plain-text";
import type { CsvRow, CsvTable } from "./parse-csv";

/** A row of a file in our terms. A field that the file does not have is absent; a blank cell is null. */
export interface FileRecord {
  line: number;
  values: Record<string, CellValue>;
  /** ISO code written beside an amount, in its header or in the currency column; another text there as it stands. */
  currency: string | null;
}

export interface Records {
  records: FileRecord[];
  problems: ImportProblem[];
}

/** What programs write where they have no number or date. */
const NO_VALUE = /^(|-|–|—|n\/?a|null|none|#n\/a)$/i;

type Reading =
  { value: CellValue; currency?: string | null } | { problem: string; outcome: ImportProblem["outcome"] };

/** Reads every row of a file with the mapping and formats found for it. A row with an unreadable cell is left out and reported. */
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
  const columns = mapping.columns.filter((column) => column.index >= 0);
  const inHeader = currencyInHeaders(columns);
  yield* eachOf(`Reading ${csv.file}`, csv.rows, (row: CsvRow) => {
    const record: FileRecord = { line: row.line, values: {}, currency: null };
    let leftOut = false;
    for (const column of columns) {
      const { field, header } = column;
      const text = row.cells[column.index] ?? "";
      const reading = readCell(kind, column, text, formats);
      if ("problem" in reading) {
        const { problem: message, outcome } = reading;
        problems.push({ file: kind, line: row.line, column: header!, value: text, message, outcome });
        if (outcome === "left out") leftOut = true;
        record.values[field.field] = null;
      } else {
        record.values[field.field] = reading.value;
        // A currency column says more than a sign: "$" is the sign of twenty currencies.
        if (field.field === "currency") record.currency = (reading.value as string | null) ?? record.currency;
        else if (field.kind === "money") record.currency ??= reading.currency ?? null;
      }
    }
    // A header speaks of its own amounts; the column of currencies may be that of another.
    record.currency = inHeader ?? record.currency;
    if (!leftOut) records.push(record);
  });
  return { records, problems };
}

function readCell(kind: FileKind, column: MappedColumn, raw: string, formats: ColumnFormats): Reading {
  const { field } = column;
  const header = column.header!;
  const text = raw.trim();
  if (field.field === "currency") return readCurrencyCell(text);
  if (field.field === "ledBy") return readLedByCell(text);
  if (field.kind === "text") return readTextCell(kind, field, text);
  if (field.kind === "choice") return readChoiceCell(field, text);
  if (NO_VALUE.test(text)) return { value: null };
  if (field.kind === "date") return readDateCell(text, header, formats);
  return readNumberCell(field, text, header, formats);
}

function readTextCell(kind: FileKind, field: ImportField, text: string): Reading {
  const limit = field.field === "partner" ? NAME_LIMIT : CELL_TEXT_LIMIT;
  if (text.length > limit)
    return {
      problem: `The text has ${text.length} characters; ${field.header} takes ${limit}. Shorten it in the ${kind} file.`,
      outcome: "left out",
    };
  return { value: plainText(text) || null };
}

function readChoiceCell(field: ImportField, text: string): Reading {
  if (text === "") return { value: null };
  const choice = field.choices?.find((each) => each.toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return { value: choice };
  return { problem: `${field.header} takes ${field.choices?.join(", ")}.`, outcome: "cell left blank" };
}

function readLedByCell(text: string): Reading {
  if (text === "") return { value: null };
  if (/partner|reseller|channel|indirect/i.test(text)) return { value: "Partner" };
  if (/vendor|direct|house|internal/i.test(text)) return { value: "Vendor" };
  return { problem: "Neither the partner nor the vendor is named.", outcome: "cell left blank" };
}

function readCurrencyCell(text: string): Reading {
  if (text === "") return { value: null };
  // What is no currency that we know is asked about by its words.
  return { value: currencyOfWords(text) ?? text };
}

/** The currency that the headers of amounts name. */
function currencyInHeaders(columns: readonly MappedColumn[]): string | null {
  const money = columns.filter(({ field }) => field.kind === "money");
  return money.map(({ header }) => splitMoneyHeader(header!).currency).find((each) => each !== null) ?? null;
}

function readDateCell(text: string, header: string, formats: ColumnFormats): Reading {
  const order = formats.dates.get(header)?.order ?? "ymd";
  const serial = parseDate(text, order);
  return serial === null
    ? {
        problem: `This is not a date written ${DATE_ORDER_NAMES[order]}, as the column is.`,
        outcome: "left out",
      }
    : { value: serial };
}

function readNumberCell(field: ImportField, text: string, header: string, formats: ColumnFormats): Reading {
  const format = formats.numbers.get(header);
  const decimal = format?.decimal ?? ".";
  const number = parseFileNumber(text, decimal);
  if (number === null)
    return {
      problem: `This is not a number written with a ${DECIMAL_MARK_NAMES[decimal]}, as the column is.`,
      outcome: "left out",
    };
  if (field.kind === "rate") {
    const share = number.percent ? number.value : number.value / (format?.scale ?? 1);
    return share >= 0 && share <= 1
      ? { value: share }
      : { problem: "A probability lies between 0 % and 100 %.", outcome: "left out" };
  }
  if (field.kind === "whole" && !Number.isInteger(number.value))
    return { problem: "This is not a whole number.", outcome: "left out" };
  return { value: number.value, currency: number.currency };
}
