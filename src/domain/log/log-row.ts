import type { DoneOn } from "../cadence/log-done";
import { checksumOf } from "../crm/import-check";
import { figure, firstFew } from "../crm/count-words";
import type { LogRow } from "../shared/tables/history-tables";
import type { MovedTotal } from "./log-totals";

/** What a change did, as far as the log tells of it. */
export interface LoggedChange {
  what: string;
  /** "" where it is about none, or about several. */
  partner: string;
  created: readonly string[];
  rebuilt: readonly string[];
  deleted: readonly string[];
  tables: readonly LoggedTable[];
  /** What else there is to say, a sentence each. */
  besides: readonly string[];
}

export interface LoggedTable {
  sheet: string;
  added: number;
  changed: number;
  removed: number;
  total: MovedTotal | null;
}

const SHEETS_NAMED = 8;
/** A cell of a list is read at a glance or not at all. */
const LONGEST = 1_000;

/** One row of the log, however many sheets and rows a change wrote. `rows` are those that the log has. */
export function logRow(logged: LoggedChange, { day, at = day, by }: DoneOn, rows: number): LogRow {
  const row = {
    when: at,
    who: by,
    what: logged.what,
    partner: logged.partner || null,
    detail: detailOf(logged) || null,
  };
  // Two people who write at once have different rows, and nobody has to read them all.
  const mark = checksumOf(JSON.stringify(Object.values(row)));
  return { logId: `L-${String(rows + 1).padStart(5, "0")}-${mark}`, ...row };
}

function detailOf({ created, rebuilt, deleted, tables, besides }: LoggedChange): string {
  const parts = [
    ...besides,
    sheetsIn("Built", created),
    sheetsIn("Rebuilt", rebuilt),
    sheetsIn("Deleted", deleted),
    ...tables.map(tableIn),
  ].filter((part) => part !== "");
  const text = parts.join("; ");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function sheetsIn(verb: string, titles: readonly string[]): string {
  return titles.length ? `${verb} ${firstFew(titles, SHEETS_NAMED)}` : "";
}

/** `Deals: 12 added, 3 changed, amount 84,000 → 96,500` */
function tableIn({ sheet, added, changed, removed, total }: LoggedTable): string {
  const counts = Object.entries({ added, changed, removed }).flatMap(([verb, number]) =>
    number ? [`${figure(number)} ${verb}`] : [],
  );
  const moved = total ? [`${total.words} ${figure(total.before)} → ${figure(total.after)}`] : [];
  const words = [...counts, ...moved].join(", ");
  return words && `${sheet}: ${words}`;
}
