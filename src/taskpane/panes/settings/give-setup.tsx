import { Button } from "@fluentui/react-components";
import { exportedSetup, setupProblems } from "../../../domain/channel-setup/given-setup";
import { setupVersion } from "../../../domain/program/setup-version";
import { settingsTable } from "../../../domain/shared/tables/catalogue";
import { HandedFile } from "../../components/handed-file";
import { ErrorMessage, Message, MessageList } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useHandedFiles, type BuiltFile } from "../../session/use-handed-files";
import { useWork } from "../../session/use-work";
import { channelSetupTexts } from "../../strings/channel-setup";
import type { SettingsSource } from "./settings-source";

const texts = channelSetupTexts.give;

/** The file of this workbook's Setup, for every CAM. */
export function GiveSetup({ snapshot }: Pick<SettingsSource, "snapshot">) {
  const { today, format, refresh } = useApp();
  const { state, run } = useWork<BuiltFile>();
  const { hand, log } = useHandedFiles();
  const problems = setupProblems(snapshot);
  const next = format.number((setupVersion(snapshot.table(settingsTable).rows) ?? 0) + 1);
  const give = () =>
    void run(texts.step, async (handle) => {
      const { version, tables, own } = exportedSetup(snapshot, today);
      const { tablesFile } = await import("../../../xlsx/tables-file");
      const file = hand(texts.file(version), await tablesFile("Setup", tables));
      return { file, ...(await log({ label: texts.label(version), tables: [own], sheets: [] }, handle)) };
    });
  return (
    <Section title={texts.title}>
      <Note>{texts.note(next)}</Note>
      {problems.length > 0 && (
        <Message intent="warning" title={texts.problems}>
          <MessageList items={problems} />
        </Message>
      )}
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <HandedFile
          built={state.result}
          logged={texts.logged}
          notLogged={texts.notLogged}
          onUndone={refresh}
        />
      )}
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <Button disabledFocusable={problems.length > 0} onClick={give}>
            {texts.press(next)}
          </Button>
        </Buttons>
      )}
    </Section>
  );
}
