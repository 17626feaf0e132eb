import { useMemo } from "react";
import { performanceScorecard } from "../../../domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../domain/scorecard/performance/scorecard-data";
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
  error: unknown;
}

/** The workbook's rows, read and indexed once for every partner. */
export function useScorecardSource(): ScorecardSource {
  const { snapshot, error } = useSnapshot(REQUEST);
  const data = useMemo(() => (snapshot ? readScorecardData(snapshot).data : null), [snapshot]);
  return { snapshot, data, error };
}

/** The day the scorecard stands for: as chosen, else as its sheet says, else as Setup says, else today. */
export function asOfDay(
  draft: ScorecardDraft,
  sheet: BuiltSheet | undefined,
  data: ScorecardData,
  today: SerialDate,
): SerialDate {
  return draft.asOf ?? keptOverrides(sheet?.inputs).as_of ?? data.settings.asOf ?? today;
}

interface LiveScorecardInput {
  data: ScorecardData | null;
  draft: ScorecardDraft;
  /** "" while none is chosen. */
  partner: string;
  sheet: BuiltSheet | undefined;
  today: SerialDate;
}

/** The scorecard as it would be with what is typed, recalculated at every keystroke. */
export function useLiveScorecard({
  data,
  draft,
  partner,
  sheet,
  today,
}: LiveScorecardInput): PerformanceScorecard | null {
  return useMemo(() => {
    if (!data || !partner) return null;
    const { overrides, actuals } = scorecardDraftOf(draft, partner);
    const asOf = asOfDay(draft, sheet, data, today);
    const all: Overrides = { ...keptOverrides(sheet?.inputs), ...overrides, as_of: asOf };
    const before = performanceScorecard({ data, partner, asOf, overrides: all });
    if (Object.values(actuals).every((actual) => actual == null)) return before;
    const results = withActuals(data.results, partner, before.recordable.period, actuals);
    return performanceScorecard({ data: { ...data, results }, partner, asOf, overrides: all });
  }, [data, draft, partner, sheet, today]);
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
