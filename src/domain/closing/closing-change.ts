import { counted } from "../crm/count-words";
import { SCORECARD_TABLES } from "../scorecard/scored-tables";
import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { TableSource } from "../program/setup";
import { longDate } from "../shared/plain-words";
import type { SerialDate } from "../shared/serial-date";
import { resultsTable, scoresTable } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import { type Columns, keyOf, type RowOf, type TableDefinition } from "../shared/tables/table-definition";
import { rowsNotRead } from "./closed-rows";
import { closePeriod, type PeriodClosing } from "./close-period";
import { quarterFrom } from "./periods-to-close";
import { reopenPeriod } from "./reopen-period";

/** What is read to close a quarter, and to open it again. */
export const CLOSING_TABLES = SCORECARD_TABLES;

/** A ChangeSet of tables alone, which may write rows of closed quarters. */
export interface PeriodChange {
  label: string;
  tables: TableChange[];
  sheets: readonly never[];
  logged: string[];
  closing: true;
}

/** Why a quarter cannot be closed on a day; null where it can. */
export function closingProblem(
  period: SerialDate,
  { asOf, fiscalStartMonth }: { asOf: SerialDate; fiscalStartMonth: number },
): string | null {
  const { end, name } = quarterFrom(period, fiscalStartMonth);
  return end <= asOf ? null : `${name} ends on ${longDate(end)}: only what has ended can be closed.`;
}

/** Closes a quarter; nothing to write where all of it is closed already. */
export function closePeriodChange(source: TableSource, closing: PeriodClosing): PeriodChange {
  const { name, partners, ...closed } = closePeriod(readScorecardData(source).data, closing);
  const [results, scores] = [
    readable(source, resultsTable, closed.results),
    readable(source, scoresTable, closed.scores),
  ];
  const figures = results.length + scores.length;
  const unread = closed.results.length + closed.scores.length - figures;
  return {
    label: `Close ${name}`,
    tables: [
      ...(results.length ? [changeTable(resultsTable, results)] : []),
      ...(scores.length ? [changeTable(scoresTable, scores)] : []),
    ],
    sheets: [],
    logged: figures
      ? [
          `Closed for ${counted(partners, "partner", "partners")}: targets, actuals, the level's requirements, scores`,
          ...(unread
            ? [
                `${counted(unread, "row that cannot be read is", "rows that cannot be read are")} not closed: mend and close again`,
              ]
            : []),
        ]
      : [],
    closing: true,
  };
}

/** Rows but those that would be written over what stands there and cannot be read: nobody could bring it back. */
function readable<C extends Columns>(
  source: TableSource,
  table: TableDefinition<C>,
  rows: Partial<RowOf<C>>[],
): Partial<RowOf<C>>[] {
  const unread = rowsNotRead(source, table as unknown as TableDefinition);
  return rows.filter((row) => !unread.has(keyOf(table, row)));
}

/** Opens a closed quarter again; nothing to write where none of it is closed. */
export function reopenPeriodChange(
  source: TableSource,
  { period, reason }: { period: SerialDate; reason: string },
): PeriodChange {
  const { settings, results, scores } = readScorecardData(source).data;
  const quarter = quarterFrom(period, settings.fiscalStartMonth);
  const opened = reopenPeriod({ results, scores }, quarter);
  const tables = [
    changeTable(resultsTable, opened.results, opened.goneResults),
    changeTable(scoresTable, opened.scores, opened.goneScores),
  ].filter(({ upserts, removals = [] }) => upserts.length + removals.length > 0);
  return {
    label: `Open ${quarter.name} again`,
    tables,
    sheets: [],
    logged: [`Reason: ${reason}`],
    closing: true,
  };
}
