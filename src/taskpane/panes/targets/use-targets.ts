import { useMemo } from "react";
import { proposedAsOf } from "../../../domain/program/proposed-as-of";
import {
  annualTargets,
  targetsChange,
  type AnnualTarget,
} from "../../../domain/scorecard/performance/annual-targets";
import { readScorecardData } from "../../../domain/scorecard/performance/scorecard-data";
import { SCORECARD_TABLES } from "../../../domain/scorecard/scored-tables";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import type { TableChange } from "../../../domain/shared/tables/table-change";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";

const REQUEST = { tables: SCORECARD_TABLES };

export interface TargetsDraft {
  /** What is to stand on Partners; a partner that is absent stays as it is. */
  wanted: Readonly<Record<string, number | null>>;
  /** Whom growth leaves alone. */
  leftOut: readonly string[];
  /** A share; null: as Settings say. */
  growth: number | null;
}

export const NO_TARGETS: TargetsDraft = { wanted: {}, leftOut: [], growth: null };

export interface TargetsNow {
  targets: readonly AnnualTarget[];
  /** Of Settings. */
  growth: number;
  /** The fiscal year they are for, named by the year in which it ends. */
  year: number;
  /** What saving would write; null: nothing. */
  change: TableChange | null;
}

/** Everybody's targets as the workbook has them, and what is typed. */
export function useTargets() {
  const { today } = useApp();
  const [draft, update] = useDraft<TargetsDraft>("targets", NO_TARGETS);
  const { snapshot, error } = useSnapshot(REQUEST);
  const read = useMemo(() => {
    if (!snapshot) return null;
    const { data } = readScorecardData(snapshot);
    const asOf = proposedAsOf(snapshot, today).day;
    return {
      targets: annualTargets(data, asOf),
      growth: data.settings.growth,
      year: fiscalYearOf(asOf, data.settings.fiscalStartMonth).name,
    };
  }, [snapshot, today]);
  const now: TargetsNow | null = read && { ...read, change: targetsChange(read.targets, draft.wanted) };
  return { draft, update, now, error };
}
