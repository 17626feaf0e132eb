import { DEFAULT_QUESTIONS } from "../../domain/capabilities/content/questions";
import { PARTNER_VIEW_QUESTIONS } from "../../domain/capabilities/content/partner-view-questions";
import { needs, setupChange, type TableNeed, type TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { nameKey } from "../../domain/shared/excel-text";
import {
  answersTable,
  questionsTable,
  type AnsweredBy,
  type AnswerRow,
} from "../../domain/shared/tables/capabilities-tables";
import { isAboutUs } from "../../domain/capabilities/questions";
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
  /** Partner: what it answers about itself stands beside ours, what it answers about us is marked as its own. Absent: us. */
  by?: AnsweredBy;
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
  { partner, assessedOn, answers, by = "Us" }: AnswersForm,
): Partial<AnswerRow>[] {
  const there = new Map(source.table(answersTable).rows.map((row) => [keyOf(answersTable, row), row]));
  const name = spelt(source, partner);
  const aboutUs = questionsAboutUs(source);
  return Object.entries(answers).flatMap(([questionId, answer]) => {
    const key = { partner: name, assessedOn, questionId };
    const before = there.get(keyOf(answersTable, key));
    if (answer.level === null && !answer.evidence && !before) return [];
    if (by === "Us") return [{ ...key, ...answerOfOurs(answer, before) }];
    return [{ ...key, ...(aboutUs.has(nameKey(questionId)) ? answerAboutUs : answerAboutItself)(answer) }];
  });
}

type Given = Partial<AnswerRow>;

/** What somebody of ours changes is the partner's own no longer. */
function answerOfOurs(answer: GivenAnswer, before: AnswerRow | undefined): Given {
  const takesOver = before?.givenBy === "Partner" && before.level !== answer.level;
  return { level: answer.level, ...evidenceOf("evidence", answer), ...(takesOver ? { givenBy: null } : {}) };
}

function answerAboutUs(answer: GivenAnswer): Given {
  return { level: answer.level, ...evidenceOf("evidence", answer), givenBy: "Partner" };
}

function answerAboutItself(answer: GivenAnswer): Given {
  return { levelByPartner: answer.level, ...evidenceOf("evidenceByPartner", answer) };
}

function evidenceOf(field: "evidence" | "evidenceByPartner", { evidence }: GivenAnswer): Given {
  return evidence === undefined ? {} : { [field]: evidence || null };
}

/** Ids, in lower case. */
function questionsAboutUs(source: TableSource): ReadonlySet<string> {
  const { exists, rows } = source.table(questionsTable);
  const listed = (exists ? rows : PARTNER_VIEW_QUESTIONS).filter(isAboutUs);
  return new Set(listed.map(({ questionId }) => nameKey(questionId)));
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
