import type { StageRow } from "../shared/tables/catalogue";
import { byCode, commonestSpelling } from "./compare-names";
import { trimmedNameKey } from "../shared/excel-text";
import type { ImportDecisions, StageClass } from "./import-decisions";

export interface StageProposal {
  /** As the workbook spells it, else as the file mostly does. */
  stage: string;
  /** Null: no word gives it away, so the user is asked. */
  class: StageClass | null;
  /** Null: the workbook does not weigh it. */
  probability: number | null;
  how: "workbook" | "decided" | "words" | "unknown";
  rows: number;
}

/** Words and beginnings of words by which CRMs name stages, in English and a few neighbours. */
const LOST =
  /\b(lost|closed[- ]?lost|perdu|perdid[oa]|verloren|abandon|cancel|disqualif|unqualified|reject|dead\b|no decision|declin|withdrawn|expired)/i;
const WON = /\b(won|gewonnen|gagn|ganad[oa]|vint[oa]|win|signed|ordered|booked)\b|\bgagn|\bclosed[- ]?won/i;
const OPEN_WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(verbal|commit|awaiting signature|contract sent|final)/i, 0.9],
  [/\b(negotiat|contract|legal|procurement|closing|verhandl)/i, 0.75],
  [/\b(propos|quot|offer|pricing|decision|angebot|bought[- ]in)/i, 0.5],
  [/\b(demo|presentation|evaluat|poc|proof|trial|pilot|value prop|perception|develop|solution)/i, 0.35],
  [/\b(qualif|engag|discover|needs|analysis|identif|id\.|scoping|meeting|appointment|working)/i, 0.25],
  [/\b(prospect|new|open|lead|contact|register|pipeline|submitted|approved|appointment|target|nurtur)/i, 0.1],
];

/** What a stage's name says about it; null when it says nothing. */
export function classOfWords(stage: string): { class: StageClass; probability: number } | null {
  if (LOST.test(stage)) return { class: "Lost", probability: 0 };
  if (WON.test(stage)) return { class: "Won", probability: 1 };
  const open = OPEN_WORDS.find(([words]) => words.test(stage));
  return open ? { class: "Open", probability: open[1] } : null;
}

/**
 * Proposes a class for each stage of a file. What stands in the workbook wins, then the user's decision, then the words.
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
    const words = classOfWords(stage);
    if (words) return { stage, ...words, how: "words", rows };
    return { stage, class: null, probability: null, how: "unknown", rows };
  });
  return proposals.sort((a, b) => b.rows - a.rows || byCode(a.stage, b.stage));
}
