import { mustBeNone, type PageCheck, spelledAlike, standsOnce } from "../kit/checks";
import { f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { type Model, STAGES } from "./model";

/** What must tie, and rows of the partner that nobody reads. */
export function funnelChecks(
  { checks, partner, totals, flags, slots }: Model,
  tables: TablesRead,
): PageCheck[] {
  const shown = f`MIN(${totals.flagged},ROWS(${slots.number}))`;
  return [
    standsOnce(checks.partner, partner),
    {
      label: "Lines and counts agree",
      ref: checks.lines,
      value: f`SUM(${flags.count})=${shown}`,
      must: { hold: f`${checks.lines}`, failure: f`" The lines and the counts differ."` },
    },
    mustBeNone(
      {
        label: "Open stages without room",
        ref: checks.stages,
        value: f`MAX(0,COUNTIFS(cam_stages[Class],"Open")-${STAGES})`,
      },
      { one: "open stage", many: "open stages", words: "of Stages more than this page can tell apart." },
    ),
    spelledAlike(checks.misspelt, ["cam_deals[Partner]"], partner, "of Deals"),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    {
      label: "Deals without a line",
      ref: checks.room,
      value: f`MAX(0,${totals.flagged}-ROWS(${slots.number}))`,
      format: "whole",
      notice: f`IF(${checks.room}=0,"",${checks.room}&" more have no line: build the page again (Rebuild).  ")`,
    },
  ];
}
