import { hasRoom, mustBeNone, noRowsLeftOut, type PageCheck, worthKnowing } from "../kit/checks";
import { escaped, f } from "../shared/formula";
import { answerCells } from "./answers";
import type { Model } from "./model";
import { partners } from "./stages";

/** What must hold, and answers that count nowhere. */
export function assessmentChecks(
  { checks, levels, questions, partners: lines }: Model,
  leftOut: number,
): PageCheck[] {
  const level = answerCells.column("level");
  const asked = answerCells.column("questionId");
  return [
    mustBeNone(
      {
        label: "Answers of the wrong kind",
        ref: checks.cells,
        value: f`SUMPRODUCT((((LEN(${level})>0)*(1-ISNUMBER(MATCH(${level},${levels},0)))+(LEN(${level})>0)*(1-ISNUMBER(${answerCells.column("assessedOn")})))>0)*1)`,
        note: "A level that is not 1 to 5, or a day that is none",
      },
      {
        one: "answer",
        many: "answers",
        words: "of Program answers cannot be read: a level that is not 1 to 5, or no day.",
      },
    ),
    hasRoom(checks.partners, "Partners", f`${partners.rows}<=ROWS(${lines.number})`),
    noRowsLeftOut(checks.leftOut, leftOut),
    worthKnowing(
      {
        label: "Answers to unknown questions",
        ref: checks.unknown,
        value: f`SUMPRODUCT((LEN(${asked})>0)*(1-ISNUMBER(MATCH(${escaped(asked)},${questions.id},0))))`,
      },
      { one: "answer", many: "answers", words: "to questions that there are not: they count nowhere." },
    ),
  ];
}
