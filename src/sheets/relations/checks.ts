import {
  activitiesTable,
  commitmentsTable,
  CONTACT_LEVELS,
  contactsTable,
} from "../../domain/shared/tables/relations-tables";
import {
  mustBeNone,
  noRowsLeftOut,
  type PageCheck,
  spelledAlike,
  standsOnce,
  worthKnowing,
} from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { f, joined, quoted } from "../shared/formula";
import { activityCells, contactCells, promiseCells } from "../shared/relation-cells";
import type { Model } from "./model";

/** What must hold, and rows of the partner that count nowhere. */
export function relationChecks(model: Model, leftOut: number): PageCheck[] {
  const { checks, partner, totals, slots, pairs, people } = model;
  const paired = joined(
    pairs.map((row) => f`SUM(${row})`),
    "+",
  );
  const placed = f`SUMPRODUCT((${slots.counterpart}<>"")*ISNUMBER(MATCH(${slots.level},${model.levels.name},0)))`;
  return [
    {
      label: "Pairs and contacts agree",
      ref: checks.lines,
      value: f`OR(${totals.contacts}>ROWS(${slots.number}),${paired}=${placed})`,
      must: { hold: f`${checks.lines}`, failure: f`" The matrix and the contacts differ."` },
    },
    standsOnce(checks.partner, partner),
    cellsOfTheWrongKind(model),
    mustBeNone(
      {
        label: "Days of Commitments",
        ref: checks.commitments,
        value: promiseCells.notNumbers("due", "keptOn"),
      },
      { one: "cell", many: "cells", words: "of Commitments is no day." },
    ),
    mustBeNone(
      { label: "Days of Activities", ref: checks.activities, value: activityCells.notNumbers("date") },
      { one: "cell", many: "cells", words: "of Activities is no day." },
    ),
    spelledAlike(
      checks.misspelt,
      [contactsTable, commitmentsTable, activitiesTable].map((table) =>
        tableCells(table as typeof contactsTable).column("partner"),
      ),
      partner,
      "",
    ),
    noRowsLeftOut(checks.leftOut, leftOut),
    {
      label: "Contacts without a place",
      ref: checks.room,
      value: f`MAX(0,${totals.contacts}-ROWS(${slots.number}))`,
      format: "whole",
      must: {
        hold: f`${checks.room}=0`,
        failure: f`" Contacts has grown beyond this sheet's rows: build it again in the add-in (Rebuild)."`,
        first: true,
      },
    },
    worthKnowing(
      {
        label: "Contacts without a line behind the page",
        ref: checks.behind,
        value: f`MAX(0,${totals.contacts}-ROWS(${people.number}))`,
      },
      { one: "contact", many: "contacts", words: "more: build the page again (Rebuild) to list them." },
    ),
  ];
}

function cellsOfTheWrongKind({ checks, partner }: Model): PageCheck {
  const own = f`(${contactCells.column("partner")}=${partner.name})`;
  const filled = (field: Parameters<typeof contactCells.column>[0]) =>
    f`(LEN(${contactCells.column(field)})>0)`;
  const unknown = (field: "level" | "ourLevel") =>
    f`${filled(field)}*${joined(
      CONTACT_LEVELS.map((level) => f`(${contactCells.column(field)}<>${quoted(level)})`),
      "*",
    )}`;
  const notNumber = (field: "strength" | "lastContact" | "checkedOn") =>
    f`${filled(field)}*(1-ISNUMBER(${contactCells.column(field)}))`;
  const strength = contactCells.column("strength");
  const odd = joined(
    [
      unknown("level"),
      unknown("ourLevel"),
      notNumber("strength"),
      notNumber("lastContact"),
      notNumber("checkedOn"),
      f`ISNUMBER(${strength})*((${strength}<1)+(${strength}>5))`,
      f`(LEN(${contactCells.column("contactId")})=0)`,
    ],
    "+",
  );
  return mustBeNone(
    {
      label: "Cells of the wrong kind",
      ref: checks.cells,
      value: f`SUMPRODUCT(${own}*(${odd}))`,
      note: "No ID, a level that is none, a strength that is not 1 to 5, text where a day belongs",
    },
    { one: "cell", many: "cells", words: "of Contacts cannot be read." },
  );
}
