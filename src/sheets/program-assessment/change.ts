import { RESPONDENTS, type Respondent } from "../../domain/program-stage/program-answers";
import { PROGRAM_QUESTIONS } from "../../domain/program-stage/program-questions";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import { actionsTable, type ActionRow } from "../../domain/shared/tables/capabilities-tables";
import { programAnswersTable, type ProgramAnswerRow } from "../../domain/shared/tables/program-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { programAssessmentDefinition } from "./definition";
import { capacityFor } from "./model";
import { programAssessmentSheet } from "./sheet";

/** What one of those asked says of a question. */
export interface GivenProgramAnswer {
  /** 1 … 5; null takes an answer back. */
  level: number | null;
  evidence?: string;
}

export interface ProgramAssessmentForm {
  asOf: SerialDate;
  respondent?: Respondent;
  /** The day of the answers; the as-of day without it. */
  assessedOn?: SerialDate;
  /** By question, of the respondent; questions that are not named keep what is there. */
  answers?: Readonly<Record<string, GivenProgramAnswer>>;
  /** Actions that the gaps become, as `gapActions` has them. */
  actions?: readonly Partial<ActionRow>[];
}

/** Everything that building the page writes: the tables it refers to, the answers given, the sheet. */
export function programAssessmentChange(source: TableSource, form: ProgramAssessmentForm): ChangeSet {
  const { asOf, actions = [] } = form;
  const rows = answerRows(form);
  const { settings } = readSettings(source.table(settingsTable).rows);
  return {
    label: `Build ${programAssessmentDefinition.title}`,
    tables: mergeChanges([
      ...sheetSetup(source, programAssessmentDefinition),
      ...(rows.length ? [changeTable(programAnswersTable, rows)] : []),
      ...(actions.length ? [changeTable(actionsTable, actions)] : []),
    ]),
    sheets: [
      programAssessmentSheet({
        asOf,
        values: dayValues(settings, asOf),
        partners: capacityFor(source.table(partnersTable).rows.length),
        tables: tablesRead(source, programAssessmentDefinition),
      }),
    ],
  };
}

function answerRows({
  asOf,
  assessedOn = asOf,
  respondent = RESPONDENTS[0],
  answers = {},
}: ProgramAssessmentForm): Partial<ProgramAnswerRow>[] {
  const known = new Map(PROGRAM_QUESTIONS.map(({ id }) => [id.toLowerCase(), id]));
  return Object.entries(answers).map(([given, { level, evidence }]) => {
    const questionId = known.get(given.toLowerCase());
    if (questionId === undefined) throw new Error(`There is no question "${given}".`);
    return { assessedOn, respondent, questionId, level, ...(evidence === undefined ? {} : { evidence }) };
  });
}
