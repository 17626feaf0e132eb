import { nameKey, trimmed } from "../shared/excel-text";
import type { StageCriterionRow } from "../shared/tables/capabilities-tables";
import { BLUEPRINTS, STAGE_MEASURES, type StageCriterion, type StageMeasure } from "./content/blueprints";
import { LIFE_STAGES, type LifeStage } from "./framework";

/** What has to be true before the next life-stage is proposed. */
export type StageCriteria = ReadonlyMap<LifeStage, readonly StageCriterion[]>;

/** What counts while the workbook has no criteria of its own. */
export const BUILT_IN_CRITERIA: StageCriteria = new Map(
  BLUEPRINTS.map(({ stage, criteria }) => [stage, criteria]),
);

const MEASURE_BY_LABEL = new Map(
  (Object.keys(STAGE_MEASURES) as StageMeasure[]).map((measure) => [
    nameKey(STAGE_MEASURES[measure].label),
    measure,
  ]),
);

/** What `cam_stage_criteria` starts with. */
export function defaultCriteriaRows(): StageCriterionRow[] {
  return BLUEPRINTS.flatMap(({ stage, criteria }) =>
    criteria.map(({ measure, atLeast }) => ({
      lifeStage: stage,
      measure: STAGE_MEASURES[measure].label,
      atLeast,
    })),
  );
}

export interface ReadCriteria {
  criteria: StageCriteria;
  /** Rows that name a life-stage or a measure nobody knows: they count nowhere. */
  unknown: number;
}

/** The workbook's own criteria, else the built-in ones; a row without a figure asks for nothing. */
export function readStageCriteria(table: {
  exists: boolean;
  rows: readonly StageCriterionRow[];
}): ReadCriteria {
  if (!table.exists) return { criteria: BUILT_IN_CRITERIA, unknown: 0 };
  const criteria = new Map<LifeStage, StageCriterion[]>(LIFE_STAGES.map((stage) => [stage, []]));
  let unknown = 0;
  for (const { lifeStage, measure: label, atLeast } of table.rows) {
    const stage = LIFE_STAGES.find((each) => nameKey(each) === nameKey(trimmed(lifeStage ?? "")));
    const measure = MEASURE_BY_LABEL.get(nameKey(trimmed(label ?? "")));
    if (!stage || !measure) unknown += 1;
    else if (atLeast !== null) criteria.get(stage)!.push({ measure, atLeast });
  }
  return { criteria, unknown };
}
