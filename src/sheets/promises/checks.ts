import { type PageCheck, spelledAlike, standsOnce, worthKnowing } from "../kit/checks";
import { f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";
import { promiseCells } from "../shared/relation-cells";

/** What must tie, and rows of the partner that nobody reads. */
export function promiseChecks(model: Model, tables: TablesRead): PageCheck[] {
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
    spelledAlike(checks.misspelt, [promiseCells.column("partner")], partner, "of Commitments"),
    ...rowsLeftOut(checks.leftOut, tables, partner),
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
