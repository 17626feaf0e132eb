import { TOLERANCE } from "../../domain/shared/bounds";
import { MOST_TIERS } from "../../domain/finance/rebate-tier";
import { rebatesTable } from "../../domain/shared/tables/finance-tables";
import { equalsShown, hasRoom, mustBeNone, type PageCheck, worthKnowing } from "../kit/checks";
import { tableCells } from "../kit/table-cells";
import { ties } from "../shared/foot";
import { f, type Formula, quoted } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

const rebates = tableCells(rebatesTable);

/** What must tie, and rows that count nowhere. */
export function rebateChecks(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, inputs, lines, partners, total, accrued, accruals, earners } = model;
  const paid = rebates.column("rebatePaid");
  const period = rebates.column("period");
  const inPeriod = f`${period},">="&${inputs.from.used},${period},"<"&(${inputs.to.used}+1)`;
  const rows = (words: string) => ({ one: "row of Rebates", many: "rows of Rebates", words });
  return [
    { label: "Tolerance", ref: checks.tolerance, value: TOLERANCE },
    {
      label: "Rows in the period, directly",
      ref: checks.inPeriod,
      value: f`COUNTIFS(${inPeriod})`,
      format: "whole",
    },
    hasRoom(
      checks.room,
      "Rebates or Partners",
      f`AND(${checks.inPeriod}=${total.lines},${total.lines}<=ROWS(${lines.number}),${total.partners}<=ROWS(${partners.number}),ROWS(cam_partners[Partner])<=ROWS(${earners.number}),${accrued.partners}<=ROWS(${accruals.partner}))`,
    ),
    equalsShown(
      {
        label: "Rebates paid, directly from cam_rebates",
        ref: checks.direct,
        value: f`SUMIFS(${paid},${inPeriod})`,
        format: "money",
      },
      total.rebate,
      checks.tolerance,
      "Rebates and this sheet",
    ),
    apart(model, checks.byPartner, {
      label: "Rebates by partner, apart from those by row",
      sum: f`SUM(${partners.rebate})`,
      shown: total.rebate,
      failure: "Partners and rows differ.",
    }),
    apart(model, checks.accrued, {
      label: "Accrued of all partners, apart from the list",
      sum: f`SUMIFS(${earners.accrued},${earners.counts},1)`,
      shown: accrued.toDate,
      failure: "What is accrued and its list differ.",
    }),
    mustBeNone(
      {
        label: "Rows without a period",
        ref: checks.undated,
        value: f`COUNTIFS(${rebates.column("partner")},"<>",${period},"=")`,
      },
      rows("without a period."),
    ),
    mustBeNone(
      {
        label: "Rows with a negative rebate",
        ref: checks.negative,
        value: f`COUNTIFS(${paid},"<0",${inPeriod})`,
      },
      rows("with a negative rebate: what was paid is a positive amount."),
    ),
    tiersInOrder(model),
    ...rowsLeftOut(checks.leftOut, tables),
    worthKnowing(
      {
        label: "Rows of a partner that Partners does not have",
        ref: checks.unknown,
        value: f`COUNTIFS(${lines.known},0)`,
      },
      { one: "row", many: "rows", words: "of a partner that Partners does not have: counted." },
    ),
    worthKnowing(
      {
        label: "Periods that begin no fiscal quarter",
        ref: checks.offQuarter,
        value: f`COUNTIFS(${lines.offQuarter},1)`,
      },
      { one: "row", many: "rows", words: "that begin no fiscal quarter: three months from that day count." },
    ),
  ];
}

/** By how much a second sum misses what the page shows; 0 where they tie. */
function apart(
  { checks }: Model,
  ref: Ref,
  { label, sum, shown, failure }: { label: string; sum: Formula; shown: Ref; failure: string },
): PageCheck {
  return {
    label,
    ref,
    value: f`IF(${ties(sum, shown, checks.tolerance)},0,${sum}-${shown})`,
    format: "money",
    must: { hold: f`${ref}=0`, failure: f`${quoted(` ${failure}`)}` },
  };
}

/** Two tiers that begin alike, one below nought, or more of them than there is room for. */
function tiersInOrder({ checks, tierFacts, tiers }: Model): PageCheck {
  const twice = f`SUMPRODUCT((${tiers.number}<${tierFacts.count})*(${tiers.from}=${tiers.next}))`;
  return mustBeNone(
    {
      label: "Rebate bands that cannot count",
      ref: checks.tiers,
      value: f`${tierFacts.negative}+MAX(0,${tierFacts.count}-${MOST_TIERS})+${twice}`,
      note: "Below nought, the same start twice, or more than there is room for",
    },
    { one: "row", many: "rows", words: "of Rebate bands that cannot count." },
  );
}
