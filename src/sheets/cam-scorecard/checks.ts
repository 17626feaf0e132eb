import { bandKeys } from "../../domain/cam-scorecard/cam-inputs";
import { COMPONENT_KEYS } from "../../domain/cam-scorecard/cam-pay";
import { TOLERANCE } from "../../domain/shared/bounds";
import { cadence } from "../cadence/rules";
import { mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { equalTo, f, joined, quoted } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { type Model, countedCell } from "./model";

/** What must hold of shares, bands and tables, and when this has to be built again. */
export function camChecks(model: Model, { cam, tables }: { cam: string; tables: TablesRead }): PageCheck[] {
  return [
    ...payChecks(model),
    ...sameAsBuilt(model, cam),
    ...rowsLeftOut(model.checks.leftOut, tables),
    ...toKnow(model),
  ];
}

function payChecks(model: Model): PageCheck[] {
  const { checks } = model;
  const starts = (["revenue", "other"] as const).map((set) => {
    const cells = bandKeys(set).map(({ from }) => (from === null ? f`0` : f`${countedCell(model, from)}`));
    return joined(
      cells.slice(1).map((cell, index) => f`(${cell}>${cells[index]!})`),
      "*",
    );
  });
  const shares = joined(
    COMPONENT_KEYS.map((key) => countedCell(model, `${key}_share`)),
    "+",
  );
  return [
    {
      label: "Shares",
      ref: checks.shares,
      value: shares,
      format: "percent",
      must: {
        hold: f`ABS(${checks.shares}-1)<=${TOLERANCE}`,
        failure: f`" The shares do not add up to 100 %."`,
      },
    },
    {
      label: "Bands go up",
      ref: checks.bands,
      value: f`${joined(starts, "*")}=1`,
      must: { hold: f`${checks.bands}`, failure: f`" A band begins before the one above it."` },
    },
  ];
}

/** Whether partners and rules are still those of the build. */
function sameAsBuilt(model: Model, cam: string): PageCheck[] {
  const { checks, partners: lines, routine, ruleTime } = model;
  const { read } = routine;
  const own = f`cam_partners[CAM],${equalTo(quoted(cam))},cam_partners[Partner],"?*"`;
  const managed = f`COUNTIFS(${own})-COUNTIFS(${own},cam_partners[Managed],"No")`;
  const away = (status: string) =>
    f`-COUNTIFS(${own},cam_partners[Status],"${status}",cam_partners[Managed],"<>No")`;
  const rebuild = "build it again in the add-in (Rebuild).";
  return [
    mustBeNone(
      {
        label: "Partners that are gone",
        ref: checks.gone,
        value: f`SUMPRODUCT((${lines.name}<>"")*(COUNTIFS(cam_partners[Partner],${lines.criterion},cam_partners[CAM],${equalTo(quoted(cam))})=0))`,
      },
      { one: "partner", many: "partners", words: `gone, renamed or with another CAM: ${rebuild}` },
    ),
    {
      label: "Partners that the CAM manages now",
      ref: checks.new,
      value: f`${managed}${away("Prospect")}${away("Inactive")}`,
      format: "whole",
      must: {
        hold: f`${checks.new}=SUMPRODUCT((${lines.name}<>"")*1)`,
        failure: f`${`" The CAM manages other partners now: ${rebuild}"`}`,
      },
    },
    mustBeNone(
      {
        label: "Rules that changed",
        ref: checks.changed,
        value: read.length ? f`SUM(${ruleTime.changed})` : 0,
        note: "Months, what a rule looks at, when it is due and what counts as done are read when the sheet is built",
      },
      {
        one: "row",
        many: "rows",
        words: `of Cadence rules changed since this was built: ${rebuild}`,
      },
    ),
    {
      label: "Rules of the table",
      ref: checks.rows,
      value: f`SUMPRODUCT((LEN(${cadence.column("activity")})>0)*1)`,
      format: "whole",
      must: {
        hold: f`${checks.rows}=${read.length}`,
        failure: f`${`" Cadence rules has other rows now: ${rebuild}"`}`,
      },
    },
  ];
}

function toKnow({ checks, totals }: Model): PageCheck[] {
  return [
    worthKnowing(
      { label: "Partners taken over within 90 days", ref: checks.over, value: f`${totals.overtaken}` },
      { one: "partner", many: "partners", words: "taken over within 90 days, counted from the handover on." },
    ),
    worthKnowing(
      { label: "Agreed plans without a base case", ref: checks.unkept, value: f`${totals.unkept}` },
      {
        one: "agreed plan",
        many: "agreed plans",
        words: "without a base case in Plan months, left out: agree a new version to have it kept.",
      },
    ),
  ];
}
