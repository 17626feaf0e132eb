import type { ChangeSet } from "../sheets/shared/change-set";
import type { Book } from "./book";
import { type Obstacle, refuseWhen } from "./obstacle";
import { existingSheet } from "./existing-sheet";
import { limits, protections } from "./general-obstacles";
import type { Operation, TableSummary } from "./operations";
import { countRows, TablePlacer } from "./place-table";
import { newSheetOperations, rebuildOperations } from "./sheet-writes";
import { tableWrites } from "./table-writes";
import { sheetTitle } from "./sheet-title";

export interface WritePlan {
  operations: Operation[];
  /** Titles of the new sheets, and of those built again, in the order of the change. */
  created: string[];
  updated: string[];
  tables: TableSummary[];
  /** The sheet to show at the end. */
  activate?: string;
}

export interface WriteOptions {
  existing: "rebuild" | "beside";
  /** A fresh uid for each new sheet. */
  newUid: () => string;
}

/**
 * What `change` does to the workbook as it is, tables first since formulas refer to them. Throws a WorkbookError naming the cells when
 * anything stands in the way; nothing is written then.
 */
export function planWrites(change: ChangeSet, book: Book, options: WriteOptions): WritePlan {
  const obstacles: Obstacle[] = [];
  const titles = new Set(book.sheets.map(({ name }) => name));
  const plan: WritePlan = { operations: [], created: [], updated: [], tables: [] };
  const placer = new TablePlacer(book, titles);
  for (const each of change.tables) {
    const table = book.tables.get(each.table.name.toLowerCase());
    if (table) {
      const { operations, summary, obstacles: found } = tableWrites(each, table, book.dateFormat);
      plan.operations.push(...operations);
      plan.tables.push(summary);
      obstacles.push(...found);
    } else if (book.names.has(each.table.name.toLowerCase())) {
      obstacles.push(nameTaken(each.table.name));
    } else if (each.upserts.length || !each.removals?.length) {
      plan.operations.push(...placer.create(each));
      plan.tables.push({ name: each.table.name, added: countRows(each), changed: 0, removed: 0 });
    }
  }
  for (const sheetPlan of change.sheets) {
    const sheet =
      options.existing === "rebuild"
        ? existingSheet(sheetPlan.kind, sheetPlan.subject, book, obstacles)
        : null;
    const title = sheet?.sheet ?? sheetTitle(sheetPlan.title, titles);
    titles.add(title);
    const { operations, obstacles: found } = sheet
      ? rebuildOperations(sheetPlan, sheet)
      : newSheetOperations(sheetPlan, title, options.newUid());
    plan.operations.push(...operations);
    obstacles.push(...found);
    (sheet ? plan.updated : plan.created).push(title);
  }
  const shown = plan.created[0] ?? plan.updated[0];
  if (shown !== undefined) plan.activate = shown;
  refuseWhen([...protections(plan.operations, book), ...limits(plan.operations), ...obstacles]);
  return plan;
}

function nameTaken(name: string): Obstacle {
  return {
    problem: "name-taken",
    what: `The workbook has a name ${name} of its own, which the add-in needs for a table.`,
    next: "Rename or delete it under Formulas > Name Manager and try again.",
  };
}
