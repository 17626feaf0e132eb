import type { StageRow } from "../shared/tables/catalogue";
import { byCode, commonestSpelling } from "./compare-names";
import { trimmedNameKey } from "../shared/excel-text";
import type { ImportDecisions, StageClass } from "./import-decisions";
import { meaningOfStage } from "./stage-names";

export interface StageProposal {
  /** As the workbook spells it, else as the file mostly does. */
  stage: string;
  /** Null: the name does not say it beyond doubt, so the user is asked. */
  class: StageClass | null;
  /** Null: the workbook does not weigh it. */
  probability: number | null;
  how: "workbook" | "decided" | "words" | "unknown";
  rows: number;
}

/**
 * Proposes a class for each stage of a file. What stands in the workbook wins, then the user's decision, then the whole name.
 * `spellings` counts the file's rows for each spelling of a stage.
 */
export function mapStages(
  spellings: ReadonlyMap<string, number>,
  existing: readonly StageRow[],
  decided: NonNullable<ImportDecisions["stages"]> = {},
): StageProposal[] {
  const known = new Map(
    existing.flatMap((row) => (row.stage === null ? [] : [[trimmedNameKey(row.stage), row] as const])),
  );
  const decisions = new Map(
    Object.entries(decided).map(([stage, decision]) => [trimmedNameKey(stage), decision]),
  );
  const byStage = new Map<string, Map<string, number>>();
  for (const [spelling, rows] of spellings) {
    const same = byStage.get(trimmedNameKey(spelling)) ?? new Map<string, number>();
    byStage.set(trimmedNameKey(spelling), same.set(spelling, rows));
  }
  const proposals = [...byStage].map(([key, same]): StageProposal => {
    const row = known.get(key);
    const stage = row?.stage ?? commonestSpelling(same);
    const rows = [...same.values()].reduce((sum, count) => sum + count, 0);
    if (row?.class)
      return { stage, class: row.class as StageClass, probability: row.probability, how: "workbook", rows };
    const decision = decisions.get(key);
    if (decision)
      return { stage, class: decision.class, probability: decision.probability, how: "decided", rows };
    const words = meaningOfStage(stage);
    if (words) return { stage, ...words, how: "words", rows };
    return { stage, class: null, probability: null, how: "unknown", rows };
  });
  return proposals.sort((a, b) => b.rows - a.rows || byCode(a.stage, b.stage));
}
