import { Button } from "@fluentui/react-components";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { kindRequest } from "../../../book/kind-request";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import type { KindDefinition } from "../../../sheets/sheets";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";

interface SheetPartProps {
  kind: KindDefinition;
  texts: Readonly<Record<"title" | "body" | "build" | "building" | "built", string>>;
  /** Loads what builds the sheet, and says what building it writes. */
  change: (snapshot: WorkbookSnapshot) => Promise<ChangeSet>;
}

/** A sheet that is built with one press. */
export function SheetPart({ kind, texts, change }: SheetPartProps) {
  const { workbook, refresh } = useApp();
  const { state, run } = useWork<AppliedChange>();
  const build = () =>
    void run(texts.building, async (handle) =>
      workbook.apply(await change(await workbook.read(kindRequest(kind))), handle),
    ).then(refresh);
  return (
    <Section title={texts.title}>
      <Note>{texts.body}</Note>
      {state.kind === "done" && (
        <AppliedMessage
          key={state.result.label}
          applied={state.result}
          title={texts.built}
          onUndone={refresh}
        />
      )}
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      <Buttons>
        {state.kind === "running" ? (
          <WorkProgress progress={state.progress} onCancel={state.cancel} />
        ) : (
          <Button onClick={build}>{texts.build}</Button>
        )}
      </Buttons>
    </Section>
  );
}
