import { DONE_TABLES } from "../domain/cadence/routine-tables";

import { doneRows, type Doing, type DoneOn } from "../domain/cadence/log-done";
import type { TableSource } from "../domain/program/setup";
import { cadenceLogTable } from "../domain/shared/tables/cadence-tables";
import { parseTable } from "../domain/shared/tables/parse-table";
import { changeTable, mergeChanges } from "../domain/shared/tables/table-change";
import type { CellValue, TableDefinition } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import { SHEETS, type KindDefinition } from "../sheets/sheets";
import type { Book } from "./book";

/** Tables that have to be seen before it is known which of the routine a change fulfils. */
export function doneReads({
  sheets,
  done = [],
}: Pick<ChangeSet, "sheets" | "done">): readonly TableDefinition[] {
  return sheets.length + done.length ? (DONE_TABLES as readonly unknown[] as readonly TableDefinition[]) : [];
}

/** The change with a row of the cadence's log for all of the routine that it fulfils: what it builds, and what it says of itself. */
export function withDone(change: ChangeSet, source: TableSource, done: DoneOn | undefined): ChangeSet {
  if (!done || doneReads(change).length === 0) return change;
  const doings = [...change.sheets.map(doingOf), ...(change.done ?? [])];
  const rows = doneRows(source, doings, done);
  return rows.length
    ? { ...change, tables: mergeChanges([...change.tables, changeTable(cadenceLogTable, rows)]) }
    : change;
}

function doingOf({ kind, subject: { partner, edition }, title }: SheetPlan): Doing {
  const { label, edition: told }: KindDefinition = SHEETS[kind];
  return {
    partner,
    doneBy: label,
    sheet: title,
    ...(told === "quarter" && edition !== undefined ? { about: edition } : {}),
  };
}

/** The tables of a workbook as far as a change reads them. */
export function bookSource({ tables }: Pick<Book, "tables">): TableSource {
  return {
    table: (definition) => {
      const table = tables.get(definition.name.toLowerCase());
      const { header = [], values = [] } = table ?? {};
      return {
        ...parseTable(definition, header, values as readonly (readonly CellValue[])[]),
        exists: table !== undefined,
      };
    },
  };
}
