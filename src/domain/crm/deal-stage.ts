import type { ImportDecisions, StageClass } from "./import-decisions";
import type { ExistingTables } from "./existing-tables";
import { knownStages } from "./map-stages";
import type { FileRecord } from "./read-records";
import { meaningOfResult } from "./stage-names";

const WORDS_SHOWN = 5;
/** What becomes of a registration. */
const REGISTRATION = new Set(
  "approved|rejected|declined|denied|expired|pending|pending approval|submitted|registered|cancelled|canceled|withdrawn|active|inactive|draft|in review|under review|requested|extended|converted".split(
    "|",
  ),
);

/** How the stages of one file are read with the column of results beside them. */
export interface StageReading {
  stageOf: (record: FileRecord) => string | null;
  /** The result where it contradicts a stage that says Won or Lost itself; the stage counts. */
  contradictionOf: (record: FileRecord) => string | null;
  /** What a column that was taken for results says of the registration; undefined where it says anything else. */
  registrationOf: (record: FileRecord) => string | null | undefined;
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
  decided: ImportDecisions["stages"],
): StageReading {
  const knownOf = knownStages(stages.rows, decided);
  const classOf = (stage: string) => knownOf(stage).class;
  const words = new Set(records.flatMap(({ values }) => (values.outcome ? [String(values.outcome)] : [])));
  const isResults = [...words].some((word) => isClosed(meaningOfResult(word)));
  const isRegistration =
    !isResults && words.size > 0 && [...words].every((word) => REGISTRATION.has(word.toLowerCase()));
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
    registrationOf: ({ values }) =>
      isRegistration ? ((values.outcome ?? null) as string | null) : undefined,
    noResults: isResults ? [] : [...words].slice(0, WORDS_SHOWN),
  };
}

function isClosed(stageClass: StageClass | null): boolean {
  return stageClass === "Won" || stageClass === "Lost";
}
