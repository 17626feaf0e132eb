import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { seenInCells } from "../../../book/seen-in-cells";
import type { SeenInCells } from "../../../sheets/control/seen";
import { checkedSheets, controlChange } from "../../../sheets/control/change";
import { BuildError } from "../../components/build-error";
import { Built } from "../../components/built";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons, Section, Stack } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { controlTexts as texts } from "../../strings/control";
import { SeenList } from "./seen-list";
import { FindingList } from "./finding-list";
import { useControl } from "./use-control";

/** Whether the workbook can be trusted: one verdict, what is wrong with its row and reason, and the sheet that says so by formula. */
export default function ControlPage() {
  const { format } = useApp();
  const { snapshot, findings, error } = useControl();
  if (error != null && !findings) return <ErrorMessage error={error} />;
  if (!snapshot || !findings) return <Spinner size="small" label={texts.reading} />;
  const { failures, remarks } = findings;
  return (
    <Stack>
      {failures.length ? (
        <Message intent="error" title={texts.wrong(failures.length, format)}>
          {texts.wrongBody}
        </Message>
      ) : (
        <Message intent="success" title={texts.right}>
          {texts.rightBody}
        </Message>
      )}
      {failures.length > 0 && (
        <Section title={texts.failures}>
          <FindingList findings={failures} />
        </Section>
      )}
      <BuildControl snapshot={snapshot} />
      {remarks.length > 0 && (
        <Section title={texts.remarks}>
          <FindingList findings={remarks} />
        </Section>
      )}
    </Stack>
  );
}

function BuildControl({ snapshot }: { snapshot: WorkbookSnapshot }) {
  const { workbook, today, refresh } = useApp();
  const { state: work, run } = useWork<AppliedChange>();
  const [applied, setApplied] = useState<AppliedChange | null>(null);
  const [seen, setSeen] = useState<readonly SeenInCells[]>([]);
  const build = (existing: "rebuild" | "beside") =>
    void run(texts.building, async (handle) => {
      const sheets = await checkedSheets(snapshot.sheets);
      const inCells = await seenInCells(workbook, snapshot, today);
      setSeen(inCells);
      const change = controlChange(snapshot, { asOf: today, sheets, seen: inCells });
      return workbook.apply(change, { ...handle, existing });
    }).then((done) => {
      if (!done) return;
      setApplied(done);
      refresh();
    });
  if (work.kind === "running") return <WorkProgress progress={work.progress} onCancel={work.cancel} />;
  if (applied)
    return (
      <>
        <Built applied={applied} title={texts.ready} onAgain={() => build("rebuild")}>
          {texts.readyBody}
        </Built>
        {seen.length > 0 && (
          <Section title={texts.seen}>
            <SeenList seen={seen} />
          </Section>
        )}
      </>
    );
  return (
    <>
      {work.kind === "failed" && <BuildError error={work.error} onBeside={() => build("beside")} />}
      <Buttons>
        <Button appearance="primary" onClick={() => build("rebuild")}>
          {texts.build}
        </Button>
      </Buttons>
    </>
  );
}
