import { CAPABILITIES_KIND, isScoreOf } from "../score-kinds";
import { certificationsOn } from "./certifications";
import type { LevelFacts } from "../../program/levels";
import { nameKey } from "../../shared/excel-text";
import { twelveMonthsTo } from "../../shared/fiscal-calendar";
import type { SerialDate } from "../../shared/serial-date";
import { amountOf, closedIn, type ClassifiedDeal, type Span } from "./deal-index";
import { recordedResults, type RecordedResults } from "./recorded-results";
import { latestServicing, tickedShare } from "./servicing";
import type { ScorecardData } from "./scorecard-types";

/** Recorded in `cam_results` like a metric, where no steps are ticked; levels may ask for it. */
export const SERVICING_METRIC = "servicing_share";

interface FactSources {
  data: ScorecardData;
  partner: string;
  deals: readonly ClassifiedDeal[];
  results: RecordedResults;
  asOf: SerialDate;
  trailing: Span;
}

/** What levels may ask for, as far as it is known on the day: the latest recorded, the last assessment. */
export function levelFactsFrom({ data, partner, deals, results, asOf, trailing }: FactSources): LevelFacts {
  const assessed = data.scores.filter(
    (row) =>
      nameKey(row.partner) === nameKey(partner) &&
      isScoreOf(row, CAPABILITIES_KIND) &&
      row.score !== null &&
      row.provisional !== "Yes" &&
      row.asOf !== null &&
      row.asOf <= asOf,
  );
  const latest = assessed.reduce<(typeof assessed)[number] | null>(
    (last, row) => (last && last.asOf! >= row.asOf! ? last : row),
    null,
  );
  const certifications = certificationsOn({ data, partner, results }, asOf);
  const ticked = latestServicing(data.servicing, partner, asOf);
  const delivered = ticked ? tickedShare(ticked) : results.latestActual(SERVICING_METRIC, asOf);
  return {
    annualRevenue: amountOf(closedIn(deals, "Won", trailing)),
    influencedRevenue: amountOf(closedIn(data.deals.influencedBy(partner), "Won", trailing)),
    certifications,
    requiredTasks: results.latestActual("required_tasks", asOf),
    capabilitiesScore: latest?.score ?? null,
    // Nobody services anything without a certified person.
    servicingShare: certifications !== null && certifications <= 0 ? 0 : delivered,
  };
}

/** The facts of one partner on a day, for whoever has not derived the rest of its scorecard. */
export function levelFactsOn(data: ScorecardData, partner: string, asOf: SerialDate): LevelFacts {
  return levelFactsFrom({
    data,
    partner,
    asOf,
    deals: data.deals.of(partner),
    results: recordedResults(data.results, partner),
    trailing: twelveMonthsTo(asOf),
  });
}
