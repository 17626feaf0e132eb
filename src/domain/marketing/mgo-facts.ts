import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { namedActive } from "../shared/tables/active-partners";
import { partnersTable, settingsTable } from "../shared/tables/catalogue";
import { averageWon } from "./marketing-data";
import type { MgoKey } from "./mgo-lines";

/** A default that the workbook itself tells, and where. */
interface MgoFact {
  value: number;
  source: string;
}

/** Of lines A, K and L, those that the workbook tells; of the others the published figures stand. */
export type MgoFacts = Readonly<Partial<Record<MgoKey, MgoFact>>>;

export const FROM_PARTNERS = "Active partners on Partners";
export const FROM_SETUP = "Setup's deal size";
export const FROM_DEALS = "Average of all won deals";
export const FROM_TARGETS = "Targets of active partners";

/** Line A: active partners. K: Setup's deal size, else the average won deal. L: the active partners' annual targets, added up. */
export function mgoFacts(source: TableSource): MgoFacts {
  const active = namedActive(source.table(partnersTable).rows);
  const targets = active.reduce((total, { annualTarget }) => total + Math.max(0, annualTarget ?? 0), 0);
  const { defaultDealSize } = readSettings(source.table(settingsTable).rows).settings;
  const typed = defaultDealSize !== null && defaultDealSize > 0 ? defaultDealSize : null;
  const average = typed === null ? averageWon(indexedDeals(source).all) : null;
  return {
    ...told("line_a", active.length, FROM_PARTNERS),
    ...told("line_k", typed ?? average, typed === null ? FROM_DEALS : FROM_SETUP),
    ...told("line_l", targets, FROM_TARGETS),
  };
}

function told(key: MgoKey, value: number | null, source: string): MgoFacts {
  return value !== null && value > 0 ? { [key]: { value, source } } : {};
}
