import { commitmentsTable } from "../../domain/shared/tables/relations-tables";
import {
  mustBeNone,
  noRowsLeftOut,
  type PageCheck,
  spelledAlike,
  standsOnce,
  worthKnowing,
} from "../kit/checks";
import { f, joined, quoted } from "../shared/formula";
import type { Model } from "./model";
import { promiseCells } from "../shared/relation-cells";

/** What must tie, and rows of the partner that nobody reads. */
export function promiseChecks(model: Model, leftOut: number): PageCheck[] {
  const { checks, partner, counts, slots, lines } = model;
  const own = f`(${promiseCells.column("partner")}=${partner.name})*(LEN(${promiseCells.column("commitmentId")})>0)`;
  const promises = f`${own}*(${promiseCells.column("kind")}<>"Issue")`;
  const bySide = f`SUMPRODUCT(${promises}*((${promiseCells.column("by")}="Vendor")+(${promiseCells.column("by")}="Partner")))`;
  return [
    {
      label: "Promises and counts agree",
      ref: checks.lines,
      value: f`OR(${counts.rows}>ROWS(${slots.number}),${counts.ourMade}+${counts.theirMade}=${bySide})`,
      must: { hold: f`${checks.lines}`, failure: f`" The lines and the counts differ."` },
    },
    standsOnce(checks.partner, partner),
    cellsOfTheWrongKind(model),
    spelledAlike(checks.misspelt, [promiseCells.column("partner")], partner, "of Commitments"),
    noRowsLeftOut(checks.leftOut, leftOut),
    {
      label: "Rows without a place",
      ref: checks.room,
      value: f`MAX(0,${counts.rows}-ROWS(${slots.number}))`,
      format: "whole",
      must: {
        hold: f`${checks.room}=0`,
        failure: f`" Commitments has grown beyond this sheet's rows: build it again in the add-in (Rebuild)."`,
        first: true,
      },
    },
    worthKnowing(
      {
        label: "Promises without a line",
        ref: checks.hidden,
        value: f`MAX(0,MAX(${counts.ourMade},${counts.theirMade})-ROWS(${lines.number}))`,
      },
      { one: "promise", many: "promises", words: "more: build the page again (Rebuild)." },
    ),
    worthKnowing(
      {
        label: "Promises of no side",
        ref: checks.side,
        value: f`SUMPRODUCT(${promises}*(LEN(${promiseCells.column("by")})=0))`,
      },
      { one: "promise", many: "promises", words: "without a side in Commitments: not shown." },
    ),
  ];
}

function cellsOfTheWrongKind({ checks, partner }: Model): PageCheck {
  const { by, kind } = commitmentsTable.columns;
  const filled = (field: Parameters<typeof promiseCells.column>[0]) =>
    f`(LEN(${promiseCells.column(field)})>0)`;
  const notDay = (field: "madeOn" | "due" | "keptOn") =>
    f`${filled(field)}*(1-ISNUMBER(${promiseCells.column(field)}))`;
  const unknown = (field: "by" | "kind", choices: readonly string[] = []) =>
    f`${filled(field)}*${joined(
      choices.map((choice) => f`(${promiseCells.column(field)}<>${quoted(choice)})`),
      "*",
    )}`;
  const odd = joined(
    [
      notDay("madeOn"),
      notDay("due"),
      notDay("keptOn"),
      unknown("by", by.choices),
      unknown("kind", kind.choices),
      f`(LEN(${promiseCells.column("commitmentId")})=0)`,
    ],
    "+",
  );
  return mustBeNone(
    {
      label: "Cells of the wrong kind",
      ref: checks.cells,
      value: f`SUMPRODUCT((${promiseCells.column("partner")}=${partner.name})*(${odd}))`,
      note: "No ID, text where a day belongs, an unknown side or kind",
    },
    { one: "cell", many: "cells", words: "of Commitments cannot be read." },
  );
}
