import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import type { PageId } from "../../../commands/page-requests";
import type { Card } from "../../../domain/today/rank-cards";
import type { Deed } from "../../../domain/today/reason";
import { sentenceOf } from "../../../domain/today/today-cards";
import { capitalised } from "../../../domain/today/words";
import { BorderedCard, Buttons } from "../../components/page-parts";
import { ErrorMessage } from "../../components/message";
import { StatusBadge } from "../../components/status-badge";
import { useApp } from "../../session/app-context";
import { cardTexts as texts } from "../../strings/today-cards";
import { promiseChange, useCardWork, type CardOutcome } from "./card-work";
import { CardPanel, type PanelId } from "./card-panel";
import { useRoutine } from "./use-routine";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  said: { margin: 0, overflowWrap: "anywhere" },
  others: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What a deed's button opens: a page about the partner, or a part of the card. */
const OPENS: Readonly<Record<Deed, { page: PageId } | { panel: PanelId } | "routine" | "keep">> = {
  askForUpdate: { panel: "update" },
  remind: { panel: "claim" },
  nameSuccessor: { page: "actions" },
  buildDeck: { page: "qbr" },
  addStep: { panel: "step" },
  keep: "keep",
  open: { page: "partnerHome" },
  planVisit: { panel: "visit" },
  mapAccounts: { page: "accounts" },
  call: { panel: "talk" },
  openPlan: { page: "businessPlan" },
  doRoutine: "routine",
  copyNote: { panel: "note" },
};
const COLOURS = { 1: "Red", 2: "Red", 3: "Yellow", 4: "", 5: "Green" } as const;

export interface CardProps {
  card: Card;
  source: WorkbookSnapshot;
  onApplied: (outcome: CardOutcome) => void;
}

/** A partner, why it has a card today, and what one does about it. */
export function TodayCard({ card, source, onApplied }: CardProps) {
  const styles = useStyles();
  const whose = card.partner || sentenceOf(card);
  const [panel, setPanel] = useState<PanelId | null>(null);
  const toggle = (id: PanelId) => setPanel(panel === id ? null : id);
  const { state, write } = useCardWork(whose, (outcome) => {
    setPanel(null);
    onApplied(outcome);
  });
  const isRoutine = card.class === 4;
  const panelButton = (id: PanelId, text: string) => (
    <Button
      size="small"
      appearance={id === "talk" || id === "update" ? "subtle" : "secondary"}
      aria-label={texts.of(text, whose)}
      aria-expanded={panel === id}
      onClick={() => toggle(id)}
    >
      {text}
    </Button>
  );
  return (
    <li>
      <BorderedCard>
        <div className={styles.head}>
          <h3 className={styles.name}>{card.partner || texts.routine}</h3>
          {!isRoutine && (
            <StatusBadge
              status={COLOURS[card.class]}
              text={card.class === 3 ? card.rule : texts.classes[card.class]}
            />
          )}
        </div>
        <p className={styles.said}>{capitalised(card.text)}</p>
        {card.others.length > 0 && (
          <ul className={styles.others} aria-label={texts.also}>
            {card.others.map(({ rule, subject, text }) => (
              <li key={`${rule} ${subject ?? ""}`}>{texts.other(rule, text)}</li>
            ))}
          </ul>
        )}
        {state.kind === "failed" && <ErrorMessage error={state.error} />}
        <Buttons>
          <DeedButton
            card={card}
            whose={whose}
            panel={panel}
            onPanel={toggle}
            onKept={(today) =>
              void write(texts.saved.kept, texts.savedBody.promise, promiseChange(card, { keptOn: today }))
            }
          />
          {card.deed === "keep" && panelButton("date", texts.newDate)}
          {!isRoutine && panelButton("done", texts.done)}
          {panelButton("snooze", texts.snooze)}
          {!isRoutine && panelButton("talk", texts.talk)}
          {!isRoutine && card.deed !== "askForUpdate" && panelButton("update", texts.ask)}
        </Buttons>
        {panel && (
          <CardPanel
            panel={panel}
            card={card}
            source={source}
            isBusy={state.kind === "running"}
            onWrite={write}
            onLogged={(outcome) => {
              setPanel(null);
              onApplied(outcome);
            }}
          />
        )}
      </BorderedCard>
    </li>
  );
}

interface DeedProps {
  card: Card;
  whose: string;
  panel: PanelId | null;
  onPanel: (panel: PanelId) => void;
  onKept: (today: number) => void;
}

function DeedButton({ card, whose, panel, onPanel, onKept }: DeedProps) {
  const { open, choosePartner, today } = useApp();
  const routine = useRoutine(card);
  const target = OPENS[card.deed];
  const isPanel = typeof target === "object" && "panel" in target;
  const text = target === "routine" ? routine.text : texts.deeds[card.deed];
  const press = () => {
    if (target === "routine") return routine.open();
    if (target === "keep") return onKept(today);
    if ("panel" in target) return onPanel(target.panel);
    choosePartner(card.partner);
    open(target.page);
  };
  return (
    <Button
      size="small"
      appearance="primary"
      aria-label={texts.of(text, whose)}
      {...(isPanel ? { "aria-expanded": panel === target.panel } : {})}
      onClick={press}
    >
      {text}
    </Button>
  );
}
