import { mustBeNone, type PageCheck, standsOnce, worthKnowing } from "../kit/checks";
import { escaped, f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { Model } from "./model";

/** What must hold, and what is worth knowing. */
export function checksOf(model: Model, tables: TablesRead): PageCheck[] {
  const { checks, partner, day, asked, room, slots } = model;
  const own = f`(cam_answers[Partner]=${partner.name})`;
  return [
    standsOnce(checks.partner, partner),
    ...rowsLeftOut(checks.leftOut, tables, partner),
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
