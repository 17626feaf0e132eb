import { isPerformance } from "../scorecard/score-kinds";
import { REVIEW_ACTIVITY } from "../program/cadence";
import { proposedAsOf } from "../program/proposed-as-of";
import type { Settings } from "../program/settings";
import type { TableSource } from "../program/setup";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import type { ClassifiedDeal } from "../scorecard/performance/deal-index";
import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { PerformanceScorecard, ScorecardData } from "../scorecard/performance/scorecard-types";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";
import { plansTable, type PlanRow } from "../shared/tables/business-plan-tables";
import { cadenceLogTable } from "../shared/tables/cadence-tables";
import { actionsTable, answersTable, type ActionRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow, ScoreRow } from "../shared/tables/catalogue";
import { mdfTable, type MdfRow } from "../shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
  decksTable,
  type ActivityRow,
  type CertificateRow,
  type CommitmentRow,
  type ContactRow,
} from "../shared/tables/relations-tables";
import { rowsByPartner } from "../shared/tables/rows-by-partner";
import { theirActs } from "./their-acts";

/** The day of Today, and how sentences are written on it. */
export interface TodayContext {
  today: SerialDate;
  /** The day for which deals speak: earlier than today where their data is old. */
  asOf: SerialDate;
  settings: Settings;
  /** Whether any deal of the workbook says when it was registered. */
  registrations: boolean;
}

/** Everything that rules ask about one partner. */
export interface PartnerFacts {
  partner: string;
  row: PartnerRow;
  data: ScorecardData;
  deals: readonly ClassifiedDeal[];
  /** Of the Performance Scorecard, the oldest first. */
  scores: readonly (ScoreRow & { asOf: SerialDate })[];
  actions: readonly ActionRow[];
  plans: readonly PlanRow[];
  mdf: readonly MdfRow[];
  talks: readonly ActivityRow[];
  certificates: readonly CertificateRow[];
  promises: readonly CommitmentRow[];
  contacts: readonly ContactRow[];
  /** Days on which a deck was built. */
  decks: readonly SerialDate[];
  /** Days on which the partner itself did something, the oldest first. */
  acts: () => readonly SerialDate[];
  /** Takes a moment: only where a rule cannot do without. */
  card: (asOf: SerialDate) => PerformanceScorecard;
}

const isReview = ({ activity }: Readonly<{ activity: string | null }>) =>
  nameKey(activity) === nameKey(REVIEW_ACTIVITY);

/** The day, and every partner that is worked with. */
export function readToday(
  source: TableSource,
  today: SerialDate,
): { context: TodayContext; partners: PartnerFacts[] } {
  const { data } = readScorecardData(source);
  const asOf = Math.min(today, proposedAsOf(source, today).day);
  const context: TodayContext = {
    today,
    asOf,
    settings: data.settings,
    registrations: data.deals.all.some(({ deal }) => deal.registeredOn !== null),
  };
  const of = {
    scores: rowsByPartner(data.scores.filter(isPerformance)),
    actions: rowsByPartner(source.table(actionsTable).rows),
    answers: rowsByPartner(source.table(answersTable).rows),
    plans: rowsByPartner(source.table(plansTable).rows),
    mdf: rowsByPartner(source.table(mdfTable).rows),
    talks: rowsByPartner(source.table(activitiesTable).rows),
    certificates: rowsByPartner(source.table(certificatesTable).rows),
    promises: rowsByPartner(source.table(commitmentsTable).rows),
    contacts: rowsByPartner(source.table(contactsTable).rows),
    decks: rowsByPartner(source.table(decksTable).rows),
    log: rowsByPartner(source.table(cadenceLogTable).rows),
  };
  const seen = new Set<string>();
  const partners = data.partners.flatMap((row): PartnerFacts[] => {
    const { partner } = row;
    // Of two rows with one name the first counts; Control reports the other.
    if (partner === null || seen.has(nameKey(partner))) return [];
    seen.add(nameKey(partner));
    if (!(isActivePartner(row) || row.status === "Prospect")) return [];
    const own = {
      deals: data.deals.of(partner),
      talks: of.talks(partner),
      certificates: of.certificates(partner),
    };
    return [
      {
        ...own,
        partner,
        row,
        data,
        scores: of
          .scores(partner)
          .filter(
            (score): score is ScoreRow & { asOf: number } => score.asOf !== null && score.asOf < today + 1,
          )
          .sort((one, other) => one.asOf - other.asOf),
        actions: of.actions(partner),
        plans: of.plans(partner),
        mdf: of.mdf(partner),
        promises: of.promises(partner),
        contacts: of.contacts(partner),
        decks: [
          ...of.decks(partner).map(({ madeOn }) => madeOn),
          ...of
            .log(partner)
            .filter(isReview)
            .map(({ doneOn }) => doneOn),
        ].filter((day) => day !== null),
        acts: () => theirActs({ ...own, answers: of.answers(partner) }, asOf),
        card: (day) => performanceScorecard({ data, partner, asOf: day, overrides: { as_of: day } }),
      },
    ];
  });
  return { context, partners };
}
