import { mustBeNone, noRowsLeftOut, type PageCheck, standsOnce, worthKnowing } from "../kit/checks";
import { escaped, f } from "../shared/formula";
import type { Model } from "./model";

/** What must hold, and what is worth knowing. */
export function checksOf(model: Model, leftOut: number): PageCheck[] {
  const { checks, partner, levels, day, asked, room, slots } = model;
  const own = f`(cam_answers[Partner]=${partner.name})`;
  const wrongLevel = f`(LEN(cam_answers[Level])>0)*(1-ISNUMBER(MATCH(cam_answers[Level],${levels},0)))`;
  const wrongDay = f`(LEN(cam_answers[Assessed on])>0)*(1-ISNUMBER(cam_answers[Assessed on]))`;
  return [
    standsOnce(checks.partner, partner),
    noRowsLeftOut(checks.leftOut, leftOut),
    mustBeNone(
      {
        label: "Answers of the wrong kind",
        ref: checks.cells,
        value: f`SUMPRODUCT(${own}*((${wrongLevel}+${wrongDay})>0))`,
      },
      { one: "answer", many: "answers", words: "of the partner with a level that is not 1 to 5, or no day." },
    ),
    mustBeNone(
      {
        label: "Questions without room",
        ref: checks.room,
        value: f`MAX(0,ROWS(cam_questions[Question ID])-${slots})+MAX(0,${asked}-${room})`,
        note: "Build the sheet again to make room",
      },
      { one: "question", many: "questions", words: "added since; build this sheet again." },
    ),
    worthKnowing(
      {
        label: "Answers to unknown questions",
        ref: checks.unknown,
        value: f`SUMPRODUCT(${own}*(cam_answers[Assessed on]=${day})*(LEN(cam_answers[Question ID])>0)*(1-ISNUMBER(MATCH(${escaped("cam_answers[Question ID]")},cam_questions[Question ID],0))))`,
      },
      {
        one: "answer is",
        many: "answers are",
        words: "to questions that Questions no longer has and count nowhere.",
      },
    ),
  ];
}
