import { trimmedNameKey } from "../shared/excel-text";
import type { ImportDecisions, StageClass } from "./import-decisions";
import type { ExistingTables } from "./import-preview";
import type { FileRecord } from "./read-records";
import { meaningOfResult, meaningOfStage } from "./stage-names";

const WORDS_SHOWN = 5;

/** How the stages of one file are read with the column of results beside them. */
export interface StageReading {
  stageOf: (record: FileRecord) => string | null;
  /** The result where it contradicts a stage that says Won or Lost itself; the stage counts. */
  contradictionOf: (record: FileRecord) => string | null;
  /** Words of a column that was taken for results and holds none. */
  noResults: readonly string[];
}

/**
 * A column of results says of deals that are kept in their last open stage whether they were won or lost. It is one where it says Won
 * or Lost at least once, so that the status of a registration (Expired, Approved) is none, and it never overrides a stage that says
 * Won or Lost.
 */
export function readStages(
  records: readonly FileRecord[],
  { stages }: ExistingTables,
  decided: NonNullable<ImportDecisions["stages"]> = {},
): StageReading {
  const classes = new Map<string, StageClass | null>(
    Object.entries(decided).map(([stage, decision]) => [trimmedNameKey(stage), decision.class]),
  );
  for (const row of stages.rows)
    if (row.stage !== null && row.class) classes.set(trimmedNameKey(row.stage), row.class as StageClass);
  const classOf = (stage: string) => {
    const key = trimmedNameKey(stage);
    if (!classes.has(key)) classes.set(key, meaningOfStage(stage)?.class ?? null);
    return classes.get(key)!;
  };
  const words = new Set(records.flatMap(({ values }) => (values.outcome ? [String(values.outcome)] : [])));
  const isResults = [...words].some((word) => isClosed(meaningOfResult(word)));
  const partsOf = ({ values }: FileRecord) => ({
    stage: (values.stage ?? null) as string | null,
    result: isResults || values.stage === undefined ? ((values.outcome ?? null) as string | null) : null,
  });
  return {
    stageOf: (record) => {
      const { stage, result } = partsOf(record);
      if (stage === null || result === null) return stage ?? result;
      return isClosed(classOf(stage)) || meaningOfResult(result) === "Open" ? stage : result;
    },
    contradictionOf: (record) => {
      const { stage, result } = partsOf(record);
      if (stage === null || result === null || !isClosed(classOf(stage))) return null;
      const said = meaningOfResult(result);
      return isClosed(said) && said !== classOf(stage) ? result : null;
    },
    noResults: isResults ? [] : [...words].slice(0, WORDS_SHOWN),
  };
}

function isClosed(stageClass: StageClass | null): boolean {
  return stageClass === "Won" || stageClass === "Lost";
}
