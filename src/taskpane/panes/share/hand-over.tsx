import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { givenAway, isPartner, lastHandOver } from "../../../domain/hand-over/standing";
import { isoOf } from "../../../domain/shared/serial-date";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { handOversTable } from "../../../domain/shared/tables/sharing-tables";
import { handOverFileName } from "../../../qbr/file-names";
import { AppliedMessage } from "../../components/applied-message";
import { HandedFile } from "../../components/handed-file";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useHandedFiles, type BuiltFile } from "../../session/use-handed-files";
import { useSnapshot } from "../../session/use-snapshot";
import { useWork } from "../../session/use-work";
import { handOverTexts as texts } from "../../strings/hand-over";
import { TakeOverPart } from "./take-over";

const REQUEST = { tables: [partnersTable, handOversTable] };

/** Gives the partner that is chosen to another CAM's workbook, and takes one from there. */
export function HandOverPart({ partner }: { partner: string }) {
  return (
    <Section title={texts.title}>
      <Note>{texts.note}</Note>
      {partner !== "" && <Give key={partner} partner={partner} />}
      <TakeOverPart />
    </Section>
  );
}

type Given = { kind: "given"; built: BuiltFile } | { kind: "removed"; applied: AppliedChange };

function Give({ partner }: { partner: string }) {
  const { workbook, today, refresh, format } = useApp();
  const { snapshot } = useSnapshot(REQUEST);
  const { state, run } = useWork<Given>();
  const { hand } = useHandedFiles();
  const [typed, type] = useState("");
  const gone = snapshot !== null && givenAway(snapshot).some((row) => isPartner(row.partner, partner));
  const last = gone ? lastHandOver(snapshot.table(handOversTable).rows, partner) : undefined;
  const to = last?.toCam ?? typed.trim();
  const give = () =>
    void run(texts.giving, async (handle) => {
      const { giveAway, makeHandOver } = await import("../../../xlsx/hand-over-file");
      const { given, bytes } = await makeHandOver(workbook, { partner, to, day: today });
      // First here: a file that is out while the partner is still active here would count twice.
      const applied = await giveAway(workbook, given, handle);
      refresh();
      const file = hand(handOverFileName(given.partner, isoOf(today)), bytes);
      return { kind: "given", built: { file, applied, notLogged: "" } };
    });
  const remove = () =>
    void run(texts.removing, async (handle) => {
      const { removeHandedOver } = await import("../../../xlsx/hand-over-file");
      const applied = await removeHandedOver(workbook, partner, handle);
      refresh();
      return { kind: "removed", applied };
    });
  return (
    <>
      {last && (
        <Note>{texts.stands(partner, last.toCam ?? "", last.day === null ? "" : format.date(last.day))}</Note>
      )}
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && <Outcome outcome={state.result} partner={partner} />}
      {!last && <TextField label={texts.to} value={typed} onChange={type} />}
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <Button disabledFocusable={!to || snapshot === null} onClick={give}>
            {last ? texts.again : texts.give(partner)}
          </Button>
          {last && <Button onClick={remove}>{texts.remove}</Button>}
        </Buttons>
      )}
    </>
  );
}

function Outcome({ outcome, partner }: { outcome: Given; partner: string }) {
  const { refresh } = useApp();
  return outcome.kind === "given" ? (
    <HandedFile built={outcome.built} logged={texts.given} notLogged={(why) => why} onUndone={refresh} />
  ) : (
    <AppliedMessage applied={outcome.applied} title={texts.removed(partner)} onUndone={refresh}>
      {texts.removedBody}
    </AppliedMessage>
  );
}
