import { TOLERANCE } from "../../domain/shared/bounds";
import { equalsShown, type PageCheck } from "../kit/checks";
import { readable, samePartners } from "../portfolio/checks";
import { equalTo, f, joined, quoted } from "../shared/formula";
import { sumOf, closedBetween, ofClass } from "../portfolio/deals";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";
import { type Group, GROUPED } from "./page-lists";

/** What must tie, and when this has to be built again. */
export function rollupChecks(
  model: Model,
  { groups, tables }: { groups: readonly Group[]; tables: TablesRead },
): PageCheck[] {
  const { checks, totals, calendar, inputs } = model;
  const closed = closedBetween(calendar.yearStart, inputs.as_of.used);
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    ...samePartners(model, checks),
    equalsShown(
      {
        label: "Won in the year, of all deals but others'",
        ref: checks.direct,
        value: f`${sumOf(ofClass("Won"), ...closed)}-${checks.others}`,
        format: "money",
      },
      totals.won,
      checks.tolerance,
      "The partners and all deals",
    ),
    {
      label: "Won by partners that are not listed",
      ref: checks.others,
      value: othersWon(model),
      format: "money",
      notice: f`IF(ROUND(${checks.others},2)=0,"","Deals of partners that are not listed count in the quarters alone.  ")`,
    },
    ...groupChecks(model, groups),
    ...readable(model, checks, tables),
  ];
}

function othersWon({ lines, calendar, inputs }: Model) {
  const day = "cam_deals[Closed on]";
  const unlisted = f`--(COUNTIFS(${lines.name},${equalTo("cam_deals[Partner]")})=0)`;
  const inYear = f`--(${day}>=${calendar.yearStart}),--(${day}<${inputs.as_of.used}+1)`;
  return f`SUMPRODUCT(${unlisted},--(cam_deals[Class]="Won"),${inYear},cam_deals[Amount])`;
}

/** Every partner is in one group of each kind; where a kind is left out, no partner has any. */
function groupChecks({ checks, groups: shown, table }: Model, groups: readonly Group[]): PageCheck[] {
  const without = GROUPED.filter(({ by }) => !groups.some((group) => group.by === by)).map(
    ({ field, none }) => f`COUNTIFS(${table[field]},${quoted(none)})`,
  );
  return [
    {
      label: "Partners in groups",
      ref: checks.groups,
      value: joined([...(groups.length ? [f`SUM(${shown.partners})`] : []), ...without], "+"),
      format: "whole",
      must: {
        hold: f`${checks.groups}=${GROUPED.length * table.partner.rows}`,
        failure: f`" A partner has a CAM, region, level or life-stage that is new here: build it again in the add-in (Rebuild)."`,
      },
    },
  ];
}
