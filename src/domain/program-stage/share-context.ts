import type { TableSource } from "../program/setup";
import type { DealIndex } from "../scorecard/performance/deal-index";
import type { SerialDate } from "../shared/serial-date";
import type { PartnerRow } from "../shared/tables/catalogue";
import type { CertificateRow } from "../shared/tables/relations-tables";

/** What shares are counted from. */
export interface ShareContext {
  source: TableSource;
  asOf: SerialDate;
  partners: readonly PartnerRow[];
  active: readonly PartnerRow[];
  deals: DealIndex;
}

export interface Counted {
  part: number;
  whole: number;
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): Counted {
  return { whole: items.length, part: items.filter(holds).length };
}

export const inStage =
  (...stages: readonly string[]) =>
  ({ lifeStage }: PartnerRow) =>
    lifeStage !== null && stages.includes(lifeStage);

export const lastDays = (asOf: SerialDate, days: number) => ({ start: asOf - days, end: asOf });

/** Passed by the day, and not ended before it. */
export const isValid =
  (asOf: SerialDate) =>
  ({ passedOn, validTo }: CertificateRow) =>
    (passedOn === null || passedOn < asOf + 1) && (validTo === null || validTo >= asOf);
