import { useMemo } from "react";
import { proposedAsOf } from "../../../domain/program/proposed-as-of";
import { resultMetrics } from "../../../domain/program/metrics";
import { pasteResults, type PastedResults } from "../../../domain/scorecard/performance/paste-results";
import { readScorecardData } from "../../../domain/scorecard/performance/scorecard-data";
import { SCORECARD_TABLES } from "../../../domain/scorecard/scored-tables";
import { fiscalYearOf, quarterWith } from "../../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";

const REQUEST = { tables: SCORECARD_TABLES };

export interface ResultsDraft {
  /** As pasted; null: nothing yet. */
  text: string | null;
  /** Null: the as-of date's. */
  quarter: SerialDate | null;
  /** Who names are that no partner has; null: left out. */
  decided: Readonly<Record<string, string | null>>;
}

export const NOTHING_PASTED: ResultsDraft = { text: null, quarter: null, decided: {} };

export interface ResultsNow {
  /** By name, for whoever a pasted name may be. */
  partners: readonly string[];
  /** What columns may be about. */
  metrics: readonly string[];
  asOf: SerialDate;
  quarter: SerialDate;
  startMonth: number;
  /** What saving would do; null while nothing is pasted. */
  pasted: PastedResults | null;
}

/** What is pasted, beside what the workbook has. */
export function useResults() {
  const { today, format } = useApp();
  const [draft, update] = useDraft<ResultsDraft>("results", NOTHING_PASTED);
  const { snapshot, error } = useSnapshot(REQUEST);
  const read = useMemo(
    () => snapshot && { data: readScorecardData(snapshot).data, asOf: proposedAsOf(snapshot, today).day },
    [snapshot, today],
  );
  const now = useMemo<ResultsNow | null>(() => {
    if (!read) return null;
    const { data, asOf } = read;
    const startMonth = data.settings.fiscalStartMonth;
    const quarter = draft.quarter ?? quarterWith(fiscalYearOf(asOf, startMonth), asOf).start;
    const metrics = resultMetrics(data.metrics);
    const pasted =
      draft.text === null
        ? null
        : pasteResults(draft.text, {
            partnerRows: data.partners,
            results: data.results,
            metrics,
            period: quarter,
            fiscalStartMonth: startMonth,
            marks: format.culture,
            decided: draft.decided,
          });
    const partners = data.partners.flatMap(({ partner }) => partner ?? []).sort((a, b) => a.localeCompare(b));
    return { partners, metrics: metrics.map(({ label }) => label), asOf, quarter, startMonth, pasted };
  }, [read, draft, format.culture]);
  return { draft, update, now, error };
}
