import { DEFAULT_QUESTIONS } from "../../domain/capabilities/content/questions";
import { PARTNER_VIEW_QUESTIONS } from "../../domain/capabilities/content/partner-view-questions";
import { needs, setupChange, type TableNeed, type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { nameKey } from "../../domain/shared/excel-text";
import { answersTable, questionsTable, type AnswerRow } from "../../domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import { keyOf } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";

/** An answer as given; a level of null takes an answer back. */
export interface GivenAnswer {
  level: number | null;
  evidence?: string;
}

/** Answers of one partner on one day, by question id. */
export interface AnswersForm {
  partner: string;
  assessedOn: SerialDate;
  answers: Readonly<Record<string, GivenAnswer>>;
}

/** What every questionnaire asks from and writes to. A workbook's own questions are never touched. */
export function questionNeeds(): TableNeed[] {
  return [needs(questionsTable, [...DEFAULT_QUESTIONS, ...PARTNER_VIEW_QUESTIONS]), needs(answersTable)];
}

/** The partner's name as `cam_partners` spells it. */
export function spelt(source: TableSource, partner: string): string {
  const row = source.table(partnersTable).rows.find((each) => nameKey(each.partner) === nameKey(partner));
  return row?.partner ?? partner;
}

/** The rows to write: answers given, and those taken back that had been given. */
export function answerRows(
  source: TableSource,
  { partner, assessedOn, answers }: AnswersForm,
): Partial<AnswerRow>[] {
  const there = new Set(source.table(answersTable).rows.map((row) => keyOf(answersTable, row)));
  const name = spelt(source, partner);
  return Object.entries(answers).flatMap(([questionId, { level, evidence }]) => {
    const key = { partner: name, assessedOn, questionId };
    if (level === null && !evidence && !there.has(keyOf(answersTable, key))) return [];
    return [{ ...key, level, ...(evidence === undefined ? {} : { evidence: evidence || null }) }];
  });
}

/** Saves what is answered so far, to go on with another day: no sheet is built. */
export function answersChange(source: TableSource, form: AnswersForm): ChangeSet {
  return {
    label: `Save answers – ${spelt(source, form.partner)}`,
    tables: mergeChanges([
      ...setupChange(source, questionNeeds()),
      changeTable(answersTable, answerRows(source, form)),
    ]),
    sheets: [],
  };
}
