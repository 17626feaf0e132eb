import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AppliedChange } from "../../book/workbook-port";
import { logTalk, proposedPurpose, type Talk } from "../../domain/cadence/log-talk";
import {
  activitiesTable,
  PURPOSES,
  TALK_KINDS,
  type Purpose,
  type TalkKind,
} from "../../domain/shared/tables/relations-tables";
import type { TableChange } from "../../domain/shared/tables/table-change";
import { useApp } from "../session/app-context";
import { useWork } from "../session/use-work";
import { talkTexts as texts } from "../strings/talk";
import { AppliedMessage } from "./applied-message";
import { ChoiceField } from "./choice-field";
import { DateField } from "./date-field";
import { ErrorMessage } from "./message";
import { NumberField } from "./number-field";
import { Buttons, Stack } from "./page-parts";
import { TextField } from "./text-field";
import { WorkProgress } from "./work-progress";

const KINDS = TALK_KINDS.map((kind) => [kind, texts.kinds[kind]] as const);
const NOT_SAID = "-";
const FOR = [
  [NOT_SAID, texts.notSaid] as const,
  ...PURPOSES.map((purpose) => [purpose, texts.purposes[purpose]] as const),
];
const LONGEST = 100;
const MINUTES_A_DAY = 24 * 60;

export interface TalkFormProps {
  partner: string;
  kind?: TalkKind;
  /** What stands in the line to begin with. */
  summary?: string;
  /** Shows the next step at once. */
  asksNext?: boolean;
  /** What else is written with the talk. */
  also?: (talk: Talk) => readonly TableChange[];
  onLogged?: (applied: AppliedChange, talk: Talk) => void;
}

/**
 * Logs a talk with a partner in two fields: what it was, and a line about it; next step, day and time it took wait behind a fold.
 * `onLogged` follows what was written; the workbook is read again by then.
 */
export function TalkForm({
  partner,
  kind = "Call",
  summary = "",
  asksNext = false,
  also = () => [],
  onLogged,
}: TalkFormProps) {
  const { workbook, today, refresh } = useApp();
  const { state, run } = useWork<AppliedChange>();
  const empty: Talk = {
    partner,
    on: today,
    kind,
    summary,
    nextStep: "",
    due: null,
    purpose: proposedPurpose(kind),
    minutes: null,
  };
  const [talk, setTalk] = useState(empty);
  const change = (part: Partial<Talk>) => setTalk((before) => ({ ...before, ...part }));
  const said = talk.summary.trim() !== "" || talk.nextStep.trim() !== "";
  const save = async () => {
    const applied = await run(texts.saving, async (handle) => {
      // Read now, so that two people who log at a time do not take the same number.
      const snapshot = await workbook.read({ tables: [activitiesTable] });
      const tables = [logTalk(snapshot.table(activitiesTable), { ...talk, partner }), ...also(talk)];
      return workbook.apply(
        { label: texts.label(texts.kinds[talk.kind], partner), tables, sheets: [] },
        handle,
      );
    });
    if (!applied) return;
    setTalk(empty);
    refresh();
    onLogged?.(applied, talk);
  };
  return (
    <Stack>
      {state.kind === "failed" && <ErrorMessage error={state.error} />}
      {state.kind === "done" && (
        <AppliedMessage
          applied={state.result}
          title={texts.done}
          sheet={activitiesTable.sheet}
          onUndone={refresh}
        >
          {texts.doneBody}
        </AppliedMessage>
      )}
      <ChoiceField
        label={texts.kind}
        value={talk.kind}
        options={KINDS}
        onChoose={(chosen) =>
          change({ kind: chosen as TalkKind, purpose: proposedPurpose(chosen as TalkKind) })
        }
      />
      <TextField
        label={texts.summary}
        value={talk.summary}
        longest={LONGEST}
        onChange={(summary) => change({ summary })}
      />
      <TalkDetails talk={talk} isOpen={asksNext} onChange={change} />
      {state.kind === "running" ? (
        <WorkProgress progress={state.progress} onCancel={state.cancel} />
      ) : (
        <Buttons>
          <Button disabledFocusable={!said} onClick={() => said && void save()}>
            {texts.save}
          </Button>
        </Buttons>
      )}
    </Stack>
  );
}

function TalkDetails({
  talk,
  isOpen,
  onChange,
}: {
  talk: Talk;
  isOpen: boolean;
  onChange: (part: Partial<Talk>) => void;
}) {
  return (
    <details open={isOpen}>
      <summary>{texts.more}</summary>
      <Stack>
        <TextField
          label={texts.nextStep}
          value={talk.nextStep}
          longest={LONGEST}
          onChange={(nextStep) => onChange({ nextStep })}
        />
        <DateField label={texts.due} value={talk.due} optional onChange={(due) => onChange({ due })} />
        <DateField label={texts.on} value={talk.on} onChange={(on) => onChange({ on })} />
        <ChoiceField
          label={texts.purpose}
          value={talk.purpose ?? NOT_SAID}
          options={FOR}
          onChoose={(chosen) => onChange({ purpose: chosen === NOT_SAID ? null : (chosen as Purpose) })}
        />
        <NumberField
          label={texts.minutes}
          kind="whole"
          min={0}
          max={MINUTES_A_DAY}
          value={talk.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
      </Stack>
    </details>
  );
}
