import { mustBeNone, noRowsLeftOut, type PageCheck, spelledAlike, standsOnce } from "../kit/checks";
import { f } from "../shared/formula";
import { type Model, STAGES } from "./model";

/** What must tie, and rows of the partner that nobody reads. */
export function funnelChecks({ checks, partner, totals, flags, slots }: Model, leftOut: number): PageCheck[] {
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
    mustBeNone(
      {
        label: "Cells of the wrong kind",
        ref: checks.cells,
        value: f`SUMPRODUCT((cam_deals[Partner]=${partner.name})*((LEN(cam_deals[Deal ID])=0)+(LEN(cam_deals[Amount])>0)*(1-ISNUMBER(cam_deals[Amount]))+(LEN(cam_deals[Expected close])>0)*(1-ISNUMBER(cam_deals[Expected close]))+(LEN(cam_deals[Registration ends])>0)*(1-ISNUMBER(cam_deals[Registration ends]))))`,
        note: "No ID, or text where a day or an amount belongs",
      },
      { one: "cell", many: "cells", words: "of Deals cannot be read." },
    ),
    spelledAlike(checks.misspelt, ["cam_deals[Partner]"], partner, "of Deals"),
    noRowsLeftOut(checks.leftOut, leftOut),
    {
      label: "Deals without a line",
      ref: checks.room,
      value: f`MAX(0,${totals.flagged}-ROWS(${slots.number}))`,
      format: "whole",
      notice: f`IF(${checks.room}=0,"",${checks.room}&" more have no line: build the page again (Rebuild).  ")`,
    },
  ];
}
