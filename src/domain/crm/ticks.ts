import type { ColumnMapping, MappedColumn } from "./map-columns";
import type { CsvTable } from "./parse-csv";

const TICK =
  /^(true|false|yes|no|y|n|[01]|ja|nein|nee|oui|non|si|sí|sì|sim|não|wahr|falsch|vrai|faux|tak|nie|nej|✓|✔|x)$/i;
/** A partner may be called True. */
const A_NAME = /^true$/i;
const FIELDS = ["closedOn", "partner"];

/** The mapping without columns known by name that only hold ticks: "Closed" may say whether a deal is closed, and not when. */
export function withoutTicks(given: ColumnMapping, csv: CsvTable): ColumnMapping {
  return given.columns.reduce(
    (mapping, column) =>
      FIELDS.includes(column.field.field) && isOfTicks(column, csv) ? without(mapping, column, csv) : mapping,
    given,
  );
}

function isOfTicks({ field, how, index }: MappedColumn, csv: CsvTable): boolean {
  if (how === "chosen" || how === "none") return false;
  const filled = csv.rows.map(({ cells }) => cells[index]?.trim() ?? "").filter((cell) => cell !== "");
  const mayBeNames = field.field === "partner" && filled.every((cell) => A_NAME.test(cell));
  return filled.length > 0 && !mayBeNames && filled.every((cell) => TICK.test(cell));
}

function without(mapping: ColumnMapping, column: MappedColumn, csv: CsvTable): ColumnMapping {
  const none = { ...column, header: null, index: -1, how: "none" } as const;
  return {
    ...mapping,
    columns: mapping.columns.map((each) => (each === column ? none : each)),
    unused: csv.header.filter((name, at) => at === column.index || mapping.unused.includes(name)),
    missing: column.field.required ? [...mapping.missing, column.field] : mapping.missing,
  };
}
