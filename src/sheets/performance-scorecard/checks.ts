import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import { PERFORMANCE_CATEGORY } from "../../domain/program/metrics";
import { mustBeNone, type PageCheck, standsOnce } from "../kit/checks";
import { ties } from "../shared/foot";
import { escaped, f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { MetricRefs } from "./metric-refs";
import type { Model } from "./model";

/** What must hold: sums that tie, and rows that the add-in leaves out and formulas may count, or the other way round. */
export function checksOf(model: Model, tables: TablesRead): PageCheck[] {
  return [...sumChecks(model), ...partnerChecks(model), ...rowChecks(model, tables), metricsCheck(model)];
}

function sumChecks({ lines, checks, score, deals, weights, tolerance }: Model): PageCheck[] {
  const sum = (pick: (refs: MetricRefs) => Ref) =>
    f`SUM(${joined(
      lines.map(({ refs }) => pick(refs)),
      ",",
    )})`;
  const quarters = f`SUM(${deals.won.fixed(0)}:${deals.won.fixed(3)})`;
  const tied = (
    check: Pick<PageCheck, "label" | "ref">,
    [one, other, digits]: readonly [Formula, Formula, number],
    what: string,
  ): PageCheck => ({
    ...check,
    value: ties(one, other, tolerance),
    must: {
      hold: f`${check.ref}`,
      failure: f`${`" ${what} differ by "`}&ROUND(${one}-${other},${digits})&"."`,
    },
  });
  const year = f`${deals.won.fixed(CURRENT_COLUMN)}`;
  return [
    tied(
      { label: "Points add up to the score", ref: checks.points },
      [sum((refs) => refs.points), f`N(${score.fixed(CURRENT_COLUMN)})`, 6],
      "Points and score",
    ),
    tied({ label: "Quarters add up to the year", ref: checks.won }, [quarters, year, 2], "Quarters and year"),
    tied(
      { label: "Weights add up", ref: checks.weights },
      [sum((refs) => refs.weight), f`${weights.total}`, 6],
      "Weights",
    ),
  ];
}

function partnerChecks({ checks, partner, deals }: Model): PageCheck[] {
  const own = f`COUNTIFS(cam_deals[Partner],${partner.criterion})>0`;
  const ofNobody = f`SUMPRODUCT((LEN(cam_deals[Partner])>0)*(1-ISNUMBER(MATCH(${escaped(f`cam_deals[Partner]`)},cam_partners[Partner],0))))`;
  return [
    standsOnce(checks.partner, partner),
    {
      label: "Deals of no partner, where this one has none",
      ref: checks.lost,
      value: f`IF(${own},0,${ofNobody})`,
      format: "whole",
      note: "Somebody may have renamed the partner on Partners alone",
      must: {
        hold: f`${checks.lost}=0`,
        failure: f`" The partner has no deals, and "&${checks.lost}&" deals have a partner that Partners does not have: if one was renamed there, rename it everywhere (Today)."`,
      },
    },
    {
      label: "No stage counts twice",
      ref: checks.stages,
      value: f`${deals.unknownStages}>=0`,
      must: { hold: f`${checks.stages}`, failure: f`" A stage stands twice on Setup."` },
    },
  ];
}

function rowChecks({ checks, partner, winRate, settings }: Model, tables: TablesRead): PageCheck[] {
  const spelt = (column: string) =>
    f`SUMPRODUCT(--(TRIM(${column})=TRIM(${partner.name})))-SUMPRODUCT(--(${column}=${partner.name}))`;
  // The program's rate is worked out of everybody's deals.
  const ofEverybody = f`NOT(OR(${winRate.enough},N(${settings.programWinRate})>0))`;
  return [
    ...rowsLeftOut(checks.leftOut, tables, { ...partner, everybodys: ofEverybody }),
    mustBeNone(
      {
        label: "Names with other spaces",
        ref: checks.misspelt,
        value: f`${spelt("cam_deals[Partner]")}+${spelt("cam_results[Partner]")}`,
        note: "Formulas tell names apart by their spaces",
      },
      { one: "row", many: "rows", words: "of Deals or Results write the partner with other spaces." },
    ),
  ];
}

/** Metrics that the program has by now, or more of them than there is room for. */
function metricsCheck({ checks, lines }: Model): PageCheck {
  const ofScorecard = f`(cam_metrics[Category]="${PERFORMANCE_CATEGORY}")`;
  const here = joined(
    lines.map(({ refs }) => f`(cam_metrics[Metric]=${refs.id})`),
    "+",
  );
  return {
    label: "Metrics that the sheet does not show",
    ref: checks.otherMetrics,
    value: f`SUMPRODUCT(${ofScorecard}*(LEN(cam_metrics[Metric])>0)*(1-(${here}>0)))`,
    format: "whole",
    note: "Of the category Performance on Metrics; there is room for five of the program's own",
  };
}
