import { proposedAsOf, type ProposedAsOf } from "../../../domain/program/proposed-as-of";
import { useApp } from "../../session/app-context";
import { useMemo } from "react";
import { performanceScorecard } from "../../../domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../domain/scorecard/performance/scorecard-data";
import { withTargetSpan } from "../../../domain/scorecard/performance/target-span";
import type { Overrides } from "../../../domain/scorecard/performance/scorecard-inputs";
import type {
  PerformanceScorecard,
  ScorecardData,
} from "../../../domain/scorecard/performance/scorecard-types";
import { resultsTable, type ResultRow } from "../../../domain/shared/tables/catalogue";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import { keptOverrides } from "../../../sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { kindRequest } from "../../../book/kind-request";
import { useSnapshot } from "../../session/use-snapshot";
import { scorecardDraftOf, type Actuals, type ScorecardDraft } from "./scorecard-draft";

const REQUEST = kindRequest(performanceScorecardDefinition);

export interface ScorecardSource {
  snapshot: WorkbookSnapshot | null;
  data: ScorecardData | null;
  proposed: ProposedAsOf;
  error: unknown;
}

/** The workbook's rows, read and indexed once for every partner. */
export function useScorecardSource(): ScorecardSource {
  const { today } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const data = useMemo(() => (snapshot ? readScorecardData(snapshot).data : null), [snapshot]);
  const proposed = useMemo<ProposedAsOf>(
    () => (snapshot ? proposedAsOf(snapshot, today) : { day: today, from: "Today" }),
    [snapshot, today],
  );
  return { snapshot, data, proposed, error };
}

interface LiveScorecardInput {
  data: ScorecardData | null;
  draft: ScorecardDraft;
  /** "" while none is chosen. */
  partner: string;
  sheet: BuiltSheet | undefined;
  asOf: SerialDate;
}

/** The scorecard as it would be with what is typed, recalculated at every keystroke. */
export function useLiveScorecard({
  data: read,
  draft,
  partner,
  sheet,
  asOf,
}: LiveScorecardInput): PerformanceScorecard | null {
  return useMemo(() => {
    if (!read || !partner) return null;
    const { overrides, actuals, targetSpan } = scorecardDraftOf(draft, partner);
    const { data } = withTargetSpan(read, partner, targetSpan);
    const all: Overrides = { ...keptOverrides(sheet?.inputs), ...overrides, as_of: asOf };
    const before = performanceScorecard({ data, partner, asOf, overrides: all });
    if (Object.values(actuals).every((actual) => actual == null)) return before;
    const results = withActuals(data.results, partner, before.recordable.period, actuals);
    return performanceScorecard({ data: { ...data, results }, partner, asOf, overrides: all });
  }, [read, draft, partner, sheet, asOf]);
}

function withActuals(
  rows: readonly ResultRow[],
  partner: string,
  period: SerialDate,
  actuals: Actuals,
): ResultRow[] {
  const byKey = new Map(rows.map((row) => [keyOf(resultsTable, row), row]));
  for (const [metric, actual] of Object.entries(actuals)) {
    if (actual == null) continue;
    const key = keyOf(resultsTable, { partner, period, metric });
    byKey.set(key, { ...(byKey.get(key) ?? { partner, period, metric, target: null }), actual });
  }
  return [...byKey.values()];
}
