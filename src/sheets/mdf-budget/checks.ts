import { TOLERANCE } from "../../domain/shared/bounds";
import { equalsShown, hasRoom, mustBeNone, noRowsLeftOut, type PageCheck, worthKnowing } from "../kit/checks";
import { escaped, f, joined } from "../shared/formula";
import { mdf } from "./forecasts";
import type { Model } from "./model";
import { STATUSES } from "./requests";

/** What must tie, and rows that count nowhere. */
export function budgetChecks(model: Model, leftOut: number): PageCheck[] {
  const { checks, forecasts, lines, totals } = model;
  const ids = f`${mdf.column("requestId")},"="&${escaped(forecasts.id)}`;
  const requests = (words: string) => ({ one: "request", many: "requests", words });
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    equalsShown(
      {
        label: "Requested, row by row of cam_mdf",
        ref: checks.direct,
        value: f`SUMPRODUCT((${forecasts.group}>0)*SUMIFS(${mdf.column("requested")},${ids}))`,
        format: "money",
      },
      totals.requested,
      checks.tolerance,
      "The list and MDF",
    ),
    hasRoom(
      checks.room,
      "MDF",
      f`AND(${mdf.rows}<=ROWS(${forecasts.number}),${totals.due}<=ROWS(${lines.number}))`,
    ),
    cellsOfTheWrongKind(model),
    noRowsLeftOut(checks.leftOut, leftOut),
    worthKnowing(
      {
        label: "Requests of an unknown campaign",
        ref: checks.campaigns,
        value: f`SUMPRODUCT((${forecasts.group}>0)*(${forecasts.campaign}=""))`,
      },
      requests("of a campaign that Campaigns does not have: no forecast."),
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
  ];
}

function cellsOfTheWrongKind({ checks }: Model): PageCheck {
  const status = mdf.column("status");
  const known = joined(
    STATUSES.map((each) => f`COUNTIFS(${status},"${each}")`),
    "-",
  );
  const keyless = f`COUNTIFS(${mdf.column("requestId")},"=",${mdf.column("requested")},"<>")`;
  const numbers = mdf.notNumbers("requested", "approved", "spent", "verified", "date");
  return mustBeNone(
    {
      label: "Cells of the wrong kind",
      ref: checks.cells,
      value: joined([numbers, f`COUNTA(${status})-${known}`, keyless], "+"),
      note: "Text where a number or day belongs, an unknown status, a request without ID",
    },
    {
      one: "cell",
      many: "cells",
      words: "of MDF cannot be read: text for a number, a status or ID that is none.",
    },
  );
}
