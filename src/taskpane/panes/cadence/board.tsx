import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RoutineItem, RoutineState } from "../../../domain/cadence/routine";
import { REVIEW_DECK, SHORT_REVIEW_DECK } from "../../../domain/program/cadence";
import { nameKey } from "../../../domain/shared/excel-text";
import type { PageId } from "../../../commands/page-requests";
import { SHEETS } from "../../../sheets/sheets";
import { Buttons, Note, Section } from "../../components/page-parts";
import { SheetLine, SheetList } from "../../components/sheet-row";
import { StatusBadge } from "../../components/status-badge";
import { useApp } from "../../session/app-context";
import { cadenceTexts as texts } from "../../strings/cadence";

/** What is late first. */
const ORDER = ["Overdue", "Due", "Not started", "Done"] as const satisfies readonly RoutineState[];
/** So many lines of an activity before one asks for more. */
const LINES_SHOWN = 12;

interface BoardProps {
  items: readonly RoutineItem[];
  onDone: (item: RoutineItem) => void;
  isBusy: boolean;
}

/** Activities with their partners: how many are late, due and done, and behind a fold each partner with what there is to do. */
export function Board({ items, ...rest }: BoardProps) {
  const groups = new Map<string, RoutineItem[]>();
  for (const item of items) {
    const key = JSON.stringify([nameKey(item.activity), item.period]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return (
    <Section title={texts.board}>
      {groups.size === 0 && <Note>{texts.nothing}</Note>}
      {[...groups].map(([key, own]) => (
        <Activity key={key} items={own} {...rest} />
      ))}
    </Section>
  );
}

function Activity({ items, onDone, isBusy }: BoardProps) {
  const { format } = useApp();
  const [shown, setShown] = useState(LINES_SHOWN);
  const { activity, period } = items[0]!;
  const byState = ORDER.map((state) => items.filter((item) => item.state === state));
  const ordered = byState.flatMap((own) => [...own].sort((one, other) => one.due - other.due));
  return (
    <details>
      <summary>
        {texts.activity(activity, period)}{" "}
        {ORDER.map((state, index) =>
          byState[index]!.length > 0 ? (
            <StatusBadge
              key={state}
              status={texts.status[state]}
              text={`${format.number(byState[index]!.length)} ${texts.states[state]}`}
            />
          ) : null,
        )}
      </summary>
      <SheetList>
        {ordered.slice(0, shown).map((item) => (
          <Line key={item.partner} item={item} onDone={onDone} isBusy={isBusy} />
        ))}
      </SheetList>
      {ordered.length > shown && (
        <Buttons>
          <Button size="small" onClick={() => setShown(ordered.length)}>
            {texts.more(format.number(ordered.length - shown))}
          </Button>
        </Buttons>
      )}
    </details>
  );
}

function Line({ item, onDone, isBusy }: { item: RoutineItem } & Omit<BoardProps, "items">) {
  const { open, choosePartner } = useApp();
  const { activity, partner, state } = item;
  const page = pageFor(item);
  const name = partner || texts.program;
  return (
    <SheetLine
      name={
        <>
          {texts.line(item)} <StatusBadge status={texts.status[state]} text={texts.states[state]} />
        </>
      }
    >
      {state !== "Done" && (
        <>
          {page && (
            <Button
              size="small"
              aria-label={texts.openFor(activity, name)}
              onClick={() => {
                if (partner) choosePartner(partner);
                open(page);
              }}
            >
              {texts.open}
            </Button>
          )}
          <Button
            size="small"
            aria-label={texts.doneFor(activity, name)}
            disabledFocusable={isBusy}
            onClick={() => !isBusy && onDone(item)}
          >
            {texts.done}
          </Button>
        </>
      )}
    </SheetLine>
  );
}

/** The page that builds what counts as done, where the add-in has one. */
function pageFor({ doneBy }: RoutineItem): PageId | null {
  const decks = [REVIEW_DECK, SHORT_REVIEW_DECK].map(nameKey);
  for (const name of doneBy.map(nameKey)) {
    if (decks.includes(name)) return "qbr";
    const kind = Object.values(SHEETS).find(({ label }) => nameKey(label) === name);
    if (kind) return kind.page;
  }
  return null;
}
