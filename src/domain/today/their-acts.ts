import { median } from "../shared/median";
import type { ClassifiedDeal } from "../scorecard/performance/deal-index";
import type { SerialDate } from "../shared/serial-date";
import type { AnswerRow } from "../shared/tables/capabilities-tables";
import type { ActivityRow, CertificateRow } from "../shared/tables/relations-tables";

interface ActSources {
  deals: readonly ClassifiedDeal[];
  talks: readonly ActivityRow[];
  certificates: readonly CertificateRow[];
  answers: readonly AnswerRow[];
}

/** Where both sides take part; our calls and notes are our own doing. */
export const MET = ["Meeting", "Training", "Event"];
/** So many gaps tell what is usual, of the last ones of two years. */
export const FEWEST_GAPS = 3;
const MOST_GAPS = 6;
export const LOOKED_AT = 730;
/** Days of silence, and how many usual gaps, from which a partner is Yellow and Red. */
export const QUIET_FROM = { yellow: { days: 60, gaps: 2 }, red: { days: 90, gaps: 3 } } as const;

/**
 * The days, each once and in order, on which a partner itself did something: registered a deal, moved or won one that we do not lead,
 * passed a certificate, gave answers, met us. Days after `until` do not count.
 */
export function theirActs(
  { deals, talks, certificates, answers }: ActSources,
  until: SerialDate,
): SerialDate[] {
  const days = [
    ...deals.flatMap(({ deal, class: is }) => [
      deal.registeredOn,
      ...(deal.ledBy === "Vendor" ? [] : [deal.lastActivity, is === "Won" ? deal.closedOn : null]),
    ]),
    ...talks.filter(({ kind }) => kind !== null && MET.includes(kind)).map(({ date }) => date),
    ...certificates.map(({ passedOn }) => passedOn),
    ...answers.map(({ assessedOn }) => assessedOn),
  ];
  const known = days.flatMap((day) => (day === null || day >= until + 1 ? [] : [Math.floor(day)]));
  return [...new Set(known)].sort((one, other) => one - other);
}

export interface Silence {
  /** Days since the last act. */
  days: number;
  /** The median of the days between its last seven acts, of two years at most; null where there are too few. */
  usual: number | null;
  status: "Green" | "Yellow" | "Red";
}

/** How long a partner has been silent, against 60 and 90 days or twice and three times what is usual; null before its first act. */
export function silence(acts: readonly SerialDate[], asOf: SerialDate): Silence | null {
  const last = acts.at(-1);
  if (last === undefined) return null;
  const recent = acts.filter((day) => day >= last - LOOKED_AT).slice(-1 - MOST_GAPS);
  const gaps = recent.slice(1).map((day, index) => day - recent[index]!);
  const usual = gaps.length < FEWEST_GAPS ? null : median(gaps);
  const days = Math.max(0, asOf - last);
  const from = ({ days: least, gaps: times }: (typeof QUIET_FROM)["red" | "yellow"]) =>
    Math.max(least, times * (usual ?? 0));
  const status = days >= from(QUIET_FROM.red) ? "Red" : days >= from(QUIET_FROM.yellow) ? "Yellow" : "Green";
  return { days, usual, status };
}
