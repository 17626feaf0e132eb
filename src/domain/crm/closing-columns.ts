import type { ColumnMapping } from "./map-columns";
import { DATE_ORDERS, parseDate } from "./parse-date";
import type { CsvTable } from "./parse-csv";

const ROWS_TRIED = 200;

/** Asks for the closing date, too, where no column is known by name and one that is not imported holds dates. */
export function askingForDays(mapping: ColumnMapping, csv: CsvTable): ColumnMapping {
  const closing = mapping.columns.find(({ field }) => field.field === "closedOn");
  const isKnown = mapping.columns.some(
    ({ field, index }) =>
      index >= 0 && ["closedOn", "expectedClose", "wonOn", "lostOn"].includes(field.field),
  );
  if (closing?.how !== "none" || isKnown) return mapping;
  const holdsDates = mapping.unused.some((header) => isOfDates(csv, csv.header.indexOf(header)));
  return holdsDates ? { ...mapping, asked: [...mapping.asked, closing.field] } : mapping;
}

function isOfDates({ rows }: CsvTable, index: number): boolean {
  const cells = rows.slice(0, ROWS_TRIED).map(({ cells: row }) => row[index]?.trim() ?? "");
  const filled = cells.filter((cell) => cell !== "");
  const dates = filled.filter(
    (cell) => /\D/.test(cell) && DATE_ORDERS.some((order) => parseDate(cell, order) !== null),
  );
  return filled.length > 0 && dates.length * 2 > filled.length;
}
