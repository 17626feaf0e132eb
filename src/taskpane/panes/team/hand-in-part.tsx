import { Button } from "@fluentui/react-components";
import { handInFileName } from "../../../qbr/file-names";
import { HandedFile } from "../../components/handed-file";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { type BuiltFile, useHandedFiles } from "../../session/use-handed-files";
import { useWork } from "../../session/use-work";
import { teamTexts } from "../../strings/team";

const texts = teamTexts.handIn;

/** What a CAM hands in of the workbook that is open. */
export function HandInPart() {
  const { workbook, today, directory } = useApp();
  const { state, run } = useWork<BuiltFile>();
  const { hand } = useHandedFiles();
  const make = () =>
    void run(texts.step, async () => {
      const [{ TEAM_REQUEST, workbookOf }, { makeHandIn }, { workbookName }] = await Promise.all([
        import("../../../xlsx/read-team"),
        import("../../../xlsx/make-hand-in"),
        import("../../../excel/read/workbook-name"),
      ]);
      const [snapshot, name] = [await workbook.read(TEAM_REQUEST), await workbookName()];
      const bytes = await makeHandIn(workbookOf(snapshot, name, today));
      return { file: hand(handInFileName(name), bytes), applied: null, notLogged: "" };
    });
  return (
    <Section title={texts.title}>
      <Note>{directory && !directory.partners.length ? texts.none : texts.note}</Note>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <HandedFile built={state.result} logged="" notLogged={(why) => why} onUndone={() => undefined} />
      )}
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <Button disabledFocusable={!directory?.partners.length} onClick={make}>
            {texts.make}
          </Button>
        </Buttons>
      )}
    </Section>
  );
}
