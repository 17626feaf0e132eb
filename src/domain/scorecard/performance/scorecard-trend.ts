import { isPerformance } from "../score-kinds";
import { nameKey } from "../../shared/excel-text";
import { MONTHS_A_YEAR, twelveMonthsTo } from "../../shared/fiscal-calendar";
import { MONTH_NAMES, shortMoney } from "../../shared/plain-words";
import { round9, roundTo } from "../../shared/rounding";
import { addMonths, partsOf, serialOf, type SerialDate } from "../../shared/serial-date";
import { amountOf, closedIn } from "./deal-index";
import type { TargetContext } from "./scorecard-targets";
import type { ScorecardData, Trend } from "./scorecard-types";

/** The months that end with the one of the as-of date, each to its last day, that one to the as-of date. */
function monthEnds(asOf: SerialDate): SerialDate[] {
  const { year, month } = partsOf(asOf);
  const first = serialOf(year, month, 1);
  return Array.from({ length: MONTHS_A_YEAR }, (_, index) =>
    Math.min(asOf, addMonths(first, index - MONTHS_A_YEAR + 2) - 1),
  );
}

function shortMonth(day: SerialDate): string {
  const { year, month } = partsOf(day);
  return `${MONTH_NAMES[month - 1]!.slice(0, 3)} ${year}`;
}

/**
 * The line of twelve months. Scores are history that nothing can rebuild: they are drawn once there are scores for all of the twelve,
 * each month with the last one recorded; until then the line shows what was won, which the deals tell.
 */
export function trendOf(context: TargetContext, partner: string, score: number | null): Trend {
  const { data, deals, asOf } = context;
  const ends = monthEnds(asOf);
  const months = ends.map(shortMonth);
  const scores = recordedScores(data, partner, ends.slice(0, -1));
  if (score !== null && scores.every((each) => each !== null)) {
    const values = [...(scores as number[]), score];
    return { of: "Score", months, values, finding: scoreFinding(values, months[0]!, context) };
  }
  const values = ends.map((end) => amountOf(closedIn(deals, "Won", twelveMonthsTo(end))));
  return { of: "Won", months, values, finding: wonFinding(values, months[0]!, context) };
}

/** The last score recorded up to each day that was no provisional one. */
function recordedScores(
  { scores }: ScorecardData,
  partner: string,
  days: readonly SerialDate[],
): (number | null)[] {
  const own = scores.filter(
    (row) =>
      nameKey(row.partner) === nameKey(partner) &&
      isPerformance(row) &&
      row.score !== null &&
      row.provisional !== "Yes" &&
      row.asOf !== null,
  );
  return days.map((day) => {
    const known = own.filter((row) => row.asOf! <= day);
    const last = Math.max(...known.map((row) => row.asOf!));
    return known.find((row) => row.asOf === last)?.score ?? null;
  });
}

/** Whether the partner is one for four quarters: before that nothing of it has grown or fallen. */
function hasFourQuarters({ row, asOf }: TargetContext): boolean {
  const since = row?.partnerSince ?? null;
  return since === null || Math.floor(since) <= addMonths(asOf + 1, -MONTHS_A_YEAR);
}

function scoreFinding(values: readonly number[], since: string, context: TargetContext): string {
  if (!hasFourQuarters(context)) return "Score by month";
  const change = roundTo(values.at(-1)! - values[0]!, 0);
  if (change === 0) return `Score as in ${since}`;
  return `Score ${change > 0 ? "up" : "down"} ${Math.abs(change)} since ${since}`;
}

function wonFinding(values: readonly number[], since: string, context: TargetContext): string {
  const [before, now] = [values[0]!, values.at(-1)!];
  const won = `Won in 12 months: ${shortMoney(now, context.data.settings.currency)}`;
  if (!hasFourQuarters(context) || round9(before) <= 0) return won;
  const change = roundTo((100 * (now - before)) / before, 0);
  if (change === 0) return `${won}, as in ${since}`;
  return `${won}, ${change > 0 ? "up" : "down"} ${Math.abs(change)} % since ${since}`;
}
