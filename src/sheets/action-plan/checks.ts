import { actionsTable } from "../../domain/shared/tables/capabilities-tables";
import { mustBeNone, noRowsLeftOut, type PageCheck, spelledAlike, standsOnce } from "../kit/checks";
import { f, joined, quoted } from "../shared/formula";
import type { Model } from "./model";

/** What must tie, and rows of the partner that nobody reads. */
export function actionChecks(model: Model, leftOut: number): PageCheck[] {
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
    cellsOfTheWrongKind(model),
    spelledAlike(checks.misspelt, ["cam_actions[Partner]"], partner, "of Actions"),
    noRowsLeftOut(checks.leftOut, leftOut),
    {
      label: "Actions without a line",
      ref: checks.room,
      value: f`MAX(0,${lines}-ROWS(${behind.number}))`,
      format: "whole",
      notice: f`IF(${checks.room}=0,"",${checks.room}&" more stand in Actions: build the page again (Rebuild).  ")`,
    },
  ];
}

function cellsOfTheWrongKind({ checks, partner }: Model): PageCheck {
  const known = (column: string, choices: readonly string[] = []) =>
    f`(LEN(${column})>0)*${joined(
      choices.map((choice) => f`(${column}<>${quoted(choice)})`),
      "*",
    )}`;
  const odd = joined(
    [
      f`(LEN(cam_actions[Due])>0)*(1-ISNUMBER(cam_actions[Due]))`,
      known("cam_actions[Status]", actionsTable.columns.status.choices),
      known("cam_actions[Priority]", actionsTable.columns.priority.choices),
      known("cam_actions[Owner side]", actionsTable.columns.ownerSide.choices),
      f`(LEN(cam_actions[Action ID])=0)`,
    ],
    "+",
  );
  return mustBeNone(
    {
      label: "Cells of the wrong kind",
      ref: checks.cells,
      value: f`SUMPRODUCT((cam_actions[Partner]=${partner.name})*(${odd}))`,
      note: "No ID, text where a day belongs, an unknown status, priority or side",
    },
    { one: "cell", many: "cells", words: "of Actions cannot be read." },
  );
}
