import { CAPABILITY_TABLES } from "../scorecard/scored-tables";
import type { TableSource } from "../program/setup";
import { readScorecardData } from "../scorecard/performance/scorecard-data";
import type { ScorecardData } from "../scorecard/performance/scorecard-types";
import { leftOutRows } from "../scorecard/performance/left-out-rows";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
  stageWeightsTable,
  type AssessmentRow,
  type StageWeightsRow,
} from "../shared/tables/capabilities-tables";
import { metricsTable, type MetricRow } from "../shared/tables/catalogue";
import type { RowProblem } from "../shared/tables/parse-table";
import type { TableDefinition } from "../shared/tables/table-definition";
import { indexAnswers, type AnswerIndex } from "./answers";
import { PARTNER_VIEW_QUESTIONS } from "./content/partner-view-questions";
import { DEFAULT_QUESTIONS } from "./content/questions";
import { readQuestions, type ReadQuestions } from "./questions";
import { readWeightedMetrics, type WeightedMetric } from "./weights";

/** What every partner's assessment reads, indexed once. */
export interface CapabilityData {
  scorecard: ScorecardData;
  questions: ReadQuestions["questions"];
  answers: AnswerIndex;
  assessments: readonly AssessmentRow[];
  metrics: readonly WeightedMetric[];
  metricRows: readonly MetricRow[];
  stageWeights: readonly StageWeightsRow[];
  /** Rows that count nowhere: of unknown metrics and deleted questions. */
  problems: readonly RowProblem[];
}

const ALL = CAPABILITY_TABLES as readonly unknown[] as readonly TableDefinition[];

/** Tables that do not exist yet count with their defaults. */
export function readCapabilityData(source: TableSource): CapabilityData {
  const { data } = readScorecardData(source);
  const table = source.table(questionsTable);
  const rows = table.exists ? table.rows : [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS];
  const { questions, known, problems } = readQuestions({
    rows,
    positions: table.exists ? table.positions : [],
  });
  const answers = indexAnswers(source.table(answersTable), known);
  const metricRows = source.table(metricsTable).rows;
  return {
    scorecard: { ...data, leftOut: leftOutRows(ALL.flatMap((each) => source.table(each).problems)) },
    questions,
    answers,
    assessments: source.table(assessmentsTable).rows,
    metrics: readWeightedMetrics(metricRows, data.settings),
    metricRows,
    stageWeights: source.table(stageWeightsTable).rows,
    problems: [...problems, ...answers.problems],
  };
}
