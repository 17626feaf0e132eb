import type { Box, PlannedTable, SheetPlan } from "../sheets/shared/sheet-plan";
import type { Book, BuiltAsRead, TableAsRead } from "./book";
import { sameBox } from "./cells/boxes";
import type { Obstacle } from "./obstacle";
import type { Operation } from "./operations";

/** What is done to the tables of a built sheet, before its cells are written and after. */
interface SheetTables {
  before: Operation[];
  after: Operation[];
  obstacles: Obstacle[];
}

/** Whether nothing in the workbook has that name yet. */
function isFreeName(name: string, { tables, names }: Pick<Book, "tables" | "names">): boolean {
  return !tables.has(name.toLowerCase()) && !names.has(name.toLowerCase());
}

/** Tables over cells of the sheet `title`, whose own look they have. */
export function createTables(
  tables: readonly PlannedTable[],
  title: string,
  book: Pick<Book, "tables" | "names">,
): Operation[] {
  return tables
    .filter(({ name }) => isFreeName(name, book))
    .map(({ name, box }) => ({ type: "create-table", sheet: title, table: name, box, look: null }));
}

/**
 * The tables that a planned sheet has: made with it, and given the size of the new layout when it is built again. One that the user has
 * made a plain range of comes back; where another sheet has the name the cells stand without a table.
 */
export function sheetTables(
  plan: SheetPlan,
  title: string,
  existing: BuiltAsRead | null,
  book: Book,
): SheetTables {
  const { tables = [] } = plan;
  const found: SheetTables = { before: [], after: [], obstacles: [] };
  if (!existing) return { ...found, after: createTables(tables, title, book) };
  for (const planned of tables) {
    const table = book.tables.get(planned.name.toLowerCase());
    const other = table
      ? undefined
      : tableRenamed(
          plan,
          planned,
          book.otherTables.filter(({ sheet }) => sheet === title),
        );
    if (table?.sheet === title) fit(planned.box, table, found);
    else if (other) found.obstacles.push(calledOtherwise(planned.name, other));
    else found.after.push(...createTables([planned], title, book));
  }
  return found;
}

/** A table that grows does so before its new rows are written; columns that the user has added beside ours stay in it. */
function fit(
  { columns, ...place }: Box,
  table: TableAsRead,
  { before, after, obstacles }: SheetTables,
): void {
  const { box, sheet, name, showHeaders, showTotals } = table;
  if (!showHeaders || showTotals || box.row !== place.row || box.column !== place.column) {
    obstacles.push({
      problem: "moved",
      what: `The table ${name} on "${sheet}" has another form than it was built with: a total row, no header row, or another first cell.`,
      next: "Set it right under Table Design, or choose Convert to Range there, and try again.",
      cells: [sheet],
    });
    return;
  }
  const wanted = { ...place, columns: Math.max(columns, box.columns) };
  if (sameBox(wanted, box)) return;
  (wanted.rows > box.rows ? before : after).push({
    type: "resize-table",
    sheet,
    table: name,
    box: wanted,
    before: box,
  });
}

type OtherTable = Book["otherTables"][number];

/** A table with all our headers, under a name of the user's own: two tables cannot share cells. */
function tableRenamed(
  { cells }: SheetPlan,
  { box }: PlannedTable,
  others: readonly OtherTable[],
): OtherTable | undefined {
  const heads = cells.flatMap(({ row, content }) =>
    row === box.row && content.type === "text" ? [content.text.toLowerCase()] : [],
  );
  return others.find(({ header }) => {
    const theirs = new Set(header.map((each) => each.trim().toLowerCase()));
    return heads.every((head) => theirs.has(head));
  });
}

/** The obstacle of a table that goes by another name. */
export function calledOtherwise(name: string, table: OtherTable): Obstacle {
  return {
    problem: "moved",
    what: `The table ${name} is not there, and the table ${table.name} on "${table.sheet}" has all of its columns.`,
    next: `Call it ${name} again under Table Design > Table Name, and try again.`,
    cells: [table.sheet],
  };
}
