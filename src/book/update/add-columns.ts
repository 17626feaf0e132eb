import { rankedByRow } from "../../domain/program/read-levels";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import { type TableChange, changeTable } from "../../domain/shared/tables/table-change";
import { type TableDefinition, fieldsOf } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../../sheets/shared/change-set";
import { type Book, type TableAsRead, rowsAsRead } from "../book";
import { calculatedOf, columnAt } from "../calculated-columns";
import { someOf } from "../obstacle";
import { inTheWay } from "../widen-table";
import type { OlderWorkbook, UpdateOutcome, UpdateStep } from "./update-step";

interface Lacking {
  definition: TableDefinition;
  table: TableAsRead;
  /** Fields whose columns a later version brought. */
  fields: string[];
  headers: string[];
}

/** The columns that later versions brought, beside the tables that lack them. */
export const addColumns: UpdateStep = {
  reads: (book, change) => ({ tables: lackingTables(book, change).map(({ definition }) => definition) }),
  plan: ({ book, change }: OlderWorkbook): UpdateOutcome => {
    const lacking = lackingTables(book, change);
    const blocked = lacking.filter(({ table, headers }) => inTheWay(table, headers.length).length);
    const widened = lacking.filter((each) => !blocked.includes(each));
    return {
      adds: widened.map(
        ({ table, headers }) =>
          `${table.name} gets the column${headers.length > 1 ? "s" : ""} ${headers.join(", ")}`,
      ),
      left: blocked.map(leftAsItIs),
      tables: widened.flatMap(columnsChange),
    };
  },
};

function lackingTables(book: Book, change: Pick<ChangeSet, "tables">): Lacking[] {
  const tables = new Set([
    ...book.tables.keys(),
    ...change.tables.map(({ table }) => table.name.toLowerCase()),
  ]);
  return ANY_TABLES.flatMap((definition) => {
    const table = book.tables.get(definition.name.toLowerCase());
    if (!table?.showHeaders) return [];
    const { columns } = definition;
    const fields = fieldsOf(definition).filter(
      (field) => columns[field]!.since !== undefined && columnAt(table, columns[field]!.header) === undefined,
    );
    const headers = [
      ...fields.map((field) => columns[field]!.header),
      ...calculatedOf(definition, tables)
        .map(({ header }) => header)
        .filter((header) => columnAt(table, header) === undefined),
    ];
    // A calculated column alone comes by itself, once what it refers to is there.
    return fields.length ? [{ definition, table, fields, headers }] : [];
  });
}

function columnsChange({ definition, table, fields }: Lacking): TableChange[] {
  const columns: TableChange = { table: definition, upserts: [], columns: fields };
  return definition.name === levelsTable.name ? [columns, inTodaysOrder(table)] : [columns];
}

/** Levels ranked by their rows so far. */
function inTodaysOrder(table: TableAsRead): TableChange {
  return changeTable(
    levelsTable,
    rankedByRow(rowsAsRead(levelsTable, table).map(({ level }) => ({ level }))),
  );
}

function leftAsItIs({ table, headers }: Lacking): string {
  const cells = someOf(inTheWay(table, headers.length));
  return `The table ${table.name} on "${table.sheet}" stays as it is, because your cells stand to the right of it (${cells}); insert ${headers.length} columns there, and ${headers.join(", ")} come when they are first needed.`;
}
