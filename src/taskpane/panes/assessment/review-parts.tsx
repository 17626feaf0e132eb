import type { SheetKind } from "../../../sheets/sheets";
import { AsOfNote } from "../../components/as-of-note";
import { useApp } from "../../session/app-context";
import { useNewTitle } from "../../session/use-new-title";
import { Note } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { assessmentTexts } from "../../strings/assessment";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import type { Assessing } from "./questionnaire-definition";

const texts = assessmentTexts.review;

/** What is left out of the score, and what building will write. */
export function ReviewNotes({
  data,
  current,
  sheet,
  partner,
  kind,
  asOf,
  proposed,
  records,
}: Assessing & { kind: SheetKind; records: string }) {
  const { format } = useApp();
  const newTitle = useNewTitle();
  const { answered, asked } = current.completeness;
  const { build } = sharedTexts;
  return (
    <>
      {answered === 0 && <Note>{texts.nothing}</Note>}
      {answered > 0 && answered < asked && (
        <Note>{texts.unanswered(count(asked - answered, "question", "questions", format))}</Note>
      )}
      {data.problems.length > 0 && (
        <ProblemList
          label={texts.problems}
          problems={data.problems.map(({ table, row, message }) => ({
            where: texts.row(format.number(row), table),
            message,
          }))}
        />
      )}
      {asOf === proposed.day && <AsOfNote asOf={proposed} sheet={sheet} />}
      <Note>
        {sheet ? build.updates(1, sheet.sheetName) : build.creates(1, newTitle(kind, { partner }))} {records}
      </Note>
    </>
  );
}
