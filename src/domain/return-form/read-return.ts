import type { TableSource } from "../program/setup";
import { readCapabilityData } from "../capabilities/capability-data";
import { trimmedNameKey } from "../shared/excel-text";
import { serialFromIso, type SerialDate } from "../shared/serial-date";
import { partnersTable } from "../shared/tables/catalogue";
import type { CellValue } from "../shared/tables/table-definition";
import { FORM_ITEMS, formAboutTable, formQuestionsTable } from "./form-tables";
import {
  campaignsBack,
  dealsBack,
  isFilled,
  promisesBack,
  type RefusedRow,
  type ReturnedRow,
} from "./returned-rows";

export interface Returned {
  partner: string;
  /** The day that the partner's answers are of: the one it gives, else the day the form was made. */
  answeredOn: SerialDate;
  rows: readonly ReturnedRow[];
  /** By question ID. */
  answers: Readonly<Record<string, { level: number | null; evidence?: string }>>;
  refused: readonly RefusedRow[];
}

/** Why a file is no return form that this workbook can take; else what came back. */
export function readReturn(own: TableSource, given: TableSource, today: SerialDate): Returned | string {
  const about = given.table(formAboutTable);
  if (!about.exists)
    return "The file is no return form: it has no table form_about. Where another program saved it, its tables may be gone; ask for the form as Excel saves it.";
  const item = (name: string) =>
    about.rows.find((row) => trimmedNameKey(row.item ?? "") === trimmedNameKey(name))?.value ?? null;
  const partners = own.table(partnersTable).rows;
  const [id, name] = [item(FORM_ITEMS.partnerId), item(FORM_ITEMS.partner)].map((value) =>
    trimmedNameKey(String(value ?? "")),
  );
  const found =
    partners.find(({ partnerId }) => id !== "" && trimmedNameKey(partnerId ?? "") === id) ??
    partners.find(({ partner }) => name !== "" && trimmedNameKey(partner ?? "") === name);
  if (!found?.partner)
    return `The form is of ${String(item(FORM_ITEMS.partner) ?? "nobody")}, and this workbook has no such partner.`;
  const dayOf = (value: CellValue) =>
    typeof value === "number" ? Math.floor(value) : typeof value === "string" ? serialFromIso(value) : null;
  const madeOn = dayOf(item(FORM_ITEMS.madeOn));
  if (madeOn === null || madeOn > today)
    return `The form does not say on which day it was made ("${FORM_ITEMS.madeOn}" on ${formAboutTable.sheet}).`;
  const answered = dayOf(item(FORM_ITEMS.answeredOn));
  const isDay = answered !== null && answered >= madeOn && answered <= today;
  const partner = found.partner;
  const parts = [
    dealsBack(own, given, partner),
    campaignsBack(own, given, partner),
    promisesBack(own, given, { partner, today }),
  ];
  const { answers, refused } = answersBack(own, given);
  const noDay =
    item(FORM_ITEMS.answeredOn) !== null && !isDay
      ? [
          {
            sheet: formAboutTable.sheet,
            row: 0,
            reason: `"${FORM_ITEMS.answeredOn}" is no day between the form's making and today: the day of its making counts.`,
          },
        ]
      : [];
  return {
    partner,
    answeredOn: isDay ? answered : madeOn,
    rows: parts.flatMap((part) => part.rows),
    answers,
    refused: [...noDay, ...refused, ...parts.flatMap((part) => part.refused)],
  };
}

function answersBack(own: TableSource, given: TableSource): Pick<Returned, "answers" | "refused"> {
  const { rows, positions, problems } = given.table(formQuestionsTable);
  const asked = Object.values(readCapabilityData(own).questions).flat();
  const ids = new Map(asked.map(({ id }) => [trimmedNameKey(id), id]));
  const { sheet } = formQuestionsTable;
  const refused: RefusedRow[] = problems.map(({ row, column, message }) => ({
    sheet,
    row,
    reason: `${column}: ${message}`,
  }));
  const answers: Record<string, { level: number | null; evidence?: string }> = {};
  rows.forEach(({ questionId, answer, evidence }, index) => {
    if (answer === null) {
      if (isFilled(evidence))
        refused.push({
          sheet,
          row: positions[index]! + 1,
          reason: "It says what the answer rests on, and no answer.",
        });
      return;
    }
    const id = ids.get(trimmedNameKey(questionId ?? ""));
    if (id === undefined)
      refused.push({ sheet, row: positions[index]! + 1, reason: `There is no question "${questionId}".` });
    else answers[id] = { level: answer, ...(isFilled(evidence) ? { evidence } : {}) };
  });
  return { answers, refused };
}
