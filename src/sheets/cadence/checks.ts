import { partnersTable } from "../../domain/shared/tables/catalogue";
import { mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { equalTo, f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model, ReadRule } from "./model";
import { cadence } from "./rules";

const partners = tableCells(partnersTable);

/** What must hold, and when this has to be built again. */
export function cadenceChecks(
  model: Model,
  { read, tables }: { read: readonly ReadRule[]; tables: TablesRead },
): PageCheck[] {
  const { checks, lines, rules, cams } = model;
  const active = f`(LEN(${partners.column("partner")})>0)*(${partners.column("status")}<>"Inactive")*(${partners.column("status")}<>"Prospect")`;
  const listed = f`COUNTIFS(${lines.name},${equalTo(partners.column("partner"))})`;
  const named = (words: string) => ({ one: "partner", many: "partners", words });
  const notRead = read.filter(({ rule }) => rule === null).length;
  return [
    mustBeNone(
      {
        label: "Partners that are not on this page",
        ref: checks.missing,
        value: f`SUMPRODUCT(${active}*(${listed}=0))`,
      },
      named("of Partners missing here: build it again in the add-in (Rebuild)."),
    ),
    mustBeNone(
      {
        label: "Partners of this page that are gone",
        ref: checks.gone,
        value: f`SUMPRODUCT((${lines.kind}="")*(${lines.name}<>""))`,
      },
      named("gone from Partners, renamed or not active: build it again in the add-in (Rebuild)."),
    ),
    mustBeNone(
      {
        label: "Rules whose words changed",
        ref: checks.words,
        value: read.length === 0 ? f`0` : f`SUMPRODUCT((${rules.words}<>${rules.now})*1)`,
        note: "What a rule looks at and when it is due is read when the sheet is built",
      },
      {
        one: "row",
        many: "rows",
        words:
          "of Cadence rules with other words than when this was built: build it again in the add-in (Rebuild).",
      },
    ),
    {
      label: "Rules of the table",
      ref: checks.rows,
      value: f`SUMPRODUCT((LEN(${cadence.column("activity")})>0)*1)`,
      format: "whole",
      must: {
        hold: f`${checks.rows}=${read.length}`,
        failure: f`" Cadence rules has other rows now: build it again in the add-in (Rebuild)."`,
      },
    },
    {
      label: "Done, by CAM and by partner",
      ref: checks.cams,
      value: f`SUM(${cams.done})+SUM(${cams.overdue})-SUMIFS(${lines.done},${lines.name},"?*")-SUMIFS(${lines.overdue},${lines.name},"?*")`,
      format: "whole",
      must: {
        hold: f`${checks.cams}=0`,
        failure: f`" A partner has a CAM that is new here: build it again in the add-in (Rebuild)."`,
      },
    },
    ...rowsLeftOut(checks.leftOut, tables),
    worthKnowing(
      { label: "Rules that are not understood", ref: checks.odd, value: notRead },
      { one: "rule", many: "rules", words: "of Cadence rules count for nothing: the page Routine says why." },
    ),
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
