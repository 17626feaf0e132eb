import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { TableChange } from "../../../domain/shared/tables/table-change";
import type { Card } from "../../../domain/today/rank-cards";
import { DateField } from "../../components/date-field";
import { Buttons } from "../../components/page-parts";
import { TalkForm } from "../../components/talk-form";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import { cardTexts as texts } from "../../strings/today-cards";
import { promiseChange, putOff, stepChange, type CardOutcome } from "./card-work";
import { CardMail } from "./card-mail";

/** What a card opens below its buttons. */
export type PanelId = "snooze" | "done" | "talk" | "visit" | "update" | "claim" | "note" | "step" | "date";

/** A week, when nobody says until when. */
const A_WEEK = 7;
const LONGEST_STEP = 100;

interface PanelProps {
  panel: PanelId;
  card: Card;
  source: WorkbookSnapshot;
  isBusy: boolean;
  onWrite: (title: string, body: string, change: TableChange) => Promise<void>;
  onLogged: (outcome: CardOutcome) => void;
}

export function CardPanel({ panel, card, source, isBusy, onWrite, onLogged }: PanelProps) {
  switch (panel) {
    case "snooze":
      return (
        <DayForm
          label={texts.until}
          button={texts.snoozeUntil}
          isBusy={isBusy}
          onSave={(day) => onWrite(texts.saved.snoozed(day), texts.savedBody.snoozed, putOff(card, day))}
        />
      );
    case "date":
      return (
        <DayForm
          label={texts.newDate}
          button={() => texts.saveDate}
          isBusy={isBusy}
          onSave={(due) => onWrite(texts.saved.date, texts.savedBody.promise, promiseChange(card, { due }))}
        />
      );
    case "step":
      return (
        <StepForm
          isBusy={isBusy}
          onSave={(step) => onWrite(texts.saved.step, texts.savedBody.step, stepChange(card, step))}
        />
      );
    case "update":
    case "claim":
    case "note":
      return <CardMail about={panel} card={card} source={source} />;
    case "done":
    case "talk":
    case "visit":
      return <LogForm panel={panel} card={card} onLogged={onLogged} />;
  }
}

/** Done puts the reason off with the same change: until the next step is due, else for a week. */
function LogForm({
  panel,
  card,
  onLogged,
}: Pick<PanelProps, "card" | "onLogged"> & { panel: "done" | "talk" | "visit" }) {
  const { today } = useApp();
  const untilOf = (due: SerialDate | null) => (due !== null && due > today ? due : today + A_WEEK);
  return (
    <TalkForm
      partner={card.partner}
      kind={panel === "done" ? "Note" : panel === "visit" ? "Meeting" : "Call"}
      summary={panel === "done" ? card.text : ""}
      asksNext={panel !== "talk"}
      {...(panel === "done" ? { also: ({ due }) => [putOff(card, untilOf(due))] } : {})}
      onLogged={(applied, { due }) =>
        onLogged({
          applied,
          title: texts.saved.logged,
          body: panel === "done" ? texts.savedBody.logged(untilOf(due)) : texts.savedBody.talk,
        })
      }
    />
  );
}

function DayForm({
  label,
  button,
  isBusy,
  onSave,
}: {
  label: string;
  button: (day: SerialDate) => string;
  isBusy: boolean;
  onSave: (day: SerialDate) => Promise<void>;
}) {
  const { today } = useApp();
  const [day, setDay] = useState(today + A_WEEK);
  return (
    <>
      <DateField label={label} value={day} onChange={setDay} />
      <Buttons>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void onSave(day)}>
          {button(day)}
        </Button>
      </Buttons>
    </>
  );
}

function StepForm({ isBusy, onSave }: { isBusy: boolean; onSave: (step: string) => Promise<void> }) {
  const [step, setStep] = useState("");
  const said = step.trim();
  return (
    <>
      <TextField label={texts.step} value={step} longest={LONGEST_STEP} onChange={setStep} />
      <Buttons>
        <Button size="small" disabledFocusable={isBusy || !said} onClick={() => said && void onSave(said)}>
          {texts.saveStep}
        </Button>
      </Buttons>
    </>
  );
}
