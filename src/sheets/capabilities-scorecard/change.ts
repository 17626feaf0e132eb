import { CAPABILITIES_KIND } from "../../domain/scorecard/score-kinds";
import { capabilityMetricRows } from "../../domain/capabilities/capability-metric-rows";
import {
  capabilitiesScorecard,
  type CapabilityOverrides,
} from "../../domain/capabilities/capabilities-scorecard";
import { readCapabilityData, type CapabilityData } from "../../domain/capabilities/capability-data";
import { DEFAULT_STAGE_WEIGHTS } from "../../domain/capabilities/content/stage-weights";
import {
  recordAssessment,
  recordRows,
  unrecordedAssessments,
  type RecordedAssessment,
} from "../../domain/capabilities/record-assessments";
import { changedSource } from "../../domain/program/changed-source";
import { defaultMetricRows } from "../../domain/program/metrics";
import { needs, type TableNeed, type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import {
  answersTable,
  assessmentsTable,
  questionsTable,
  stageWeightsTable,
} from "../../domain/shared/tables/capabilities-tables";
import { metricsTable, scoresTable, type ScoreRow } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges, type TableChange } from "../../domain/shared/tables/table-change";
import { keyOf, type CellValue } from "../../domain/shared/tables/table-definition";
import { keptOverrides } from "../performance-scorecard/change";
import type { ChangeSet } from "../shared/change-set";
import { tablesRead } from "../shared/tables-read";
import { answerRows, questionNeeds, spelt, type AnswersForm } from "./answers-change";
import { sheetSetup } from "../shared/sheet-setup";
import { capabilitiesScorecardDefinition } from "./definition";
import { capabilitiesScorecardSheet } from "./sheet";

type Inputs = Readonly<Record<string, CellValue>>;

/** What the CAM asked for, for one partner. */
export interface CapabilitiesForm {
  partner: string;
  asOf: SerialDate;
  /** The day of the answers; absent: the as-of date. A later one moves the as-of date of the sheet. */
  assessedOn?: SerialDate;
  /** By question id; absent builds the sheet from the answers that are there. */
  answers?: AnswersForm["answers"];
  /** Whose they are. */
  by?: AnswersForm["by"];
  /** What was typed over defaults; null clears, absent keeps what an existing sheet holds. */
  overrides?: CapabilityOverrides;
  /** The inputs of the sheet that is rebuilt, and of the partner's Performance Scorecard, as read back. */
  existingInputs?: Inputs;
  performanceInputs?: Inputs;
}

/** Setup lists the 20 assessed metrics below the five of the Performance Scorecard. */
function capabilityNeeds(): TableNeed[] {
  return [
    needs(metricsTable, [...defaultMetricRows(), ...capabilityMetricRows()], { completes: true }),
    ...questionNeeds(),
    needs(stageWeightsTable, DEFAULT_STAGE_WEIGHTS, { completes: true }),
  ];
}

/**
 * Everything that building Capabilities Scorecards writes: what Setup lacks, answers, the scores to record and one sheet a partner.
 * Other partners' assessments that were answered but never recorded are recorded too, so that peers count them.
 */
export function capabilitiesScorecardChange(
  source: TableSource,
  forms: CapabilitiesForm | readonly CapabilitiesForm[],
): ChangeSet {
  const list = Array.isArray(forms) ? (forms as readonly CapabilitiesForm[]) : [forms as CapabilitiesForm];
  const answers = list.flatMap((form) => rowsOf(source, form));
  const written: TableChange[] = [
    ...sheetSetup(source, capabilitiesScorecardDefinition, capabilityNeeds()),
    ...(answers.length ? [changeTable(answersTable, answers)] : []),
  ];
  const after = changedSource(source, written);
  const data = readCapabilityData(after);
  const built = list.map((form) => build(data, spelt(source, form.partner), form));
  const records = recordsOf(data, built);
  const questions = after.table(questionsTable).rows.length;
  return {
    label:
      list.length === 1
        ? `Build Capabilities – ${built[0]!.partner}`
        : `Build ${list.length} capabilities scorecards`,
    tables: mergeChanges([
      ...written,
      ...(records.length
        ? [
            changeTable(
              assessmentsTable,
              recordRows(
                data,
                records.map(({ row }) => row),
              ),
            ),
          ]
        : []),
      ...(records.length ? [changeTable(scoresTable, records.map(scoreRow))] : []),
    ]),
    sheets: built.map(({ partner, asOf, overrides, apart }) =>
      capabilitiesScorecardSheet({
        partner,
        asOf,
        overrides,
        questions,
        apart,
        tables: tablesRead(source, capabilitiesScorecardDefinition),
      }),
    ),
  };
}

function rowsOf(source: TableSource, form: CapabilitiesForm) {
  const { partner, asOf, assessedOn = asOf, answers, by = "Us" } = form;
  return answers ? answerRows(source, { partner, assessedOn, answers, by }) : [];
}

/** The day the sheet stands for: never before the answers that it is built from. */
function dayOf({ asOf, assessedOn, answers }: CapabilitiesForm): SerialDate {
  return answers && assessedOn !== undefined ? Math.max(asOf, assessedOn) : asOf;
}

interface Built {
  partner: string;
  asOf: SerialDate;
  overrides: CapabilityOverrides;
  recorded: RecordedAssessment | null;
  /** See `capabilitiesScorecardSheet`. */
  apart: number | undefined;
}

function build(data: CapabilityData, partner: string, form: CapabilitiesForm): Built {
  const asOf = dayOf(form);
  const overrides: CapabilityOverrides = { ...form.overrides };
  overrides.as_of ??= asOf === data.scorecard.settings.asOf ? null : asOf;
  const kept = { ...keptCapabilityOverrides(form.existingInputs), ...overrides };
  const recorded = recordAssessment({
    data,
    partner,
    overrides: kept,
    asOf: kept.as_of ?? asOf,
    performance: keptOverrides(form.performanceInputs),
  });
  const card =
    recorded?.card ?? capabilitiesScorecard({ data, partner, asOf: kept.as_of ?? asOf, overrides: kept });
  return { partner, asOf, overrides, recorded, apart: card.own?.apart.length };
}

/** What a sheet's inputs hold; blank inputs and cells of the wrong kind are null. */
export function keptCapabilityOverrides(inputs: Inputs = {}): CapabilityOverrides {
  const [day, stage] = [inputs["in_as_of"], inputs["in_life_stage"]];
  return {
    as_of: typeof day === "number" ? day : null,
    life_stage: typeof stage === "string" ? stage : null,
  };
}

/** The assessments that are built, and those that nobody recorded yet. */
function recordsOf(data: CapabilityData, built: readonly Built[]): RecordedAssessment[] {
  const own = built.flatMap(({ recorded }) => recorded ?? []);
  const keys = new Set(own.map(({ row }) => keyOf(assessmentsTable, row)));
  return [
    ...unrecordedAssessments(data).filter(({ row }) => !keys.has(keyOf(assessmentsTable, row))),
    ...own,
  ];
}

function scoreRow({ card, row }: RecordedAssessment): ScoreRow {
  return {
    partner: row.partner,
    kind: CAPABILITIES_KIND,
    asOf: row.assessedOn,
    score: card.score,
    status: card.status,
    level: null,
    provisional: card.provisional ? "Yes" : null,
  };
}
