import { Button } from "@fluentui/react-components";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import type { SampleData } from "../../session/use-sample-data";
import { todayTexts } from "../../strings/today";

const texts = todayTexts.sample;

/** What became of the sample data, and the way to be rid of it. */
export default function SampleNotice({ sample }: { sample: SampleData }) {
  const { work } = sample;
  if (work.kind === "failed")
    return (
      <ErrorMessage
        error={work.error}
        actions={
          <Button size="small" onClick={sample.reset}>
            OK
          </Button>
        }
      />
    );
  if (work.kind === "done") {
    const { applied, added } = work.result;
    return (
      <AppliedMessage
        key={String(added)}
        applied={applied}
        title={added ? texts.added : texts.removed}
        {...(added ? { sheet: partnersTable.sheet } : {})}
        onUndone={sample.reset}
        actions={
          added && (
            <Button size="small" onClick={sample.remove}>
              {texts.remove}
            </Button>
          )
        }
      >
        {added ? texts.addedBody : texts.removedBody}
      </AppliedMessage>
    );
  }
  if (!sample.present) return null;
  if (work.kind === "running")
    return (
      <Buttons>
        <WorkProgress progress={work.progress} onCancel={work.cancel} />
      </Buttons>
    );
  return (
    <Message
      intent="info"
      actions={
        <Button size="small" onClick={sample.remove}>
          {texts.remove}
        </Button>
      }
    >
      {texts.present}
    </Message>
  );
}
