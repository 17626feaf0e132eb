import { nameKey } from "../../domain/shared/excel-text";
import { cadenceLogTable } from "../../domain/shared/tables/cadence-tables";
import { activitiesTable } from "../../domain/shared/tables/relations-tables";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type FormulaCell } from "../shared/formula";
import type { Model, ReadRule, RuleKey } from "./model";

export const cadenceLog = tableCells(cadenceLogTable);
export const talks = tableCells(activitiesTable);

/** A span of days as two criteria of one column, whatever the time of day. */
function between(column: FormulaCell, from: FormulaCell, to: FormulaCell) {
  return f`${column},">="&${from},${column},"<"&(${to}+1)`;
}

type Logged = "logged" | "known" | "time" | "deal";

/** Whether a rule is the first of its activity's: what was logged counts once. */
export const isFirstOfName = (read: readonly ReadRule[], row: number) =>
  read.findIndex((each) => nameKey(each.row.activity) === nameKey(read[row]!.row.activity)) === row;

/** What was logged of each activity in the quarter's last days, with the first row of its name. */
export function loggedColumns({ days }: Model, read: readonly ReadRule[]): PageColumns<RuleKey, Logged> {
  return {
    logged: {
      title: "Logged in the last days",
      format: "whole",
      cell: ({ criterion }, row) =>
        isFirstOfName(read, row)
          ? f`COUNTIFS(${cadenceLog.column("activity")},${criterion},${between(cadenceLog.column("doneOn"), days.endFrom, days.endTo)})`
          : f`0`,
    },
    known: {
      title: "With minutes and purpose",
      format: "whole",
      cell: ({ logged, minutes, purpose }) => f`IF(AND(ISNUMBER(${minutes}),${purpose}<>""),${logged},0)`,
    },
    time: {
      title: "Their minutes",
      format: "whole",
      cell: ({ known, minutes }) => f`${known}*N(${minutes})`,
    },
    deal: {
      title: "For deals",
      format: "whole",
      cell: ({ time, purpose }) => f`IF(${purpose}="Deal",${time},0)`,
    },
  };
}

/** Of talks and things done in the quarter's last days: what was for deals. */
export function dealTimeLines(block: CalculationBlock, { days, rules, deals }: Model): void {
  const [minutes, purpose, date] = [talks.column("minutes"), talks.column("purpose"), talks.column("date")];
  const inDays = between(date, days.endFrom, days.endTo);
  const done = f`COUNTIFS(${between(cadenceLog.column("doneOn"), days.endFrom, days.endTo)})`;
  block
    .single(
      "Talks and things done with minutes and purpose",
      deals.known,
      f`SUMPRODUCT((LEN(${purpose})>0)*ISNUMBER(${minutes})*ISNUMBER(${date})*(${date}>=${days.endFrom})*(${date}<${days.endTo}+1))+SUM(${rules.known})`,
      "whole",
    )
    .single(
      "Their minutes",
      deals.minutes,
      f`SUMIFS(${minutes},${inDays},${purpose},"?*")+SUM(${rules.time})`,
      "whole",
    )
    .single(
      "Of them for deals",
      deals.deal,
      f`SUMIFS(${minutes},${inDays},${purpose},"Deal")+SUM(${rules.deal})`,
      "whole",
    )
    .single("Share", deals.share, f`IF(${deals.minutes}=0,"",${deals.deal}/${deals.minutes})`, "percent")
    .single(
      "Without minutes or purpose",
      deals.unknown,
      f`COUNTIFS(${inDays})+${done}-${deals.known}`,
      "whole",
    );
}
