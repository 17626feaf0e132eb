import type { ColumnMapping } from "./map-columns";
import { DATE_ORDERS, parseDate } from "./parse-date";
import type { CsvTable } from "./parse-csv";

const ROWS_TRIED = 200;

/** Asks for the closing date, too, where no column is known by name and one that is not imported holds dates. */
export function askingForDays(given: ColumnMapping, csv: CsvTable): ColumnMapping {
  const mapping = withoutTicks(given, csv);
  const closing = mapping.columns.find(({ field }) => field.field === "closedOn");
  const isKnown = mapping.columns.some(
    ({ field, index }) =>
      index >= 0 && ["closedOn", "expectedClose", "wonOn", "lostOn"].includes(field.field),
  );
  if (closing?.how !== "none" || isKnown) return mapping;
  const holdsDates = mapping.unused.some((header) => isOfDates(csv, csv.header.indexOf(header)));
  return holdsDates ? { ...mapping, asked: [...mapping.asked, closing.field] } : mapping;
}

const TICK = /^(true|false|yes|no|y|n|[01])$/i;

/** A column "Closed" may say whether a deal is closed, and not when. */
function withoutTicks(mapping: ColumnMapping, csv: CsvTable): ColumnMapping {
  const column = mapping.columns.find(({ field }) => field.field === "closedOn");
  if (column?.how !== "recognised") return mapping;
  const filled = csv.rows.map(({ cells }) => cells[column.index]?.trim() ?? "").filter((cell) => cell !== "");
  if (filled.length === 0 || !filled.every((cell) => TICK.test(cell))) return mapping;
  const none = { ...column, header: null, index: -1, how: "none" } as const;
  return {
    ...mapping,
    columns: mapping.columns.map((each) => (each === column ? none : each)),
    unused: csv.header.filter((name, at) => at === column.index || mapping.unused.includes(name)),
  };
}

function isOfDates({ rows }: CsvTable, index: number): boolean {
  const cells = rows.slice(0, ROWS_TRIED).map(({ cells: row }) => row[index]?.trim() ?? "");
  const filled = cells.filter((cell) => cell !== "");
  const dates = filled.filter(
    (cell) => /\D/.test(cell) && DATE_ORDERS.some((order) => parseDate(cell, order) !== null),
  );
  return filled.length > 0 && dates.length * 2 > filled.length;
}
