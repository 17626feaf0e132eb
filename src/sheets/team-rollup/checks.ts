import { TOLERANCE } from "../../domain/shared/bounds";
import { sum } from "../../domain/shared/sum";
import type { Team } from "../../domain/team/team";
import { equalsShown, mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { f } from "../shared/formula";
import { type Group, GROUPED } from "./groups";
import type { Model } from "./model";

/** What must tie with what the workbooks say of themselves, and what the totals lack. */
export function teamChecks(model: Model, team: Team, groups: readonly Group[]): PageCheck[] {
  const { checks, totals, files, table } = model;
  const every = (column: "won" | "forecast") =>
    f`SUM(${files[column]})-SUMIFS(${table[column]},${table.counts},"No")`;
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    mustBeNone(
      { label: "Files that are not in it", ref: checks.unread, value: f`${totals.unread}+0` },
      { one: "file", many: "files", words: "could not be read: see Remark, and build it again." },
    ),
    mustBeNone(
      { label: "Workbooks that are expected", ref: checks.missing, value: f`${totals.missing}+0` },
      { one: "workbook", many: "workbooks", words: "missing: read them too, or leave them out for good." },
    ),
    equalsShown(
      {
        label: "Partners, by the workbooks",
        ref: checks.partners,
        value: f`SUM(${files.partners})-${totals.duplicates}`,
        format: "whole",
      },
      totals.partners,
      checks.tolerance,
      "The partners and the workbooks",
    ),
    equalsShown(
      { label: "Won, by the workbooks", ref: checks.won, value: every("won"), format: "money" },
      totals.won,
      checks.tolerance,
      "What is won and the workbooks",
    ),
    equalsShown(
      {
        label: "Forecast, by the workbooks",
        ref: checks.forecast,
        value: every("forecast"),
        format: "money",
      },
      totals.forecast,
      checks.tolerance,
      "The forecast and the workbooks",
    ),
    ...groupChecks(model, groups),
    worthKnowing(
      { label: "Partners of which it is unclear whose they are", ref: checks.unclear, value: team.unclear },
      { one: "partner", many: "partners", words: "may be one with another: see Remark in the list." },
    ),
    worthKnowing(
      { label: "In another currency", ref: checks.foreign, value: foreign(team) },
      { one: "partner", many: "partners", words: "in another currency: listed, not counted." },
    ),
    {
      label: "Forecast of partners that are not listed",
      ref: checks.others,
      value: f`SUM(${files.others})`,
      format: "money",
      notice: f`IF(ROUND(${checks.others},2)=0,"","Deals of partners that a workbook does not list are left out.  ")`,
    },
  ];
}

/** Every partner is in one group of each kind. */
function groupChecks({ checks, groups: shown, totals }: Model, groups: readonly Group[]): PageCheck[] {
  if (!groups.length) return [];
  return [
    {
      label: "Partners in groups",
      ref: checks.groups,
      value: f`SUM(${shown.partners})`,
      format: "whole",
      must: {
        hold: f`${checks.groups}=${GROUPED.length}*${totals.partners}`,
        failure: f`" A CAM, region or level was changed in the list: build it again."`,
      },
    },
  ];
}

function foreign({ lines, currency }: Team): number {
  return sum(lines.map((line) => (line.currency !== null && line.currency !== currency ? 1 : 0)));
}
