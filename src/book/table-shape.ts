import {
  isNumeric,
  mayBe,
  type RenamedHeader,
  renamedHeaders,
  renamedInWords,
} from "../domain/shared/tables/renamed-headers";
import type { TableChange } from "../domain/shared/tables/table-change";
import type { TableAsRead } from "./book";
import { columnAt } from "./calculated-columns";
import type { Obstacle } from "./obstacle";
import { neededFields } from "./widen-table";

/** What about a table's header forbids a change of it: hidden, without a key, or renamed. */
export function shapeProblem(change: TableChange, table: TableAsRead): Obstacle | null {
  const named = `The table ${table.name} on "${table.sheet}"`;
  if (!table.showHeaders)
    return {
      problem: "moved",
      what: `${named} hides its header row.`,
      next: "Tick Table Design > Header Row and try again.",
    };
  const headers = new Set(table.header.map((header) => header.trim().toLowerCase()));
  const missing = change.table.key
    .map((field) => change.table.columns[field]!.header)
    .filter((header) => !headers.has(header.toLowerCase()));
  if (missing.length)
    return {
      problem: "moved",
      what: `${named} lacks the column ${missing.join(", ")}.`,
      next: "Restore the header and try again.",
    };
  const [renamed] = [
    ...renamedHeaders(change.table, table.header, table.values),
    ...movedHeaders(change, table),
  ];
  if (renamed)
    return {
      problem: "moved",
      what: `${named} ${renamedInWords(renamed)}.`,
      next: `Write ${renamed.header} over the header that was it, or insert a column ${renamed.header}, and try again.`,
    };
  return null;
}

/** Columns that the change needs and the table lacks, where foreign ones of the same kind may be them. */
function movedHeaders(change: TableChange, table: TableAsRead): RenamedHeader[] {
  const fields = neededFields(change).filter((field) => {
    const { header, since } = change.table.columns[field]!;
    return since === undefined && columnAt(table, header) === undefined;
  });
  if (!fields.length) return [];
  const own = new Set(
    [...Object.values(change.table.columns), ...(change.table.calculated ?? [])].map(({ header }) =>
      header.toLowerCase(),
    ),
  );
  const foreign = table.header.flatMap((header, column) =>
    own.has(header.trim().toLowerCase()) ? [] : [{ header, isNumeric: isNumeric(table.values, column) }],
  );
  return fields.flatMap((field) => {
    const { header, kind } = change.table.columns[field]!;
    const found = foreign
      .filter((each) => each.isNumeric !== null && mayBe(kind, each.isNumeric))
      .map((each) => each.header);
    return found.length ? [{ header, found }] : [];
  });
}
