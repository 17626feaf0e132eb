import { looseName } from "./compare-names";
import type { ImportProblem } from "./import-problem";
import type { ColumnMapping } from "./map-columns";
import type { CsvTable } from "./parse-csv";
import { DATE_ORDERS, isNullDate, parseDate } from "./parse-date";

const YES = /^(true|yes|y|1|x|ja|oui|si|sí|sì|sim|tak|wahr|vrai|verdadero|vero|✓|✔)$/i;
const DELETED =
  /^(deleted|archived|gelöscht|archiviert|supprimée?|archivée?|eliminado|archivado|eliminato|verwijderd)$/i;
/** Longer cells say neither yes nor a day. */
const LONGEST = 64;

/**
 * A file without the rows that the CRM has deleted, each with its reason: any column that says so by its name counts, or the one that the
 * user has chosen for it, and a result "Deleted".
 */
export function withoutDeleted(
  csv: CsvTable,
  { kind, columns }: ColumnMapping,
): { csv: CsvTable; problems: ImportProblem[] } {
  const column = columns.find(({ field }) => field.field === "deleted");
  const outcome = columns.find(({ field }) => field.field === "outcome")?.index ?? -1;
  const names = new Set([column?.field.header ?? "", ...(column?.field.synonyms ?? [])].map(looseName));
  const places = csv.header.flatMap((name, at) => {
    const isOne = column?.how === "chosen" ? at === column.index : names.has(looseName(name));
    return column !== undefined && isOne ? [at] : [];
  });
  if (places.length === 0 && outcome < 0) return { csv, problems: [] };
  const problems: ImportProblem[] = [];
  const rows = csv.rows.filter(({ cells, line }) => {
    const textAt = (at: number) => cells[at]?.trim() ?? "";
    const place = places.find((at) => saysYes(textAt(at))) ?? (DELETED.test(textAt(outcome)) ? outcome : -1);
    if (place < 0) return true;
    problems.push({
      file: kind,
      line,
      column: csv.header[place]!,
      value: textAt(place),
      message: "The CRM has deleted or archived this row.",
      outcome: "left out",
    });
    return false;
  });
  return { csv: problems.length ? { ...csv, rows } : csv, problems };
}

/** A yes, or the day on which it was done. */
function saysYes(cell: string): boolean {
  if (cell === "" || cell.length > LONGEST || isNullDate(cell)) return false;
  const isDay = () => /\d/.test(cell) && DATE_ORDERS.some((order) => parseDate(cell, order) !== null);
  return YES.test(cell) || DELETED.test(cell) || isDay();
}
