import { changesTable, logTable } from "../../domain/shared/tables/history-tables";
import { scoresTable } from "../../domain/shared/tables/catalogue";
import { MONTHS_A_QUARTER } from "../../domain/shared/fiscal-calendar";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { cadenceLog } from "./deal-time";
import type { Model } from "./model";
import { windowStart } from "./rules";

const [scores, changes, log] = [tableCells(scoresTable), tableCells(changesTable), tableCells(logTable)];
/** How long the end of a quarter is, in days. */
const QUARTER_END_DAYS = 30;

/** The first day of which the workbook knows anything. */
export function firstKnownDay(asOf: Ref): Formula {
  const first = (column: Formula) => f`IF(COUNT(${column})=0,${asOf},INT(MIN(${column})))`;
  const known = [
    cadenceLog.column("doneOn"),
    scores.column("asOf"),
    changes.column("importedOn"),
    log.column("when"),
  ].map(first);
  return f`MIN(${asOf},${joined(known, ",")})`;
}

/** The days from which everything is counted. */
export function dayLines(block: CalculationBlock, { days, inputs }: Model, dueSoonDays: Ref): void {
  const asOf = inputs.as_of.used;
  const quarter = windowStart(asOf, f`${MONTHS_A_QUARTER}`, days.fiscalStart);
  const end = f`(EDATE(${quarter},${MONTHS_A_QUARTER})-1)`;
  block
    .single("Due soon within, days", days.soon, f`${dueSoonDays}`, "whole")
    .single("The workbook knows of nothing before", days.first, firstKnownDay(asOf), "date")
    .single("Month from", days.monthStart, f`DATE(YEAR(${asOf}),MONTH(${asOf}),1)`, "date")
    .single("Month to", days.monthEnd, f`EDATE(${days.monthStart},1)-1`, "date")
    .single(
      "Quarter that ended last, or ends within 30 days",
      days.quarterEnd,
      f`IF(${asOf}>${end}-${QUARTER_END_DAYS},${end},${quarter}-1)`,
      "date",
    )
    .single("Its last days from", days.endFrom, f`${days.quarterEnd}-${QUARTER_END_DAYS}+1`, "date")
    .single("Its last days to", days.endTo, f`MIN(${days.quarterEnd},${asOf})`, "date");
}
