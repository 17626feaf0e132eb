import { readSettings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { Overrides } from "../scorecard/performance/scorecard-inputs";
import type { PerformanceScorecard } from "../scorecard/performance/scorecard-types";
import { promisesOf } from "../relations/promises";
import { SCORECARD_TABLES } from "../scorecard/scored-tables";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { actionsTable } from "../shared/tables/capabilities-tables";
import { plansTable } from "../shared/tables/business-plan-tables";
import { scoresTable, settingsTable, stagesTable } from "../shared/tables/catalogue";
import { changesTable } from "../shared/tables/history-tables";
import { mdfTable } from "../shared/tables/marketing-tables";
import { activitiesTable, commitmentsTable, contactsTable } from "../shared/tables/relations-tables";
import { dealChanges, earned, scoreChange, worstMetric } from "./partner-change";
import { actionsOf, latestPlan, mdfOf, ourLastContact, theirLastAct } from "./partner-work";

/** What there is to read before a partner's page can be shown. */
export const PARTNER_HOME_TABLES = [
  ...SCORECARD_TABLES,
  actionsTable,
  plansTable,
  mdfTable,
  commitmentsTable,
  activitiesTable,
  contactsTable,
  changesTable,
] as const;

export interface PartnerHomeInput {
  partner: string;
  today: SerialDate;
  /** What is typed on the partner's scorecard: the page says what the sheet says. */
  overrides?: Overrides;
}

/** Everything about one partner, read from the workbook's tables. Without deals, actions and so on the parts are empty or null. */
export function partnerHome(source: TableSource, { partner, today, overrides = {} }: PartnerHomeInput) {
  const { data } = readScorecardData(source);
  const { settings } = readSettings(source.table(settingsTable).rows);
  const asOf = overrides.as_of ?? settings.asOf ?? today;
  const card: PerformanceScorecard = performanceScorecard({ data, partner, asOf, overrides });
  const deals = data.deals.of(partner);
  const since = addMonths(today, -1);
  return {
    card,
    worst: worstMetric(card),
    scoreChange: scoreChange(source.table(scoresTable).rows, card),
    earned: earned(card, deals),
    since,
    changes: dealChanges(
      source.table(changesTable).rows,
      { partner, since, deals },
      source.table(stagesTable).rows,
    ),
    deals: deals.length,
    actions: actionsOf(source.table(actionsTable).rows, partner, today, settings.dueSoonDays),
    plan: latestPlan(source.table(plansTable).rows, partner),
    mdf: mdfOf(source.table(mdfTable).rows, partner),
    promises: promisesOf(source.table(commitmentsTable).rows, partner, today),
    ourContact: ourLastContact(
      source.table(activitiesTable).rows,
      source.table(contactsTable).rows,
      partner,
      today,
    ),
    theirAct: theirLastAct(
      deals.map(({ deal }) => deal),
      today,
    ),
  };
}

export type PartnerHome = ReturnType<typeof partnerHome>;
