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

type KnownStage = Omit<StageProposal, "stage" | "rows">;

/** What is known of a stage in any spelling. What stands in the workbook wins, then the user's decision, then the whole name. */
export function knownStages(
  existing: readonly StageRow[],
  decided: NonNullable<ImportDecisions["stages"]> = {},
): (stage: string) => KnownStage {
  const known = new Map<string, KnownStage>(
    Object.entries(decided).map(([stage, decision]) => [
      trimmedNameKey(stage),
      { class: decision.class, probability: decision.probability, how: "decided" },
    ]),
  );
  for (const { stage, class: stageClass, probability } of existing)
    if (stage !== null && stageClass)
      known.set(trimmedNameKey(stage), { class: stageClass as StageClass, probability, how: "workbook" });
  return (stage) => {
    const key = trimmedNameKey(stage);
    const found = known.get(key) ?? byName(stage);
    known.set(key, found);
    return found;
  };
}

function byName(stage: string): KnownStage {
  const meaning = meaningOfStage(stage);
  return meaning ? { ...meaning, how: "words" } : { class: null, probability: null, how: "unknown" };
}

/** Proposes a class for each stage of a file. `spellings` counts the file's rows for each spelling of a stage. */
export function mapStages(
  spellings: ReadonlyMap<string, number>,
  existing: readonly StageRow[],
  decided: NonNullable<ImportDecisions["stages"]> = {},
): StageProposal[] {
  const spelt = new Map(
    existing.flatMap(({ stage }) => (stage === null ? [] : [[trimmedNameKey(stage), stage] as const])),
  );
  const knownOf = knownStages(existing, decided);
  const byStage = new Map<string, Map<string, number>>();
  for (const [spelling, rows] of spellings) {
    const same = byStage.get(trimmedNameKey(spelling)) ?? new Map<string, number>();
    byStage.set(trimmedNameKey(spelling), same.set(spelling, rows));
  }
  const proposals = [...byStage].map(([key, same]): StageProposal => {
    const stage = spelt.get(key) ?? commonestSpelling(same);
    const rows = [...same.values()].reduce((sum, count) => sum + count, 0);
    return { stage, rows, ...knownOf(stage) };
  });
  return proposals.sort((a, b) => b.rows - a.rows || byCode(a.stage, b.stage));
}
