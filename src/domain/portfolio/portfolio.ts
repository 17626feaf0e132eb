import { giniCoefficient, herfindahlIndex, paretoShare } from "../program/concentration";
import type { SerialDate } from "../shared/serial-date";
import { type BestLine, type BestWeights, bestLines } from "./best-rank";
import { type PartnerLine, partnerLine } from "./partner-line";
import type { PortfolioData } from "./portfolio-data";
import { forecastByQuarter, type QuarterForecast } from "./quarter-forecast";

/** How much of what was won in twelve months a few hold; null while there is nothing to share out, or a partner's is negative. */
interface Concentration {
  /** Held by the largest fifth of the active partners. */
  paretoShare: number | null;
  /** 0 … 10,000 */
  hhi: number | null;
  /** 0 … 1 */
  gini: number | null;
  /** So many equal partners would be as concentrated. */
  effectivePartners: number | null;
}

export interface Portfolio extends Concentration {
  asOf: SerialDate;
  /** Worst first. */
  lines: readonly (PartnerLine & { best: BestLine })[];
  /** Neither prospects nor inactive. */
  active: number;
  producing: number;
  producingRate: number | null;
  partnerLed: number | null;
  quarters: readonly QuarterForecast[];
}

/** All partners side by side on a day, and what they are together. Never throws for what a workbook may hold. */
export function portfolio(data: PortfolioData, weights: BestWeights): Portfolio {
  const lines = data.partners.map((row) => partnerLine(data, row));
  const best = bestLines(data, lines, weights);
  const { active, producing, producingRate, partnerLed } = data.facts;
  return {
    asOf: data.asOf,
    lines: lines.map((line, index) => ({ ...line, best: best[index]! })).sort(worstFirst),
    active,
    producing,
    producingRate,
    partnerLed,
    ...concentration(lines.filter((line) => line.active).map(({ wonTwelve }) => wonTwelve)),
    quarters: forecastByQuarter(data, lines),
  };
}

const ORDER: readonly string[] = ["Red", "Yellow", "Green", "Not scored"];

/** What a partner's place among others goes by. */
interface Standing extends Pick<PartnerLine, "partner" | "targetToDate"> {
  status: string;
  won: number;
}

/** Red before Yellow before Green; in each colour those that lack most of their target to date, in money; then by name. */
export function worstFirst(one: Standing, other: Standing): number {
  return (
    ORDER.indexOf(one.status) - ORDER.indexOf(other.status) ||
    compare(gapOf(other), gapOf(one)) ||
    one.partner.localeCompare(other.partner, "en")
  );
}

/** As subtracting, but for infinities. */
const compare = (one: number, other: number) => (one === other ? 0 : one - other);

function gapOf({ targetToDate, won }: Standing): number {
  return targetToDate === null ? -Infinity : Math.max(0, targetToDate - won);
}

function concentration(values: readonly number[]): Concentration {
  const none = values.some((value) => value < 0) || !values.some((value) => value > 0);
  if (none) return { paretoShare: null, hhi: null, gini: null, effectivePartners: null };
  const hhi = herfindahlIndex(values);
  return {
    paretoShare: paretoShare(values),
    hhi,
    gini: giniCoefficient(values),
    effectivePartners: 10_000 / hhi,
  };
}
