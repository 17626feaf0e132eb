import { splitMoneyHeader } from "./currency-names";
import type { ColumnMapping, MappedColumn } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { MAIN_FIELDS } from "./read-records";

/** What the parser calls the second column of a name, and further ones. */
const NUMBERED = / \((\d+)\)$/;

/**
 * The mapping without columns that count and were known by a name which another column has as well, or has for another currency, with
 * other cells: no name says which of them is meant, so they are asked about.
 */
export function askingForTwins(mapping: ColumnMapping, csv: CsvTable): ColumnMapping {
  const twins = mapping.columns.filter((column) => isAmbiguous(column, csv));
  if (twins.length === 0) return mapping;
  const none = { header: null, index: -1, how: "none" } as const;
  const fields = twins.map(({ field }) => field);
  const indexes = new Set(twins.map(({ index }) => index));
  const required = fields.filter((field) => field.required);
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (twins.includes(column) ? { ...column, ...none } : column)),
    unused: csv.header.filter((name, at) => indexes.has(at) || mapping.unused.includes(name)),
    missing: [...mapping.missing, ...required],
    asked: [...mapping.asked, ...fields.filter((field) => !required.includes(field))],
  };
}

function isAmbiguous(
  { field, header, index, how }: MappedColumn,
  { header: names, rows }: CsvTable,
): boolean {
  if (how !== "recognised" || !MAIN_FIELDS.has(field.field)) return false;
  const base = baseOf(header!);
  const others = names.flatMap((name, at) => (at !== index && baseOf(name) === base ? [at] : []));
  const textAt = (cells: readonly string[], at: number) => cells[at]?.trim() ?? "";
  return others.some((at) => rows.some(({ cells }) => textAt(cells, at) !== textAt(cells, index)));
}

/** "Amount (2)" is called Amount; "Amount (EUR)" and "Amount (USD)" are one name in two currencies, and not that of a bare Amount. */
function baseOf(header: string): string {
  const { name, currency } = splitMoneyHeader(header.replace(NUMBERED, ""));
  return (currency === null ? name : `${name} ()`).toLowerCase();
}
