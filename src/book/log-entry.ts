import type { DoneOn } from "../domain/cadence/log-done";
import { trimmedNameKey } from "../domain/shared/excel-text";
import { type LoggedTable, logRow } from "../domain/log/log-row";
import { fieldsOfTotal, type LooseRow, movedTotal } from "../domain/log/log-totals";
import { redactor } from "../domain/shared/redact";
import { logTable, type LogRow } from "../domain/shared/tables/history-tables";
import type { TableChange } from "../domain/shared/tables/table-change";
import { type CellValue, keyOf, type TableDefinition } from "../domain/shared/tables/table-definition";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { Book } from "./book";
import { columnAt } from "./calculated-columns";
import type { TableSummary } from "./operations";

/** What the log tells of a change. */
export interface LoggedParts extends Pick<
  ChangeSet,
  "label" | "logged" | "tables" | "sheets" | "renames" | "forgets"
> {
  /** The partner that it is about, where neither rows nor sheets say so. */
  about?: string;
}

/** What a change did to the workbook. */
export interface Wrote {
  created: readonly string[];
  updated: readonly string[];
  deleted?: readonly string[];
  /** Of the tables that it was asked to change. */
  tables: readonly TableSummary[];
  tablesUpdate?: string | undefined;
}

/** The rows that a table held before it, as far as these fields go. */
export type RowsBefore = (table: TableDefinition, fields: readonly string[]) => readonly LooseRow[];

/** The row of the log that tells of a change, `rows` being those that the log has. */
export function logEntry(
  change: LoggedParts,
  wrote: Wrote,
  { before, done, rows }: { before: RowsBefore; done: DoneOn; rows: number },
): LogRow {
  const tables = change.tables.flatMap((each): LoggedTable[] => {
    const { table } = each;
    const summary = wrote.tables.find(({ name }) => name === table.name);
    if (!summary || table.name === logTable.name) return [];
    const fields = fieldsOfTotal(table);
    return [
      {
        ...summary,
        sheet: table.sheet,
        total: fields.length ? movedTotal(each, before(table, fields)) : null,
      },
    ];
  });
  const entry = logRow(
    {
      what: change.label,
      partner: change.about ?? partnerOf(change, before),
      created: wrote.created,
      rebuilt: wrote.updated,
      deleted: wrote.deleted ?? [],
      tables,
      besides: [...(change.logged ?? []), ...(wrote.tablesUpdate === undefined ? [] : [wrote.tablesUpdate])],
    },
    done,
    rows,
  );
  return change.forgets?.length ? forgotten(entry, change.forgets) : entry;
}

/** The row of the log for a change to a workbook. */
export function entryOf(
  change: LoggedParts,
  wrote: Wrote,
  { book, done }: { book: Pick<Book, "tables">; done: DoneOn },
): LogRow {
  const log = book.tables.get(logTable.name);
  const last = log?.values.findLastIndex((line) => line.some((cell) => cell !== "" && cell !== null)) ?? -1;
  return logEntry(change, wrote, { before: rowsIn(book), done, rows: last + 1 });
}

function rowsIn({ tables }: Pick<Book, "tables">): RowsBefore {
  return ({ name, columns }, fields) => {
    const { header = [], values = [] } = tables.get(name.toLowerCase()) ?? {};
    const places = fields.map((field) => [field, columnAt({ header }, columns[field]!.header)] as const);
    return values.map((line) =>
      Object.fromEntries(
        places.map(([field, at]) => [field, (at === undefined ? null : line[at]) as CellValue]),
      ),
    );
  };
}

/** The log of a removal does not keep what was removed. */
function forgotten(entry: LogRow, words: readonly string[]): LogRow {
  const redact = redactor(words);
  const without = (text: string | null) => {
    const left = text === null ? undefined : redact(text);
    return left === undefined ? text : left;
  };
  return { ...entry, who: without(entry.who), what: without(entry.what), detail: without(entry.detail) };
}

/** The one partner that a change is about; "" where there is none, or where there are several. */
function partnerOf(
  { tables, sheets, renames = [] }: Pick<ChangeSet, "tables" | "sheets" | "renames">,
  before: RowsBefore,
): string {
  const [renamed, ...others] = renames;
  if (renamed) return others.length ? "" : renamed.to;
  const names = new Map<string, string>();
  const isOne = (name: unknown) => {
    const text = String(name ?? "").trim();
    if (!names.has(trimmedNameKey(text))) names.set(trimmedNameKey(text), text);
    return names.size === 1;
  };
  const all = sheets.length
    ? sheets.every(({ subject }) => isOne(subject.partner))
    : tables.every((change) => ownersOf(change, before, isOne));
  const [name = ""] = names.values();
  return all ? name : "";
}

/** Whether every row that a change names is the one partner's; rows of tables without partners are nobody's. */
function ownersOf(
  { table, upserts, removals = [], moved = [] }: TableChange,
  before: RowsBefore,
  isOne: (name: unknown) => boolean,
): boolean {
  if (!Object.hasOwn(table.columns, "partner")) return true;
  const rows = [...upserts, ...removals, ...moved.map(({ to }) => to)];
  const unnamed = rows.filter(({ partner }) => partner === undefined);
  if (!rows.filter(({ partner }) => partner !== undefined).every(({ partner }) => isOne(partner)))
    return false;
  if (!unnamed.length) return true;
  const keys = new Set(unnamed.map((row) => keyOf(table, row)));
  return before(table, [...table.key, "partner"])
    .filter((row) => keys.has(keyOf(table, row)))
    .every(({ partner }) => isOne(partner));
}
