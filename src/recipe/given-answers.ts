import { z } from "zod";
import { readCapabilityData } from "../domain/capabilities/capability-data";
import type { Questionnaire } from "../domain/capabilities/questions";
import { nameKey } from "../domain/shared/excel-text";
import { serialFromIso } from "../domain/shared/serial-date";
import type { WorkbookSnapshot } from "../book/workbook-port";
import type { AnswersForm } from "../sheets/capabilities-scorecard/answers-change";
import { RecipeError } from "./recipe-error";
import { PARTNER_SAYS } from "./recipe-step";

const day = z.string().refine((text) => serialFromIso(text) !== null, "expected a date such as 2026-01-31");

/** The fields of a step that answers questions. */
export const assessmentFields = z.strictObject({
  partner: z.string().trim().min(1),
  answers: z.record(z.string(), z.int().min(1).max(5).nullable()).optional(),
  assessed_on: day.optional(),
  by: z.enum(["us", "partner"]).optional(),
});
/** What they say. */
export const ASSESSMENT_SAYS = {
  partner: PARTNER_SAYS,
  answers:
    "question ID → level; `null` takes an answer back; without it the sheet is built from the answers that are there",
  assessed_on: "the day of the answers; default: the recipe's `asOf`",
  by: "`partner` keeps the answers as the partner's own, beside ours; default: `us`",
};
export type AssessmentFields = z.output<typeof assessmentFields>;

/** The answers of a step with their day. Throws a RecipeError for a question that the workbook does not ask. */
export function givenAnswers(
  snapshot: WorkbookSnapshot,
  { answers, assessed_on: assessedOn, by = "us" }: AssessmentFields,
  questionnaire: Questionnaire,
): Partial<Pick<AnswersForm, "answers" | "assessedOn" | "by">> {
  if (!answers) return {};
  const ids = new Set(readCapabilityData(snapshot).questions[questionnaire].map(({ id }) => nameKey(id)));
  const unknown = Object.keys(answers).find((id) => !ids.has(nameKey(id)));
  if (unknown !== undefined) throw new RecipeError(`"answers": there is no question "${unknown}"`);
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([id, level]) => [id, { level }])),
    by: by === "partner" ? "Partner" : "Us",
    ...(assessedOn === undefined ? {} : { assessedOn: serialFromIso(assessedOn)! }),
  };
}
