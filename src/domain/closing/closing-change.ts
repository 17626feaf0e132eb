import { counted } from "../crm/count-words";
import { SCORECARD_TABLES } from "../scorecard/scored-tables";
import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { TableSource } from "../program/setup";
import { longDate } from "../shared/plain-words";
import type { SerialDate } from "../shared/serial-date";
import { resultsTable, scoresTable } from "../shared/tables/catalogue";
import { changeTable, type TableChange } from "../shared/tables/table-change";
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
  const { name, results, scores, partners } = closePeriod(readScorecardData(source).data, closing);
  const figures = results.length + scores.length;
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
        ]
      : [],
    closing: true,
  };
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
