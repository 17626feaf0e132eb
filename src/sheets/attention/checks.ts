import { type Must, mustBeNone, noRowsLeftOut, type PageCheck } from "../kit/checks";
import { namesTwice, samePartners } from "../portfolio/checks";
import { scores } from "../portfolio/records";
import { f, type FormulaCell, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { decisions } from "./decisions";
import type { Model } from "./model";
import { activities } from "./silence";

/** What Deals held when this was built: how many registrations, and their days added up. */
export interface Registered {
  count: number;
  sum: number;
}

const CELLS = [
  "Amount",
  "Registered on",
  "Last activity",
  "Closed on",
  "Registration ends",
  "Lead given on",
  "Accepted on",
];

export function attentionChecks(
  model: Model,
  { leftOut, registered }: { leftOut: number; registered: Registered },
): PageCheck[] {
  const { checks, found, holders } = model;
  const deals = joined(
    CELLS.map((column) => f`(LEN(cam_deals[${column}])>0)*(1-ISNUMBER(cam_deals[${column}]))`),
    "+",
  );
  const day = "cam_deals[Registered on]";
  return [
    ...samePartners(model, checks),
    {
      label: "Registrations are those of the build",
      ref: checks.registrations,
      value: f`AND(COUNT(${day})=${registered.count},ABS(SUM(${day})-${registered.sum})<0.01)`,
      note: "Which of them are late was looked up then",
      must: {
        hold: f`${checks.registrations}`,
        failure: f`" Registrations have changed: build it again in the add-in (Rebuild)."`,
      },
    },
    {
      label: "Won with all of them, added up",
      ref: checks.money,
      value: f`SUM(${holders.won})-${found.won}`,
      format: "money",
      must: moneyTies(checks.money),
    },
    mustBeNone(
      {
        label: "Cells of the wrong kind",
        ref: checks.cells,
        value: joined(
          [
            f`SUMPRODUCT(${deals})`,
            scores.notNumbers("asOf", "score"),
            activities.notNumbers("date", "minutes"),
            decisions.notNumbers("decidedOn", "reviewOn"),
          ],
          "+",
        ),
        note: "Text where a number or day belongs, in Deals, Scores, Activities and Decisions",
      },
      {
        one: "cell",
        many: "cells",
        words: "of Deals, Scores, Activities or Decisions hold text for a number or day.",
      },
    ),
    noRowsLeftOut(checks.leftOut, leftOut),
    ...lacking(model),
    namesTwice(model, checks),
  ];
}

const moneyTies = (ref: Ref): Must => ({
  hold: f`ABS(${ref})<0.01`,
  failure: f`" What was won differs between the list and the sum."`,
});

/** Partners that have no line in a list of the page: it has room for those of the build, and a few more. */
function lacking({ checks, found, quietLines, prospectLines, decisionLines, own }: Model): PageCheck[] {
  const list = (label: string, ref: Ref, many: FormulaCell, lines: Ref): PageCheck => ({
    label: `${label} without a line`,
    ref,
    value: f`MAX(0,${many}-ROWS(${lines}))`,
    format: "whole",
    notice: f`IF(${ref}=0,"",${ref}&${`" more ${label.toLowerCase()} have no line: build it again (Rebuild).  "`})`,
  });
  return [
    list("Quiet partners", checks.quiet, f`COUNT(${own.quietPlace})`, quietLines.at),
    list("Prospects", checks.prospects, found.waiting, prospectLines.at),
    list("Decisions", checks.decisions, f`COUNT(${own.decisionPlace})`, decisionLines.at),
  ];
}
