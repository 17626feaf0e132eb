import { COVERAGE_CASES } from "./scorecard-cases/coverage";
import { LEVEL_CASES } from "./scorecard-cases/levels";
import { PIPELINE_CASES } from "./scorecard-cases/pipeline";
import { STATUS_CASES } from "./scorecard-cases/status";
import { TARGETS_CASES, WORDS_CASES } from "./scorecard-cases/targets";

/** Every definition of the scorecard with figures worked out by hand. */
export const SCORECARD_CASES = [
  ...TARGETS_CASES,
  ...COVERAGE_CASES,
  ...PIPELINE_CASES,
  ...STATUS_CASES,
  ...LEVEL_CASES,
  ...WORDS_CASES,
];
