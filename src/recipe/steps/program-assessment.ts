import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { RESPONDENTS } from "../../domain/program-stage/program-answers";
import { gapActions } from "../../domain/program-stage/gap-actions";
import { programFacts } from "../../domain/program-stage/program-facts";
import { PROGRAM_QUESTIONS } from "../../domain/program-stage/program-questions";
import { programAssessment } from "../../domain/program-stage/program-stage";
import { nameKey } from "../../domain/shared/excel-text";
import { serialFromIso } from "../../domain/shared/serial-date";
import { actionsTable } from "../../domain/shared/tables/capabilities-tables";
import { programAnswersTable } from "../../domain/shared/tables/program-tables";
import { changeTable } from "../../domain/shared/tables/table-change";
import { programAssessmentDefinition } from "../../sheets/program-assessment/definition";
import { assessmentFields } from "../given-answers";
import { RecipeError } from "../recipe-error";
import { sheetStep } from "../recipe-step";

const IDS = new Set(PROGRAM_QUESTIONS.map(({ id }) => nameKey(id)));

/** Answers the program's twenty questions for one of those asked, and builds the page. */
export const programAssessmentStep = sheetStep(
  programAssessmentDefinition,
  {
    does: "Answers the twenty questions about the channel program and builds its life-stage.",
    says: {
      respondent: "who answers; default: Chief",
      answers:
        "question ID, S1 to M5 → level; `null` takes an answer back; without it the sheet is built from the answers that are there",
      assessed_on: "the day of the answers; default: the recipe's `asOf`",
      actions: "`true` writes the gaps to `cam_actions`, those that have no action yet",
    },
    schema: assessmentFields
      .omit({ partner: true, by: true })
      .extend({ respondent: z.enum(RESPONDENTS).optional(), actions: z.boolean().optional() }),
  },
  async ({ workbook, asOf }, fields, { programAssessmentChange }) => {
    const { answers = {}, respondent, assessed_on: assessedOn } = fields;
    const unknown = Object.keys(answers).find((id) => !IDS.has(nameKey(id)));
    if (unknown !== undefined) throw new RecipeError(`"answers": there is no question "${unknown}"`);
    const snapshot = await workbook.read(kindRequest(programAssessmentDefinition));
    await workbook.apply(
      programAssessmentChange(snapshot, {
        asOf: asOf(),
        answers: Object.fromEntries(Object.entries(answers).map(([id, level]) => [id, { level }])),
        ...(respondent === undefined ? {} : { respondent }),
        ...(assessedOn === undefined ? {} : { assessedOn: serialFromIso(assessedOn)! }),
      }),
    );
    if (fields.actions !== true) return;
    const answered = await workbook.read(kindRequest(programAssessmentDefinition));
    const facts = programFacts(answered, asOf());
    const result = programAssessment(answered.table(programAnswersTable).rows, facts, asOf());
    const rows = gapActions(result, answered.table(actionsTable).rows);
    if (rows.length)
      await workbook.apply({ label: "Write actions", tables: [changeTable(actionsTable, rows)], sheets: [] });
  },
);
