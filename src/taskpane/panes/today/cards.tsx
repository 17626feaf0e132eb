import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { AppliedMessage } from "../../components/applied-message";
import { ErrorMessage } from "../../components/message";
import { Buttons, Note, Section } from "../../components/page-parts";
import { cardTexts as texts } from "../../strings/today-cards";
import type { CardOutcome } from "./card-work";
import { QuarterToClose } from "./quarter-to-close";
import { TodayCard } from "./today-card";
import { UnreadRows } from "./unread-rows";
import { useTodayCards } from "./use-today-cards";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: "8px" },
  // The page below does not jump by much when the cards arrive.
  waiting: { minHeight: "160px" },
});

/** At most seven cards, the most urgent first, and those behind them; above them what is wrong with the workbook itself. */
export default function Cards({ onShown }: { onShown: (partners: readonly string[]) => void }) {
  const styles = useStyles();
  const { cards, source, error } = useTodayCards();
  const [all, showAll] = useState(false);
  const [outcome, setOutcome] = useState<CardOutcome | null>(null);
  useEffect(() => {
    if (cards) onShown(cards.shown.map(({ partner }) => partner));
  }, [cards, onShown]);
  if (error && !cards) return <ErrorMessage error={error} />;
  const shown = cards && (all ? [...cards.shown, ...cards.rest] : cards.shown);
  return (
    <>
      {source && <UnreadRows source={source} />}
      {source && <QuarterToClose source={source} />}
      <Section title={texts.title}>
        {outcome && (
          <Outcome key={outcome.applied.label} outcome={outcome} onClose={() => setOutcome(null)} />
        )}
        {!shown && (
          <div className={styles.waiting} aria-busy="true">
            <Note>{texts.looking}</Note>
          </div>
        )}
        {shown?.length === 0 && <span>{texts.nothing}</span>}
        {shown && source && (
          <ul className={styles.list}>
            {shown.map((card) => (
              <TodayCard
                key={`${card.partner} ${card.rule} ${card.subject ?? ""}`}
                card={card}
                source={source}
                onApplied={setOutcome}
              />
            ))}
          </ul>
        )}
        {cards && cards.rest.length > 0 && (
          <Buttons>
            <Button size="small" aria-expanded={all} onClick={() => showAll(!all)}>
              {all ? texts.fewer : texts.more(cards.rest.length)}
            </Button>
          </Buttons>
        )}
      </Section>
    </>
  );
}

function Outcome({
  outcome: { applied, title, body },
  onClose,
}: {
  outcome: CardOutcome & { applied: AppliedChange };
  onClose: () => void;
}) {
  return (
    <AppliedMessage applied={applied} title={title} onUndone={onClose}>
      {body}
    </AppliedMessage>
  );
}
