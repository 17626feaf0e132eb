import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import type { Review } from "../../../domain/qbr/review";
import { promisesChange, type NewPromise } from "../../../domain/qbr/review-record";
import { commitmentsTable } from "../../../domain/shared/tables/relations-tables";
import { AppliedMessage } from "../../components/applied-message";
import { ChoiceField } from "../../components/choice-field";
import { DateField } from "../../components/date-field";
import { ErrorMessage } from "../../components/message";
import { Buttons, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { qbrTexts } from "../../strings/qbr";

const texts = qbrTexts.promises;
const SIDES = Object.entries(texts.sides);
const [LONGEST_PROMISE, LONGEST_NAME] = [200, 80];

/** A promise of either side, as it is said in the review. */
export function PromiseForm({ review, snapshot }: { review: Review; snapshot: WorkbookSnapshot }) {
  const { workbook, today, refresh } = useApp();
  const { state, run } = useWork<AppliedChange>();
  const empty: NewPromise = { by: "Vendor", commitment: "", owner: "", due: review.next.end };
  const [promise, setPromise] = useState(empty);
  const change = (part: Partial<NewPromise>) => setPromise((before) => ({ ...before, ...part }));
  const save = async () => {
    const tables = promisesChange(snapshot.table(commitmentsTable), review, [promise], today);
    const applied = await run(texts.saving, (handle) =>
      workbook.apply({ label: texts.label(review.partner), tables, sheets: [] }, handle),
    );
    if (applied) setPromise({ ...empty, by: promise.by });
    refresh();
  };
  return (
    <Section title={texts.title}>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <AppliedMessage applied={state.result} title={texts.done} onUndone={refresh}>
          {texts.doneBody}
        </AppliedMessage>
      )}
      <ChoiceField
        label={texts.by}
        value={promise.by}
        options={SIDES}
        onChoose={(by) => change({ by: by as NewPromise["by"] })}
      />
      <TextField
        label={texts.what}
        value={promise.commitment}
        longest={LONGEST_PROMISE}
        onChange={(commitment) => change({ commitment })}
      />
      <TextField
        label={texts.owner}
        value={promise.owner}
        longest={LONGEST_NAME}
        onChange={(owner) => change({ owner })}
      />
      <DateField label={texts.due} value={promise.due} optional onChange={(due) => change({ due })} />
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <Button
            disabledFocusable={!promise.commitment.trim()}
            onClick={() => promise.commitment.trim() && void save()}
          >
            {texts.add}
          </Button>
        </Buttons>
      )}
    </Section>
  );
}
