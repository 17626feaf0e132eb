import type { EarningsOverrides } from "../finance/earnings-inputs";
import { shortNameOf, shortNames } from "../program/short-names";
import { performanceScorecard } from "../scorecard/performance/performance-scorecard";
import type { Overrides } from "../scorecard/performance/scorecard-inputs";
import { openDeals, type ClassifiedDeal } from "../scorecard/performance/deal-index";
import type { PerformanceScorecard } from "../scorecard/performance/scorecard-types";
import { fiscalYearOf, quarterName, quarterWith } from "../shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { cleanText } from "../shared/clean-text";
import type { ReviewData } from "./review-data";

/** A quarter of a review. */
export interface ReviewQuarter {
  /** `FY2026 Q4` */
  name: string;
  start: SerialDate;
  end: SerialDate;
  /** 0 … 3 within its fiscal year. */
  index: number;
}

export interface ReviewInput {
  data: ReviewData;
  partner: string;
  /** Used while neither what is typed on the scorecard nor Setup gives a day. */
  asOf: SerialDate;
  /** A day of the quarter that is reviewed; null: the last that has ended. */
  quarterOf?: SerialDate | null;
  /** What is typed on the partner's sheets: the deck says what they say. */
  typed?: TypedOnSheets;
}

/** What somebody typed on a partner's built sheets, but for the days of those beside the scorecard: a deck is of one day. */
interface TypedOnSheets {
  scorecard?: Overrides;
  earnings?: EarningsOverrides;
  lifeStage?: string | null;
}

/** What every slide is worked out from. */
export interface Review {
  data: ReviewData;
  typed: TypedOnSheets;
  partner: string;
  shortName: string;
  /** The company's name as Setup has it; "" without one. */
  vendor: string;
  currency: string;
  asOf: SerialDate;
  quarter: ReviewQuarter;
  next: ReviewQuarter;
  /** As of the day. */
  card: PerformanceScorecard;
  /** That of the quarter's year: the same, or as of the quarter's end where another year has begun since. */
  reviewed: PerformanceScorecard;
  /** That of the next quarter's year. */
  ahead: PerformanceScorecard;
  deals: readonly ClassifiedDeal[];
  /** Open, and not long past their expected close. */
  open: readonly ClassifiedDeal[];
}

function reviewQuarterOf(day: SerialDate, fiscalStartMonth: number): ReviewQuarter {
  const year = fiscalYearOf(day, fiscalStartMonth);
  const { start, end, number, label } = quarterWith(year, day);
  return { name: quarterName(year, { label }), start, end, index: number - 1 };
}

/** The quarter that a day lies in once it has ended, else the one before. */
export function lastEnded(day: SerialDate, fiscalStartMonth: number): ReviewQuarter {
  const current = reviewQuarterOf(day, fiscalStartMonth);
  return current.end <= day ? current : reviewQuarterOf(current.start - 1, fiscalStartMonth);
}

/** The quarters that one may review on a day, the newest first: that in progress, and four that have ended. */
export function reviewQuarters(day: SerialDate, fiscalStartMonth: number): ReviewQuarter[] {
  const { start } = reviewQuarterOf(day, fiscalStartMonth);
  return [0, 1, 2, 3, 4].map((back) => reviewQuarterOf(addMonths(start, -3 * back), fiscalStartMonth));
}

/** Everything that the slides of a partner's review are worked out from. Never throws for what a workbook may hold. */
export function partnerReview({ data, partner, asOf: fallback, ...input }: ReviewInput): Review {
  const { typed = {}, quarterOf = null } = input;
  const { scorecard } = data.capability;
  const { settings } = scorecard;
  const card = performanceScorecard({
    data: scorecard,
    partner,
    asOf: fallback,
    overrides: typed.scorecard ?? {},
  });
  const { asOf } = card;
  const startMonth = settings.fiscalStartMonth;
  const quarter = quarterOf === null ? lastEnded(asOf, startMonth) : reviewQuarterOf(quarterOf, startMonth);
  const next = reviewQuarterOf(quarter.end + 1, startMonth);
  const cardWith = ({ start, end }: ReviewQuarter, day: SerialDate) =>
    start >= card.year.start && end <= card.year.end
      ? card
      : performanceScorecard({ data: scorecard, partner, asOf: day, overrides: { as_of: day } });
  const deals = scorecard.deals.of(partner);
  const stale = new Set(card.stale.deals);
  return {
    data,
    typed,
    partner,
    shortName: cleanText(shortNameOf(partner, shortNames(scorecard.partners))),
    vendor: cleanText(settings.companyName),
    currency: settings.currency,
    asOf,
    quarter,
    next,
    card,
    reviewed: cardWith(quarter, quarter.end),
    ahead: cardWith(next, next.start),
    deals,
    open: openDeals(deals).filter((deal) => !stale.has(deal)),
  };
}
