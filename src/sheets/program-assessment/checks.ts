import { hasRoom, type PageCheck, worthKnowing } from "../kit/checks";
import { escaped, f } from "../shared/formula";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import { answerCells } from "./answers";
import type { Model } from "./model";
import { partners } from "./stages";

/** What must hold, and answers that count nowhere. */
export function assessmentChecks(
  { checks, questions, partners: lines }: Model,
  tables: TablesRead,
): PageCheck[] {
  const asked = answerCells.column("questionId");
  return [
    hasRoom(checks.partners, "Partners", f`${partners.rows}<=ROWS(${lines.number})`),
    ...rowsLeftOut(checks.leftOut, tables),
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
