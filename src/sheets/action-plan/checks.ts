import { type PageCheck, spelledAlike, standsOnce } from "../kit/checks";
import { f, quoted } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

/** What must tie, and rows of the partner that nobody reads. */
export function actionChecks(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, counts, slots, partner, behind, running, done } = model;
  const listed = (state: string) => f`COUNTIFS(${slots.state},${quoted(state)})`;
  const lines = f`COUNT(${running.position})+COUNT(${done.position})`;
  return [
    {
      label: "Lines and counts agree",
      ref: checks.lines,
      value: f`OR(${counts.running}>ROWS(${slots.number}),AND(${listed("Overdue")}=${counts.overdue},${listed("Due soon")}=${counts.soon},${listed("Open")}=${counts.open}))`,
      note: "Only as many as fit the list below are put in order",
      must: { hold: f`${checks.lines}`, failure: f`" The lines and the counts differ."` },
    },
    standsOnce(checks.partner, partner),
    spelledAlike(checks.misspelt, ["cam_actions[Partner]"], partner, "of Actions"),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    {
      label: "Actions without a line",
      ref: checks.room,
      value: f`MAX(0,${lines}-ROWS(${behind.number}))`,
      format: "whole",
      notice: f`IF(${checks.room}=0,"",${checks.room}&" more stand in Actions: build the page again (Rebuild).  ")`,
    },
  ];
}
