import { useState, type ReactNode } from "react";
import type { AppliedChange } from "../../book/workbook-port";
import type { ChangeSet } from "../../sheets/shared/change-set";
import { useApp } from "../session/app-context";
import { useWork } from "../session/use-work";
import { BuildError } from "./build-error";
import { Built } from "./built";
import { Stepper, type Step } from "./stepper";
import { WorkProgress } from "./work-progress";

export interface BuildToolProps {
  steps: readonly Step[];
  /** Null: the first. */
  current: string | null;
  onStep: (step: string) => void;
  /** What the last step's button writes. */
  change: () => ChangeSet;
  /** After it was written: what was typed is in the workbook now. */
  onBuilt: () => void;
  result: ReactNode;
  texts: { preparing: string; ready: string; body: string };
}

/** A tool whose steps end in one sheet of the whole workbook: steps, build, message with the way back. */
export function BuildTool({ steps, current, onStep, change, onBuilt, result, texts }: BuildToolProps) {
  const { workbook, refresh } = useApp();
  const { state: work, run } = useWork<AppliedChange>();
  const [applied, setApplied] = useState<AppliedChange | null>(null);
  const build = (existing: "rebuild" | "beside") =>
    void run(texts.preparing, (handle) => workbook.apply(change(), { ...handle, existing })).then((done) => {
      // After a failure the workbook is as it was read.
      if (!done) return;
      setApplied(done);
      onBuilt();
      refresh();
    });
  if (applied)
    return (
      <Built applied={applied} title={texts.ready}>
        {texts.body}
      </Built>
    );
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Stepper
        steps={steps}
        current={current ?? steps[0]!.id}
        onChange={onStep}
        onFinish={() => build("rebuild")}
        busy={
          work.kind === "running" ? <WorkProgress progress={work.progress} onCancel={work.cancel} /> : null
        }
        result={result}
      />
    </>
  );
}
