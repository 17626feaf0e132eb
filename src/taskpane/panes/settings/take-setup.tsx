import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { SETUP_FILE_TABLES } from "../../../domain/channel-setup/channel-lists";
import type { LackedAnswer } from "../../../domain/channel-setup/lacked-rows";
import { takeSetup, takingProblems } from "../../../domain/channel-setup/take-setup";
import type { TableSource } from "../../../domain/program/setup";
import { settingsTable } from "../../../domain/shared/tables/catalogue";
import { AppliedMessage } from "../../components/applied-message";
import { FileButton } from "../../components/file-button";
import { ErrorMessage, Message, MessageList } from "../../components/message";
import { Buttons, Lead, Note, Section } from "../../components/page-parts";
import { SaveBar } from "../../components/save-bar";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { count } from "../../strings/format";
import { channelSetupTexts } from "../../strings/channel-setup";
import { EffectSection } from "./effect-section";
import { SetupPreview } from "./setup-preview";
import type { SettingsSource } from "./settings-source";
import { useEffectPreview } from "./use-effect-preview";

const texts = channelSetupTexts.take;

interface GivenFile {
  name: string;
  given: TableSource;
}

/** Takes the channel's Setup from its file, after a preview. */
export function TakeSetup({ source }: { source: SettingsSource }) {
  const [file, choose] = useState<GivenFile | null>(null);
  const { state, run } = useWork<GivenFile>();
  const { state: written, run: write, reset } = useWork<AppliedChange>();
  const { refresh } = useApp();
  const read = (chosen: File) => {
    reset();
    choose(null);
    void run(texts.reading, async () => {
      const { readTablesFile } = await import("../../../xlsx/tables-file");
      return {
        name: chosen.name,
        given: await readTablesFile(new Uint8Array(await chosen.arrayBuffer()), SETUP_FILE_TABLES),
      };
    }).then((found) => found && choose(found));
  };
  const problems = useMemo(() => file && takingProblems(source.snapshot, file.given), [source, file]);
  return (
    <Section title={texts.title}>
      <Note>{texts.note}</Note>
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <FileButton label={texts.file} accept=".xlsx,.xlsm" onFile={read}>
            {texts.choose}
          </FileButton>
        </Buttons>
      )}
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {written.kind === "failed" && <ErrorMessage error={written.error} />}
      {written.kind === "done" && (
        <AppliedMessage
          applied={written.result}
          title={written.result.label}
          sheet={settingsTable.sheet}
          onUndone={refresh}
        >
          {texts.doneBody}
        </AppliedMessage>
      )}
      {file && problems && problems.length > 0 && (
        <Message intent="error" title={texts.refused(file.name)}>
          <MessageList items={problems} />
        </Message>
      )}
      {file && problems?.length === 0 && (
        <Taking
          key={file.name}
          source={source}
          file={file}
          work={{ written, write }}
          onClose={() => choose(null)}
        />
      )}
    </Section>
  );
}

type Writing = ReturnType<typeof useWork<AppliedChange>>;

interface TakingProps {
  source: SettingsSource;
  file: GivenFile;
  work: { written: Writing["state"]; write: Writing["run"] };
  onClose: () => void;
}

function Taking({ source, file: { name, given }, work: { written, write }, onClose }: TakingProps) {
  const { workbook, refresh, format } = useApp();
  const { snapshot } = source;
  const [answers, answer] = useState<Readonly<Record<string, LackedAnswer>>>({});
  const taking = useMemo(() => takeSetup(snapshot, given, answers), [snapshot, given, answers]);
  const { version, open, changes } = taking;
  const moves = changes?.length ? changes : null;
  const preview = useEffectPreview(source, moves);
  const take = async () => {
    if (!moves) return;
    const applied = await write(texts.saving, (handle) =>
      workbook.apply({ label: texts.label(version.given), tables: moves, sheets: [] }, handle),
    );
    refresh();
    if (applied) onClose();
  };
  return (
    <>
      <Lead>{texts.preview(name, version.given, version.own)}</Lead>
      {(version.own ?? 0) > version.given && <Message intent="warning">{texts.older}</Message>}
      {changes?.length === 0 && <Note>{texts.nothing}</Note>}
      <SetupPreview
        taking={taking}
        answerOf={({ id, proposed }) => answers[id] ?? proposed}
        onAnswer={(id, given) => answer((before) => ({ ...before, [id]: given }))}
      />
      {moves && <EffectSection preview={preview} />}
      {open.length > 0 && (
        <Message intent="warning">
          {texts.open(count(open.length, "question is", "questions are", format))}
        </Message>
      )}
      <SaveBar work={written}>
        <Button appearance="primary" disabledFocusable={!moves} onClick={() => void take()}>
          {texts.press(version.given)}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </SaveBar>
    </>
  );
}
