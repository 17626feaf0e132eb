import { nearlyEqual } from "../shared/rounding";
import type { TableDefinition, CellValue } from "../shared/tables/table-definition";
import { checksumOf, type FieldCheck } from "./import-check";
import type { ImportDecisions, Side } from "./import-decisions";
import type { ImportConflict } from "./import-problem";

export type Values = Readonly<Record<string, CellValue | undefined>>;

export interface MergedRow {
  /** Fields that become the file's. */
  updates: Record<string, CellValue>;
  conflicts: ImportConflict[];
  checks: Map<string, FieldCheck>;
  /** Cells left as they are because the user decided so at an earlier import. */
  keptAsBefore: number;
}

/** Which side a conflict takes, and whether the user said so. */
export type Referee = (id: string) => { side: Side; decided: boolean };

export function refereeOf(decided: NonNullable<ImportDecisions["conflicts"]> = {}): Referee {
  return (id) => {
    const side = decided.cells?.[id] ?? decided.all;
    return { side: side ?? "mine", decided: side !== undefined };
  };
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return typeof a === "number" && typeof b === "number" ? nearlyEqual(a, b) : a === b;
}

/** A row of the workbook and the row of the file that belongs into it. */
export interface RowsToMerge {
  table: Pick<TableDefinition, "name" | "columns">;
  /** What the row is called: an id or a name. */
  row: string;
  existing: Values;
  incoming: Values;
  /** What earlier imports wrote, by field. */
  recorded: ReadonlyMap<string, FieldCheck>;
}

/**
 * Merges a row of the file into the workbook's. A cell the last import wrote, or a blank one that none wrote, takes the file's value.
 * Any other cell that differs was edited by hand, or nobody can tell: it is a conflict, and stays unless the user gives it up.
 * `undefined` in `incoming` leaves a cell alone.
 */
export function mergeRow(
  { table, row, existing, incoming, recorded }: RowsToMerge,
  referee: Referee,
): MergedRow {
  const merged: MergedRow = { updates: {}, conflicts: [], checks: new Map(recorded), keptAsBefore: 0 };
  for (const [field, file] of Object.entries(incoming)) {
    if (file === undefined) continue;
    const mine = existing[field] ?? null;
    const written = { checksum: checksumOf(file), keptMine: false };
    const check = recorded.get(field);
    if (sameValue(mine, file)) {
      merged.checks.set(field, written);
      continue;
    }
    // Where the file has had nothing so far and has nothing now, what the user filled in is no contradiction.
    if (file === null && (!check || check.checksum === written.checksum)) continue;
    const edited = check ? check.keptMine || check.checksum !== checksumOf(mine) : mine !== null;
    if (edited && check?.keptMine && check.checksum === written.checksum) {
      merged.keptAsBefore++;
      continue;
    }
    if (edited) {
      const id = `${table.name}|${row.trim().toLowerCase()}|${field}`;
      const ruling = referee(id);
      merged.conflicts.push({
        id,
        table: table.name,
        row,
        column: table.columns[field]!.header,
        mine,
        file,
        ...ruling,
      });
      if (ruling.side === "mine") {
        if (ruling.decided) merged.checks.set(field, { ...written, keptMine: true });
        continue;
      }
    }
    merged.updates[field] = file;
    merged.checks.set(field, written);
  }
  return merged;
}
