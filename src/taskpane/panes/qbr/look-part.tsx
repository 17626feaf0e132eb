import { Button } from "@fluentui/react-components";
import type { AppliedChange } from "../../../book/workbook-port";
import { WorkbookError } from "../../../book/workbook-error";
import { lookChange, lookTextsOf } from "../../../domain/qbr/deck-rows";
import type { DeckRow } from "../../../domain/shared/tables/relations-tables";
import { lookFrom, lookTexts } from "../../../qbr/look";
import { AppliedMessage } from "../../components/applied-message";
import { FileButton } from "../../components/file-button";
import { ErrorMessage, Message } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { qbrTexts } from "../../strings/qbr";

const texts = qbrTexts.look;

/** Colours, fonts and logo of any PowerPoint file of the company's, kept in the workbook. */
export function LookPart({ rows }: { rows: readonly DeckRow[] }) {
  const { workbook, today, refresh } = useApp();
  const { state, run } = useWork<{ applied: AppliedChange; remark: string }>();
  const own = lookFrom(lookTextsOf(rows));
  const keep = (read: () => Promise<{ texts: readonly string[]; remark: string }>) =>
    void run(texts.reading, async (handle) => {
      const { texts: kept, remark } = await read();
      const change = lookChange(rows, kept, today);
      const applied = await workbook.apply({ label: texts.label, tables: [change], sheets: [] }, handle);
      refresh();
      return { applied, remark };
    });
  const take = (file: File) =>
    keep(async () => {
      const { readLook, LookError } = await import("../../../qbr/read-look");
      try {
        const { look, remark } = readLook(new Uint8Array(await file.arrayBuffer()));
        return { texts: lookTexts(look), remark };
      } catch (error) {
        if (!(error instanceof LookError)) throw error;
        throw new WorkbookError({ problem: "unexpected", ...sentencesOf(`${file.name}: ${error.message}`) });
      }
    });
  return (
    <Section title={texts.title}>
      <Note>{own ? texts.own(own.headings, own.body, own.logo !== null) : texts.standard}</Note>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <>
          <AppliedMessage applied={state.result.applied} title={texts.done} onUndone={refresh}>
            {texts.doneBody}
          </AppliedMessage>
          {state.result.remark && <Message intent="warning">{state.result.remark}</Message>}
        </>
      )}
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <FileButton label={texts.file} accept=".pptx,.potx" onFile={take}>
            {texts.choose}
          </FileButton>
          {own && (
            <Button onClick={() => keep(async () => ({ texts: [], remark: "" }))}>{texts.reset}</Button>
          )}
        </Buttons>
      )}
    </Section>
  );
}

/** What happened, what was left untouched, what to do next. */
function sentencesOf(message: string): { what: string; untouched: string; next: string } {
  const untouched = /The look stays as it was\./.exec(message);
  const at = untouched?.index ?? message.length;
  const length = untouched?.[0].length ?? 0;
  return {
    what: message.slice(0, at).trim(),
    untouched: untouched?.[0] ?? "",
    next: message.slice(at + length).trim(),
  };
}
