import {
  activitiesTable,
  commitmentsTable,
  contactsTable,
} from "../../domain/shared/tables/relations-tables";
import { type PageCheck, spelledAlike, standsOnce, worthKnowing } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { f, joined } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

/** What must hold, and rows of the partner that count nowhere. */
export function relationChecks(model: Model, tables: TablesRead): PageCheck[] {
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
    spelledAlike(
      checks.misspelt,
      [contactsTable, commitmentsTable, activitiesTable].map((table) =>
        tableCells(table as typeof contactsTable).column("partner"),
      ),
      partner,
      "",
    ),
    ...rowsLeftOut(checks.leftOut, tables, partner),
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
