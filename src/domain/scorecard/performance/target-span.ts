import { nameKey } from "../../shared/excel-text";
import type { SerialDate } from "../../shared/serial-date";
import type { PartnerRow } from "../../shared/tables/catalogue";
import type { PerformanceScorecard, ScorecardData } from "./scorecard-types";

/** What an annual target stands for where the partner joined within the fiscal year. */
export type TargetSpan = "Full year" | "Rest of year";

/** The first day of a partner that joined within the scorecard's year and has an annual target; null of all others. */
export function joinedWithTarget({
  row,
  year,
  inputs,
}: Pick<PerformanceScorecard, "row" | "year" | "inputs">): SerialDate | null {
  if (row === null || inputs.annual_target.used === null) return null;
  const since = Math.floor(row.partnerSince ?? year.start);
  return since > year.start && since <= year.end ? since : null;
}

/** The data once it is said what a partner's annual target stands for, and its row; as it was where nothing is said. */
export function withTargetSpan(
  data: ScorecardData,
  partner: string,
  span: TargetSpan | undefined,
): { data: ScorecardData; row: PartnerRow | null } {
  const row = data.partners.find((each) => nameKey(each.partner) === nameKey(partner));
  if (span === undefined || row === undefined) return { data, row: null };
  const said: PartnerRow = { ...row, targetIsFor: span };
  return {
    data: { ...data, partners: data.partners.map((each) => (each === row ? said : each)) },
    row: said,
  };
}
