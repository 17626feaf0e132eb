import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { WorkbookError } from "../../../book/workbook-error";
import type { AppliedChange, WorkbookSnapshot } from "../../../book/workbook-port";
import { GIVE_TABLES } from "../../../domain/hand-over/give";
import {
  aboutHandOver,
  handedSheets,
  takeOver,
  takenBefore,
  type TakeOver,
} from "../../../domain/hand-over/take";
import type { Counts } from "../../../domain/hand-over/taken-part";
import { ANY_TABLES } from "../../../domain/shared/tables/all-tables";
import { type SheetsAgain } from "../../../sheets/hand-over/sheets-again";
import { AppliedMessage } from "../../components/applied-message";
import { ChoiceField } from "../../components/choice-field";
import { FileButton } from "../../components/file-button";
import { ErrorMessage, Message, MessageList } from "../../components/message";
import { Buttons, Lead } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { count } from "../../strings/format";
import { handOverTexts as texts } from "../../strings/hand-over";

/** A hand-over's file beside the workbook as it was read with it. */
interface ReadFile {
  name: string;
  given: WorkbookSnapshot;
  own: WorkbookSnapshot;
}

interface Done {
  applied: AppliedChange;
  partner: string;
  /** After its sheets were built; before, undefined. */
  notBuilt?: SheetsAgain["notBuilt"];
}

/** Takes a partner from the file of another CAM's workbook, after a preview; then builds its sheets anew. */
export function TakeOverPart() {
  const { workbook, today, refresh } = useApp();
  const reading = useWork<ReadFile>();
  const writing = useWork<Done>();
  const [file, show] = useState<ReadFile | null>(null);
  const read = (chosen: File) => {
    writing.reset();
    show(null);
    void reading
      .run(texts.reading, async () => {
        const { readHandOver } = await import("../../../xlsx/hand-over-file");
        const given = await readHandOver(new Uint8Array(await chosen.arrayBuffer()));
        const own = await workbook.read({ tables: GIVE_TABLES });
        const taking = takeOver(own, given, { day: today, counts: "file" });
        if (typeof taking === "string" && takenBefore(own, given) === null)
          throw refusal(chosen.name, taking);
        return { name: chosen.name, given, own };
      })
      .then((found) => found && show(found));
  };
  const take = (wish: { cam: string; counts: Counts }) =>
    void writing.run(texts.taking, async (handle) => {
      const taking = takeOver(await workbook.read({ tables: GIVE_TABLES }), file!.given, {
        ...wish,
        day: today,
      });
      if (typeof taking === "string") throw refusal(file!.name, taking);
      const { partner, changes } = taking;
      const applied = await workbook.apply(
        { label: texts.label(partner), tables: changes, sheets: [] },
        handle,
      );
      refresh();
      return { applied, partner };
    });
  const build = (partner: string) =>
    void writing.run(texts.building, async (handle) => {
      const { sheetsAgain } = await import("../../../sheets/hand-over/sheets-again");
      const source = await workbook.read({ tables: ANY_TABLES });
      const sheets = handedSheets(file!.given);
      const { change, notBuilt } = await sheetsAgain(source, { partner, sheets, today });
      const applied = await workbook.apply(change ?? { label: "", tables: [], sheets: [] }, handle);
      refresh();
      return { applied, partner, notBuilt };
    });
  const working = [reading.state, writing.state].find(({ kind }) => kind === "running");
  const done = writing.state.kind === "done" ? writing.state.result : null;
  return (
    <>
      {reading.state.kind === "failed" && <ErrorMessage error={reading.state.error} />}
      {writing.state.kind === "failed" && <ErrorMessage error={writing.state.error} />}
      {working?.kind === "running" && <WorkProgress progress={working.progress} onCancel={working.cancel} />}
      {!working && done && <Outcome done={done} file={file} onBuild={build} />}
      {!working && (
        <Buttons>
          <FileButton label={texts.file} accept=".xlsx,.xlsm" onFile={read}>
            {texts.choose}
          </FileButton>
        </Buttons>
      )}
      {!working && !done && file && (
        <Preview file={file} onTake={take} onBuild={build} onClose={() => show(null)} />
      )}
    </>
  );
}

function refusal(file: string, why: string): WorkbookError {
  return new WorkbookError({
    problem: "unsupported",
    what: texts.refused(file, why),
    untouched: texts.untouched,
    next: "",
  });
}

function Outcome({
  done,
  file,
  onBuild,
}: {
  done: Done;
  file: ReadFile | null;
  onBuild: (partner: string) => void;
}) {
  const { refresh } = useApp();
  const { applied, partner, notBuilt } = done;
  if (notBuilt)
    return (
      <>
        <AppliedMessage applied={applied} title={texts.built(partner)} onUndone={refresh}>
          {texts.builtBody}
        </AppliedMessage>
        {notBuilt.length > 0 && (
          <Message intent="warning" title={texts.notBuilt}>
            <MessageList items={notBuilt.map(texts.left)} />
          </Message>
        )}
      </>
    );
  const sheets = file ? handedSheets(file.given).length : 0;
  return (
    <>
      <AppliedMessage applied={applied} title={texts.taken(partner)} onUndone={refresh}>
        {sheets ? texts.takenBody : texts.takenWithout}
      </AppliedMessage>
      <BuildSheets sheets={sheets} onBuild={() => onBuild(partner)} />
    </>
  );
}

function BuildSheets({ sheets, onBuild }: { sheets: number; onBuild: () => void }) {
  const { format } = useApp();
  return sheets ? (
    <Buttons>
      <Button appearance="primary" onClick={onBuild}>
        {texts.build(count(sheets, "sheet", "sheets", format))}
      </Button>
    </Buttons>
  ) : null;
}

interface PreviewProps {
  file: ReadFile;
  onTake: (wish: { cam: string; counts: Counts }) => void;
  onBuild: (partner: string) => void;
  onClose: () => void;
}

/** What would come, before any of it is written. */
function Preview({ file: { name, given, own }, onTake, onBuild, onClose }: PreviewProps) {
  const { today } = useApp();
  const about = aboutHandOver(given);
  const [cam, setCam] = useState(String(about?.to ?? ""));
  const [counts, setCounts] = useState<Counts>("file");
  const taking = takeOver(own, given, { cam, counts, day: today });
  const before = takenBefore(own, given);
  if (typeof taking === "string")
    return (
      <>
        <Message intent="warning">{texts.refused(name, taking)}</Message>
        {before !== null && (
          <BuildSheets sheets={handedSheets(given).length} onBuild={() => onBuild(before)} />
        )}
      </>
    );
  return (
    <>
      <Lead>{texts.from(taking.partner, taking.from, String(about?.madeOn ?? ""))}</Lead>
      <Found taking={taking} />
      <TextField label={texts.cam} value={cam} onChange={setCam} />
      {taking.isHere && (
        <ChoiceField
          label={texts.counts}
          value={counts}
          options={Object.entries(texts.countings)}
          onChoose={(chosen) => setCounts(chosen as Counts)}
        />
      )}
      <Buttons>
        <Button
          appearance="primary"
          disabledFocusable={!cam.trim()}
          onClick={() => onTake({ cam: cam.trim(), counts })}
        >
          {texts.take(taking.partner)}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Buttons>
    </>
  );
}

function Found({ taking: { parts, remarks } }: { taking: TakeOver }) {
  const { format } = useApp();
  return (
    <>
      <MessageList items={parts.map((part) => texts.part(part, format))} />
      {remarks.length > 0 && (
        <Message intent="warning" title={texts.before}>
          <MessageList items={remarks} />
        </Message>
      )}
    </>
  );
}
