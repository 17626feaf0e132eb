import type { TargetProblem } from "../../program/partner-rows";
import { fiscalYearOf } from "../../shared/fiscal-calendar";
import { roundTo } from "../../shared/rounding";
import { addMonths, type SerialDate } from "../../shared/serial-date";
import { partnersTable, type PartnerRow } from "../../shared/tables/catalogue";
import { changeTable, type TableChange } from "../../shared/tables/table-change";
import { amountOf, closedIn } from "./deal-index";
import type { ScorecardData } from "./scorecard-types";

/** A partner's annual target beside what it is judged by. */
export interface AnnualTarget {
  row: PartnerRow;
  partner: string;
  /** On Partners; null where there is none. */
  target: number | null;
  problem: TargetProblem | null;
  /** Won in the fiscal year before the as-of date's. */
  lastYear: number;
}

/** Of every partner that is worked with, by name. */
export function annualTargets(data: ScorecardData, asOf: SerialDate): AnnualTarget[] {
  const { start } = fiscalYearOf(asOf, data.settings.fiscalStartMonth);
  const span = { start: addMonths(start, -12), end: start - 1 };
  return data.partners
    .flatMap((row) => {
      const { partner, status, annualTarget } = row;
      if (partner === null || status === "Inactive") return [];
      const lastYear = amountOf(closedIn(data.deals.of(partner), "Won", span));
      return [{ row, partner, target: annualTarget, problem: data.targetProblem(partner), lastYear }];
    })
    .sort((a, b) => a.partner.localeCompare(b.partner));
}

/** Last year with growth (a share), in whole units of money; null where nothing was won. */
export function grownTarget({ lastYear }: AnnualTarget, growth: number): number | null {
  return lastYear > 0 ? Math.max(0, roundTo(lastYear * (1 + growth), 0)) : null;
}

/** The targets that are to be other than they are, by partner; null takes a target away. */
export function targetsChange(
  targets: readonly AnnualTarget[],
  wanted: Readonly<Record<string, number | null>>,
): TableChange | null {
  const upserts = targets.flatMap(({ row: { partnerId }, partner, target, problem }) => {
    const next = wanted[partner];
    if (next === undefined || (next === target && problem === null)) return [];
    return [{ partnerId, annualTarget: next }];
  });
  return upserts.length ? changeTable(partnersTable, upserts) : null;
}
