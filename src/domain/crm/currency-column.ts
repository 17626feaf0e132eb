import { ISO_CODES, signOrCode } from "./currency-code";
import { currencyOfWords, splitMoneyHeader } from "./currency-names";
import { headerUnit } from "./header-unit";
import { isConverted, type ColumnMapping, type MappedColumn } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { peelNumber } from "./peel-number";

/** Names of currencies that are words as well say nothing alone. */
const WORDS = new Set(["ALL", "CUP", "MOP", "PEN", "TOP", "TRY"]);
/** EUR is Europe, too. */
const A_PLACE = /region|team|country|territory|market|land|pays/i;
const AN_AMOUNT = /amount|value|revenue|betrag|umsatz|montant|importe|importo|bedrag/i;

/**
 * The mapping with the column of currencies that no name says: the only one whose cells are currencies. Of several none is taken,
 * nor one beside amounts in the company's currency: they are asked about. What holds amounts is no column of currencies.
 */
export function withCurrencies(given: ColumnMapping, csv: CsvTable): ColumnMapping {
  const mapping = withoutAmounts(given, csv);
  const currency = mapping.columns.find(({ field }) => field.field === "currency");
  const amount = mapping.columns.find(({ field }) => field.field === "amount");
  if (currency?.how !== "none" || amount === undefined || amount.index < 0) return mapping;
  if (mapping.asked.includes(currency.field) || saysCurrency(amount, csv)) return mapping;
  const found = mapping.unused.filter(
    (name) => !A_PLACE.test(name) && areCurrencies(columnOf(csv, csv.header.indexOf(name))),
  );
  if (found.length === 0) return mapping;
  const [header] = found;
  if (found.length > 1 || isConverted(amount.header))
    return { ...mapping, asked: [...mapping.asked, currency.field] };
  const index = csv.header.indexOf(header!);
  return {
    ...mapping,
    columns: mapping.columns.map((each) =>
      each === currency ? { ...each, header: header!, index, how: "recognised" } : each,
    ),
    unused: mapping.unused.filter((name) => name !== header),
  };
}

function withoutAmounts(mapping: ColumnMapping, csv: CsvTable): ColumnMapping {
  const column = mapping.columns.find(({ field }) => field.field === "currency");
  if (column?.how !== "recognised" || !AN_AMOUNT.test(column.header!)) return mapping;
  const cells = columnOf(csv, column.index);
  if (cells.length === 0 || !cells.every((cell) => peelNumber(cell) !== null)) return mapping;
  const none = { ...column, header: null, index: -1, how: "none" } as const;
  return {
    ...mapping,
    columns: mapping.columns.map((each) => (each === column ? none : each)),
    unused: csv.header.filter((name, at) => at === column.index || mapping.unused.includes(name)),
  };
}

/** The amounts' header or a sign beside one of them says the currency. */
function saysCurrency({ header, index }: MappedColumn, csv: CsvTable): boolean {
  const inHeader = splitMoneyHeader(header!).currency ?? headerUnit(header!)?.currency ?? null;
  return inHeader !== null || columnOf(csv, index).some((cell) => peelNumber(cell)?.currency != null);
}

/** Cells of more words than a file has currencies are not looked at closely. */
const MOST_CURRENCIES = 40;
const LONGEST_NAME = 30;

function areCurrencies(cells: readonly string[]): boolean {
  const different = new Set(cells);
  return (
    different.size > 0 &&
    different.size <= MOST_CURRENCIES &&
    [...different].every((cell) => cell.length <= LONGEST_NAME && !/\d/.test(cell)) &&
    [...different].every(isCurrency)
  );
}

function isCurrency(text: string): boolean {
  if (WORDS.has(text.toUpperCase())) return false;
  return signOrCode(text) !== null || ISO_CODES.has(currencyOfWords(text) ?? "");
}

/** The cells that are not blank. */
function columnOf({ rows }: CsvTable, index: number): string[] {
  return rows.map(({ cells }) => cells[index]?.trim() ?? "").filter((cell) => cell !== "");
}
