import { partnerRows } from "../program/partner-rows";
import type { TableSource } from "../program/setup";
import { closedIn, withoutCredits } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { partnerLed } from "../scorecard/performance/pipeline-figures";
import { nameKey } from "../shared/excel-text";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import type { SerialDate } from "../shared/serial-date";
import { namedActive } from "../shared/tables/active-partners";

/** What the workbook itself says of the program, in the twelve months to a day. */
export interface ProgramFacts {
  active: number;
  /** Active partners with a won deal. */
  producing: number;
  /** Of the active ones; null without any. */
  producingRate: number | null;
  /** Share of the won deals that partners led; null where fewer than 60 % say who did. */
  partnerLed: number | null;
}

export function programFacts(source: TableSource, asOf: SerialDate): ProgramFacts {
  const deals = indexedDeals(source);
  const months = twelveMonthsTo(asOf);
  const active = namedActive(partnerRows(source).rows);
  const names = new Map(active.map(({ partner }) => [nameKey(partner), partner!]));
  const producing = [...names.values()].filter(
    (partner) => withoutCredits(closedIn(deals.of(partner), "Won", months)).length > 0,
  ).length;
  return {
    active: names.size,
    producing,
    producingRate: names.size ? producing / names.size : null,
    partnerLed: partnerLed(closedIn(deals.all, "Won", months)).byCount,
  };
}
