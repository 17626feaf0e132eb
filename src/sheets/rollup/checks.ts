import { TOLERANCE } from "../../domain/shared/bounds";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import { equalsShown, mustBeNone, noRowsLeftOut, type PageCheck, worthKnowing } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { equalTo, f, joined, quoted } from "../shared/formula";
import { sumOf, closedBetween, ofClass } from "../portfolio/deals";
import type { Model } from "./model";
import { type Group, GROUPED } from "./page-lists";
import { actions, scores } from "../portfolio/records";

const partners = tableCells(partnersTable);

/** What must tie, and when this has to be built again. */
export function rollupChecks(
  model: Model,
  { groups, leftOut }: { groups: readonly Group[]; leftOut: number },
): PageCheck[] {
  const { checks, lines, totals, calendar, inputs } = model;
  const known = f`(${partners.column("partner")}<>"")*(${partners.column("status")}<>"Inactive")`;
  const listed = f`COUNTIFS(${lines.name},${equalTo(partners.column("partner"))})`;
  const named = (words: string) => ({ one: "partner", many: "partners", words });
  const closed = closedBetween(calendar.yearStart, inputs.as_of.used);
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    mustBeNone(
      {
        label: "Partners that are not on this page",
        ref: checks.missing,
        value: f`SUMPRODUCT(${known}*(${listed}=0))`,
      },
      named("of Partners missing here: build it again in the add-in (Rebuild)."),
    ),
    mustBeNone(
      {
        label: "Partners of this page that are gone",
        ref: checks.gone,
        value: f`SUMPRODUCT((${lines.name}<>"")*(COUNTIFS(${partners.column("partner")},${lines.criterion})-COUNTIFS(${partners.column("partner")},${lines.criterion},${partners.column("status")},"Inactive")=0))`,
      },
      named("gone from Partners, renamed or inactive: build it again in the add-in (Rebuild)."),
    ),
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
    cellsOfTheWrongKind(model),
    noRowsLeftOut(checks.leftOut, leftOut),
    worthKnowing(
      {
        label: "Names that stand twice in Partners",
        ref: checks.twice,
        value: f`SUMPRODUCT((${lines.name}<>"")*(COUNTIFS(${partners.column("partner")},${lines.criterion})>1))`,
      },
      named("in Partners more than once: the first row counts."),
    ),
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

function cellsOfTheWrongKind({ checks }: Model): PageCheck {
  const deals = ["Amount", "Probability", "Closed on", "Expected close"].map((column) => {
    const cells = `cam_deals[${column}]`;
    return f`SUMPRODUCT((LEN(${cells})>0)*(1-ISNUMBER(${cells})))`;
  });
  return mustBeNone(
    {
      label: "Cells of the wrong kind",
      ref: checks.cells,
      value: joined([...deals, scores.notNumbers("asOf", "score"), actions.notNumbers("due")], "+"),
      note: "Text where a number or day belongs, in Deals, Scores and Actions",
    },
    { one: "cell", many: "cells", words: "of Deals, Scores or Actions hold text for a number or day." },
  );
}
