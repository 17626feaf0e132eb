import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { WorkbookError } from "../../../book/workbook-error";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { FORM_TABLES } from "../../../domain/return-form/form-tables";
import { FORM_PARTS, FORM_SOURCES, type FormPart } from "../../../domain/return-form/make-form";
import { readReturn, type Returned } from "../../../domain/return-form/read-return";
import { returnChange } from "../../../sheets/sharing/return-change";
import { AppliedMessage } from "../../components/applied-message";
import { FileButton } from "../../components/file-button";
import { ErrorMessage, Message, MessageList } from "../../components/message";
import { Buttons, Lead, Note } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import type { Format } from "../../strings/format";
import { returnFormTexts as texts } from "../../strings/return-form";

const SHOWN = 12;

interface ReadForm {
  returned: Returned;
  snapshot: WorkbookSnapshot;
}

/** Takes a return form from its file, after a preview. */
export function TakeReturn() {
  const { workbook, today, refresh } = useApp();
  const { state, run } = useWork<ReadForm>();
  const { state: written, run: write, reset } = useWork<AppliedChange>();
  const [form, show] = useState<ReadForm | null>(null);
  const read = (file: File) => {
    reset();
    show(null);
    void run(texts.reading, async () => {
      const { readTablesFile } = await import("../../../xlsx/tables-file");
      const given = await readTablesFile(new Uint8Array(await file.arrayBuffer()), FORM_TABLES);
      const snapshot = await workbook.read({ tables: FORM_SOURCES });
      const returned = readReturn(snapshot, given, today);
      if (typeof returned === "string")
        throw new WorkbookError({
          problem: "unsupported",
          what: `${texts.refused(file.name)}. ${returned}`,
          untouched: "Nothing was changed.",
          next: "",
        });
      return { returned, snapshot };
    }).then((found) => found && show(found));
  };
  const take = async ({ returned, snapshot }: ReadForm, parts: readonly FormPart[]) => {
    const applied = await write(texts.taking, (handle) =>
      workbook.apply(returnChange(snapshot, returned, parts), handle),
    );
    refresh();
    if (applied) show(null);
  };
  const working = state.kind === "running" ? state : written.kind === "running" ? written : null;
  return (
    <>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {written.kind === "failed" && <ErrorMessage error={written.error} />}
      {written.kind === "done" && (
        <AppliedMessage applied={written.result} title={written.result.label} onUndone={refresh}>
          {texts.doneBody}
        </AppliedMessage>
      )}
      {working && <WorkProgress progress={working.progress} onCancel={working.cancel} />}
      {!working && (
        <Buttons>
          <FileButton label={texts.file} accept=".xlsx,.xlsm" onFile={read}>
            {texts.choose}
          </FileButton>
        </Buttons>
      )}
      {form && !working && (
        <ReturnPreview
          returned={form.returned}
          onTake={(parts) => void take(form, parts)}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}

interface ReturnPreviewProps {
  returned: Returned;
  onTake: (parts: readonly FormPart[]) => void;
  onClose: () => void;
}

/** What came back, part by part, before any of it is written. */
function ReturnPreview({ returned, onTake, onClose }: ReturnPreviewProps) {
  const { format } = useApp();
  const [dropped, drop] = useState<ReadonlySet<FormPart>>(new Set());
  const { partner, answeredOn, refused } = returned;
  const there = FORM_PARTS.map((part) => ({ part, lines: linesOf(returned, part, format) })).filter(
    ({ lines }) => lines.length > 0,
  );
  const parts = there.map(({ part }) => part).filter((part) => !dropped.has(part));
  const toggle = (part: FormPart) =>
    drop(
      (before) => new Set(before.has(part) ? [...before].filter((each) => each !== part) : [...before, part]),
    );
  return (
    <>
      <Lead>{texts.from(partner, format.date(answeredOn))}</Lead>
      {!there.length && <Note>{texts.nothingNew}</Note>}
      {there.map(({ part, lines }) => (
        <div key={part}>
          <Checkbox
            checked={!dropped.has(part)}
            label={texts.part(texts.parts[part], format.number(lines.length))}
            onChange={() => toggle(part)}
          />
          <MessageList items={shortened(lines)} />
        </div>
      ))}
      {refused.length > 0 && (
        <Message intent="warning" title={texts.notTaken}>
          <MessageList items={shortened(refused.map((row) => texts.row(row)))} />
        </Message>
      )}
      <Buttons>
        <Button appearance="primary" disabledFocusable={!parts.length} onClick={() => onTake(parts)}>
          {texts.take}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Buttons>
    </>
  );
}

function linesOf({ rows, answers }: Returned, part: FormPart, format: Format): string[] {
  if (part === "questions") {
    const answered = Object.keys(answers).length;
    return answered ? [texts.answers(answered, format)] : [];
  }
  return rows
    .filter((row) => row.part === part)
    .flatMap(({ name, cells }) => cells.map((cell) => texts.line(name, cell, format)));
}

function shortened(lines: readonly string[]): readonly string[] {
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), texts.more(lines.length - SHOWN)] : lines;
}
