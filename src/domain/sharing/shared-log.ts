import { changeTable, type TableChange } from "../shared/tables/table-change";
import { sharedTable, type SharedRow } from "../shared/tables/sharing-tables";

type Copy = Omit<SharedRow, "copyId" | "sheets"> & { sheets: readonly string[] };

/** Rows for copies that were made; those that are there keep theirs. */
export function loggedCopies(there: readonly SharedRow[], copies: readonly Copy[]): TableChange {
  const numbers = there.map(({ copyId }) => Number(/^S-(\d+)$/.exec(copyId ?? "")?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  return changeTable(
    sharedTable,
    copies.map(({ sheets, ...copy }, index) => ({
      ...copy,
      copyId: `S-${String(last + index + 1).padStart(4, "0")}`,
      sheets: sheets.join("; "),
    })),
  );
}
