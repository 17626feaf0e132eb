import { mayTouchClosed, withoutClosedRows } from "../domain/closing/closed-rows";
import { counted } from "../domain/crm/count-words";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { Book } from "./book";
import { bookSource } from "./done-things";

/** A change without what it would write over rows of closed quarters, and how many rows stay for that; closing and opening again may. */
export function keepClosed(
  change: ChangeSet,
  book: Pick<Book, "tables">,
): { change: ChangeSet; left: number } {
  if (change.closing || !change.tables.some(mayTouchClosed)) return { change, left: 0 };
  const source = bookSource(book);
  const kept = change.tables.map((each) => withoutClosedRows(each, source));
  const left = kept.reduce((sum, each) => sum + each.left, 0);
  if (left === 0 && kept.every((each, index) => each.change === change.tables[index]))
    return { change, left };
  const tables = kept.map((each) => each.change);
  return {
    change: { ...change, tables, ...(left ? { logged: [...(change.logged ?? []), closedText(left)] } : {}) },
    left,
  };
}

/** For the log and for whoever asked. */
export function closedText(rows: number): string {
  return `${counted(rows, "row of a closed quarter stays", "rows of closed quarters stay")} as closed`;
}
