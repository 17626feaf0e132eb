import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { kindRequest } from "../../../book/kind-request";
import type { AppliedChange } from "../../../book/workbook-port";
import { camScorecardDefinition } from "../../../sheets/cam-scorecard/definition";
import { AppliedMessage } from "../../components/applied-message";
import { ChoiceField } from "../../components/choice-field";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Stack } from "../../components/page-parts";
import { WorkProgress } from "../../components/work-progress";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { cadenceTexts } from "../../strings/cadence";

const texts = cadenceTexts.cam;
const NONE = "";

/** Builds a CAM's scorecard once somebody says that the workbook is the manager's own. */
export function CamPart({ cams }: { cams: readonly string[] }) {
  const { workbook, today, refresh } = useApp();
  const { state, run } = useWork<AppliedChange>();
  const [cam, choose] = useState(NONE);
  const [own, setOwn] = useState(false);
  const isReady = own && cam !== NONE;
  const build = () =>
    void run(texts.building, async (handle) => {
      const [{ camScorecardChange }, snapshot] = await Promise.all([
        camScorecardDefinition.load(),
        workbook.read(kindRequest(camScorecardDefinition)),
      ]);
      return workbook.apply(camScorecardChange(snapshot, { cam, asOf: today }), handle);
    }).then(refresh);
  return (
    <details>
      <summary>{texts.title}</summary>
      <Stack>
        <Note>{texts.body}</Note>
        {state.kind === "failed" && <ErrorMessage error={state.error} />}
        {state.kind === "done" && (
          <AppliedMessage
            key={state.result.label}
            applied={state.result}
            title={texts.built}
            onUndone={refresh}
          >
            {texts.typed}
          </AppliedMessage>
        )}
        <ChoiceField
          label={texts.cam}
          value={cam}
          options={[[NONE, texts.choose] as const, ...cams.map((name) => [name, name] as const)]}
          onChoose={choose}
        />
        <Checkbox label={texts.own} checked={own} onChange={(_, { checked }) => setOwn(checked === true)} />
        <Buttons>
          {state.kind === "running" ? (
            <WorkProgress progress={state.progress} onCancel={state.cancel} />
          ) : (
            <Button disabledFocusable={!isReady} onClick={() => isReady && build()}>
              {texts.build}
            </Button>
          )}
        </Buttons>
      </Stack>
    </details>
  );
}
