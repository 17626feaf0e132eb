import { Button } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { useApp } from "../../app/app-context";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import type { AppliedChange } from "../../../excel/workbook-port";
import { useWork, type WorkState } from "../../hooks/use-work";
import { todayTexts } from "../../strings/today";

const texts = todayTexts.sample;

export interface SampleData {
  /** Sample rows are in the workbook. */
  present: boolean;
  work: WorkState<{ applied: AppliedChange; added: boolean }>;
  add: () => void;
  remove: () => void;
  reset: () => void;
}

/** Sample data, in with one click and out with one. */
export function useSampleData(): SampleData {
  const { workbook, today, refresh, directory } = useApp();
  const { state: work, run, reset } = useWork<{ applied: AppliedChange; added: boolean }>();
  const change = useCallback(
    (added: boolean) => {
      const step = added ? texts.adding : texts.removing;
      void run(step, async (handle) => {
        const { addSampleData, removeSampleData } = await import("./sample-change");
        const applied = await (added ? addSampleData(workbook, today, handle) : removeSampleData(workbook, handle));
        return { applied, added };
      }).then(refresh);
    },
    [workbook, today, run, refresh],
  );
  const present = directory?.partners.some((entry) => entry.notes === "Sample data") ?? false;
  return useMemo(() => ({ present, work, reset, add: () => change(true), remove: () => change(false) }), [present, work, reset, change]);
}

/** What became of the sample data, and the way to be rid of it. */
export function SampleNotice({ sample }: { sample: SampleData }) {
  const { work } = sample;
  if (work.kind === "failed") return <ErrorMessage error={work.error} actions={<Button size="small" onClick={sample.reset}>OK</Button>} />;
  if (work.kind === "done") {
    const { applied, added } = work.result;
    return (
      <AppliedMessage
        key={String(added)}
        applied={applied}
        title={added ? texts.added : texts.removed}
        {...(added ? { sheet: partnersTable.sheet } : {})}
        onUndone={sample.reset}
        actions={added && <Button size="small" onClick={sample.remove}>{texts.remove}</Button>}
      >
        {added ? texts.addedBody : texts.removedBody}
      </AppliedMessage>
    );
  }
  if (!sample.present) return null;
  if (work.kind === "running") return <Buttons><WorkProgress progress={work.progress} onCancel={work.cancel} /></Buttons>;
  return (
    <Message intent="info" actions={<Button size="small" onClick={sample.remove}>{texts.remove}</Button>}>
      {texts.present}
    </Message>
  );
}
