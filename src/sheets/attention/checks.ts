import { type Must, type PageCheck } from "../kit/checks";
import { namesTwice, samePartners } from "../portfolio/checks";
import { f, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

/** What Deals held when this was built: how many registrations, and their days added up. */
export interface Registered {
  count: number;
  sum: number;
}

export function attentionChecks(
  model: Model,
  { tables, registered }: { tables: TablesRead; registered: Registered },
): PageCheck[] {
  const { checks, found, holders } = model;
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
    ...rowsLeftOut(checks.leftOut, tables),
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
