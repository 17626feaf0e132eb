import type { ImportProblem } from "../../../domain/crm/import-problem";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { importTexts, kinds } from "../../strings/import-crm";
import { AbsentDealsChoice } from "./absent-deals-choice";
import { Differences } from "./differences";
import { KIND_ORDER } from "./import-draft";
import { amountToImport } from "./import-steps";
import type { PreviewStepProps } from "./step-props";
import { TargetChanges } from "./target-changes";

const texts = importTexts.review;

/** What the import will create, update and leave alone, and every row that it cannot take as it stands. */
export function ReviewStep(props: PreviewStepProps) {
  const { preview } = props;
  const { format } = useApp();
  const written = preview.changes.filter(({ upserts, removals }) => upserts.length || removals?.length);
  const sheets = [...new Set(written.map((change) => change.table.sheet))];
  const removes = preview.changes.some(({ removals }) => removals?.length);
  const nothing = amountToImport(preview, format) === null && preview.questions.length === 0;
  const shownKinds = KIND_ORDER.filter((kind) => {
    const counts = preview.counts[kind];
    return counts.inFile + counts.new + counts.changed > 0;
  });
  return (
    <>
      {preview.questions.map(({ message }) => (
        <Message key={message} intent="warning" title={texts.questions}>
          {message}
        </Message>
      ))}
      {nothing && (
        <Message intent="success">{preview.changes.length > 0 ? texts.onlyDecisions : texts.nothing}</Message>
      )}
      {shownKinds.map((kind) => {
        const counts = preview.counts[kind];
        const facts = [
          [texts.new, counts.new],
          [texts.changed, counts.changed],
          [texts.unchanged, counts.unchanged],
          [texts.leftOut, counts.leftOut],
          [texts.gone, counts.gone],
          [texts.kept, counts.onlyInWorkbook],
        ] as const;
        return (
          <Section key={kind} title={kinds[kind].title} level={3}>
            <Facts
              facts={facts
                .filter(([name, value]) => value > 0 || name === texts.new)
                .map(([name, value]) => [name, format.number(value)] as const)}
            />
          </Section>
        );
      })}
      <AbsentDealsChoice {...props} />
      <Differences differences={preview.differences} />
      <TargetChanges targets={preview.targets} currency={preview.currency} />
      {preview.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {preview.problems.length > 0 && (
        <Section title={texts.problems(count(preview.problems.length, "thing", "things", format))} level={3}>
          <ProblemList label={texts.problemsLabel} problems={preview.problems.map(listed)} />
        </Section>
      )}
      <Note>
        {sheets.length > 0 && texts.creates(sheets.join(", "))} {!removes && texts.deletesNothing}{" "}
        {texts.untouched}
      </Note>
    </>
  );
}

function listed({ file, line, column, value, message, outcome }: ImportProblem) {
  const where = [kinds[file].title, sharedTexts.problems.line(String(line)).toLowerCase(), column]
    .filter(Boolean)
    .join(", ");
  return {
    where,
    message: `${message}${value && !message.includes(value) ? ` (${value})` : ""} → ${texts.outcome[outcome]}`,
  };
}
