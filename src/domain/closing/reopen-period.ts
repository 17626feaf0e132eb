import { nearlyEqual } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { ResultRow, ScoreRow } from "../shared/tables/catalogue";
import { keptFields, NOT_THERE } from "./before-closing";
import { RESULT_FIELDS, SCORE_FIELDS } from "./close-period";
import { closedWithin, isClosed, lastDayOf } from "./periods-to-close";

/** What opening a quarter again writes and removes. */
export interface ReopenedPeriod {
  results: Partial<ResultRow>[];
  scores: Partial<ScoreRow>[];
  goneResults: Partial<ResultRow>[];
  goneScores: Partial<ScoreRow>[];
}

const NOT_CLOSED = {
  closedTarget: null,
  closedActual: null,
  closedBy: null,
  agreed: null,
  level: null,
  beforeClosing: null,
};

/**
 * The rows of a closed quarter as they stood before. What somebody typed over a closed figure stays; a row that was marked Closed by hand keeps
 * its figures as recorded ones.
 */
export function reopenPeriod(
  { results, scores }: { results: readonly ResultRow[]; scores: readonly ScoreRow[] },
  quarter: { start: SerialDate; end: SerialDate },
): ReopenedPeriod {
  const reopened: ReopenedPeriod = { results: [], scores: [], goneResults: [], goneScores: [] };
  const closed = closedWithin(results, quarter);
  const ends = new Set([quarter.end, ...closed.map(lastDayOf)]);
  for (const row of closed) {
    const { rows, gone } = openedResult(row);
    reopened.results.push(...rows);
    reopened.goneResults.push(...gone);
  }
  for (const row of scores.filter((each) => each.asOf !== null && ends.has(each.asOf) && isClosed(each))) {
    const { partner, kind, asOf } = row;
    const key = { partner, kind, asOf };
    const before = keptFields(row.beforeClosing, SCORE_FIELDS);
    if (before === NOT_THERE) reopened.goneScores.push(key);
    else reopened.scores.push({ ...key, ...before, basis: null, beforeClosing: null });
  }
  return reopened;
}

function openedResult(row: ResultRow): Record<"rows" | "gone", Partial<ResultRow>[]> {
  const { partner, period, metric } = row;
  const key = { partner, period, metric };
  const before = keptFields(row.beforeClosing, RESULT_FIELDS);
  if (before === null) return { rows: [{ ...key, basis: "Recorded", ...NOT_CLOSED }], gone: [] };
  const typed = typedOver(row);
  if (before === NOT_THERE && Object.keys(typed).length === 0) return { rows: [], gone: [key] };
  const stood = before === NOT_THERE ? { target: null, actual: null, basis: null, recordedOn: null } : before;
  return { rows: [{ ...key, ...stood, ...typed, ...NOT_CLOSED }], gone: [] };
}

/** Figures that are no longer those the row was closed with. */
function typedOver({
  target,
  actual,
  closedTarget = null,
  closedActual = null,
}: ResultRow): Partial<Pick<ResultRow, "target" | "actual">> {
  return {
    ...(isSame(target, closedTarget) ? {} : { target }),
    ...(isSame(actual, closedActual) ? {} : { actual }),
  };
}

export function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : nearlyEqual(one, other);
}
