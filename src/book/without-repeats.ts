import { keyOf } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";

/**
 * Leaves out rows that an earlier change of several has written just so, such as those that Setup lacked: somebody may have typed over
 * them since.
 */
export function withoutRepeats() {
  /** By table and key, each as it was written. */
  const written = new Map<string, string>();
  const rowsOf = ({ tables }: ChangeSet) =>
    tables.flatMap(({ table, upserts }) =>
      upserts.map((row) => ({ row, at: `${table.name}\n${keyOf(table, row)}`, text: JSON.stringify(row) })),
    );
  return {
    next: (change: ChangeSet): ChangeSet => {
      const again = new Set(
        rowsOf(change).flatMap(({ row, at, text }) => (written.get(at) === text ? [row] : [])),
      );
      return {
        ...change,
        tables: change.tables.flatMap(({ upserts, ...each }) => {
          const others = upserts.filter((row) => !again.has(row));
          const says = Object.keys(each).length > 1;
          return others.length || !upserts.length || says ? [{ ...each, upserts: others }] : [];
        }),
      };
    },
    keep: (change: ChangeSet): void => {
      for (const { at, text } of rowsOf(change)) written.set(at, text);
    },
  };
}
