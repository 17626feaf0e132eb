import { TOLERANCE } from "../../domain/shared/bounds";
import { type PageCheck, mustBeNone, standsOnce } from "../kit/checks";
import { ties } from "../shared/foot";
import { f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { countedText } from "../shared/words";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

/** What must tie, what must be there, and what is worth knowing. */
export function planChecks(model: Model, tables: TablesRead, empty: boolean): PageCheck[] {
  const { checks, found, ids, partner, quarter, tolerance, inputs } = model;
  const known = empty ? f`0` : f`ROWS(${ids})`;
  return [
    { label: "Tolerance", ref: tolerance, value: TOLERANCE },
    mustBeNone(
      {
        label: "Campaigns here that Campaigns has not",
        ref: checks.found,
        value: empty ? 0 : f`ROWS(${ids})-COUNT(${found})`,
      },
      { one: "campaign", many: "campaigns", words: "of this sheet no longer in Campaigns: build it again." },
    ),
    {
      label: "Campaigns of the plan that stand there",
      ref: checks.listed,
      value: f`COUNTIFS(cam_campaigns[Partner],${partner.criterion},cam_campaigns[Quarter],">="&${quarter.start},cam_campaigns[Quarter],"<"&${quarter.end})`,
      format: "whole",
      must: {
        hold: f`${checks.listed}=COUNT(${found})`,
        failure: f`" Campaigns has "&${checks.listed}&" rows of this plan, the sheet "&COUNT(${found})&": build it again."`,
      },
    },
    ...rowsLeftOut(checks.leftOut, tables, partner),
    mustBeNone(
      { label: "Cells that cannot be read", ref: checks.unreadable, value: f`SUM(${model.unreadable})` },
      { one: "cell", many: "cells", words: "of Campaigns cannot be read." },
    ),
    ...sumsTie(model, known),
    {
      label: "Built for as many quarters as are asked for",
      ref: checks.quarters,
      value: f`${inputs.quarters.used}=${quarter.built}`,
      must: {
        hold: f`${checks.quarters}`,
        failure: f`" It was built for "&${quarter.built}&" quarters: build it again."`,
      },
    },
    standsOnce(checks.partner, partner),
    ...worthKnowing(model),
  ];
}

function sumsTie(
  { checks, facts, months, planned, variance, tolerance }: Model,
  known: Formula,
): PageCheck[] {
  const parts = f`N(${variance.volume.total})+N(${variance.rate.total})`;
  const everyMonth = f`SUMPRODUCT(ISNUMBER(${facts.month})*ISNUMBER(${facts.quarter}))<${known}`;
  return [
    {
      label: "Months add up to the plan",
      ref: checks.months,
      value: f`IF(${everyMonth},TRUE,${ties(f`SUM(${months.cost})`, f`N(${planned.total.cost})`, tolerance)})`,
      note: "Where every campaign has a month",
      must: {
        hold: f`${checks.months}`,
        failure: f`" Months and plan differ by "&ROUND(SUM(${months.cost})-N(${planned.total.cost}),2)&" of cost: is a month outside the plan's quarters?"`,
      },
    },
    {
      label: "Variance parts add up to the total",
      ref: checks.variance,
      value: ties(parts, f`N(${variance.total.total})`, tolerance),
      must: {
        hold: f`${checks.variance}`,
        failure: f`" Variance parts and total differ by "&ROUND(${parts}-N(${variance.total.total}),2)&"."`,
      },
    },
  ];
}

const RATES = ["responseRate", "leadRate", "mgoRate", "closeRate"] as const;
const NEEDED = ["audience", ...RATES, "dealSize", "fixedCost", "unitCost", "mdfShare"] as const;

/** What is right, but worth knowing. */
function worthKnowing({ attention, facts, ids, quarter, counted }: Model): PageCheck[] {
  const known = f`(LEN(${ids})>0)`;
  const sum = (terms: readonly Formula[]) => joined(terms, "+");
  const line = (
    label: string,
    ref: Ref,
    value: Formula,
    [one, many, words]: readonly string[],
  ): PageCheck => ({
    label,
    ref,
    value,
    format: "whole",
    notice: f`IF(${ref}=0,"",${countedText(ref, one!, many!)}&" ${words!}  ")`,
  });
  return [
    line(
      "Figures that are blank",
      attention.blanks,
      sum(NEEDED.map((key) => f`SUMPRODUCT(${known}*(LEN(${facts[key]})=0))`)),
      ["figure is blank:", "figures are blank:", "what depends on them stays blank."],
    ),
    line(
      "Rates of 0",
      attention.zeros,
      sum(RATES.map((key) => f`SUMPRODUCT(ISNUMBER(${facts[key]})*(${facts[key]}=0))`)),
      ["rate is 0:", "rates are 0:", "nothing comes after them."],
    ),
    line(
      "Campaigns without a month of the plan",
      attention.away,
      f`SUMPRODUCT(${known}*(1-ISNUMBER(${facts.month})*(${facts.month}>=${quarter.start})*(${facts.month}<${quarter.end})))`,
      ["campaign has", "campaigns have", "no month in the plan's quarters."],
    ),
    line("Deals that name them and do not count", attention.others, f`SUM(${counted.others})`, [
      "deal names",
      "deals name",
      "these campaigns and is not counted: another partner's, or registered before its month.",
    ]),
  ];
}
