import { TOLERANCE } from "../../domain/shared/bounds";
import { equalsShown, hasRoom, mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { escaped, f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";
import { mdf } from "./tables";

/** What must tie, and rows that count nowhere. */
export function budgetChecks(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, rows, lines, totals } = model;
  const ids = f`${mdf.column("requestId")},"="&${escaped(rows.id)}`;
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    equalsShown(
      {
        label: "Requested, row by row of cam_mdf",
        ref: checks.direct,
        value: f`SUMPRODUCT(${rows.due}*SUMIFS(${mdf.column("requested")},${ids}))`,
        format: "money",
      },
      totals.requested,
      checks.tolerance,
      "The list and MDF",
    ),
    hasRoom(
      checks.room,
      "MDF",
      f`AND(${mdf.rows}<=ROWS(${rows.number}),${totals.due}<=ROWS(${lines.number}))`,
    ),
    ...rowsLeftOut(checks.leftOut, tables),
    mustBeNone(
      {
        label: "Requests decided by who asked",
        ref: checks.selfDecided,
        value: f`SUM(${lines.selfDecided})`,
      },
      { one: "request", many: "requests", words: "decided by whoever asked: another has to." },
    ),
    ...thingsToKnow(model),
  ];
}

function thingsToKnow({ checks, rows, lines }: Model): PageCheck[] {
  const requests = (words: string) => ({ one: "request", many: "requests", words });
  return [
    worthKnowing(
      {
        label: "Requests of an unknown campaign",
        ref: checks.campaigns,
        value: f`SUMPRODUCT(${rows.due}*(${rows.campaign}=""))`,
      },
      requests("of a campaign that Campaigns does not have: no forecast."),
    ),
    worthKnowing(
      {
        label: "Requests on another partner's campaign",
        ref: checks.foreign,
        value: f`SUMPRODUCT(${rows.due}*(${rows.own}=0))`,
      },
      requests("on another partner's campaign: no forecast."),
    ),
    worthKnowing(
      {
        label: "Requests of a partner that Partners does not have",
        ref: checks.partners,
        value: f`COUNTIFS(${lines.known},0)`,
      },
      requests("of a partner that Partners does not have."),
    ),
    worthKnowing(
      {
        label: "Requests with more spent than approved",
        ref: checks.overspent,
        value: f`SUM(${lines.overspent})`,
      },
      requests("with more spent than approved."),
    ),
    {
      label: "Spent on declined requests",
      ref: checks.declinedSpent,
      value: f`SUM(${lines.declinedSpent})`,
      format: "money",
      notice: f`IF(${checks.declinedSpent}=0,"",ROUND(${checks.declinedSpent},2)&" spent on declined requests.  ")`,
    },
  ];
}
