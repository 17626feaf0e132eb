import { Input, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, type KeyboardEvent, type MouseEvent } from "react";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { listId, optionId, PartnerList } from "./partner-list";
import { usePartnerSearch, type PartnerSearch } from "./use-partner-search";

const useStyles = makeStyles({
  root: { position: "relative" },
  input: { width: "100%", minWidth: 0 },
});

/** How far a key moves through the list. */
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** The partner all pages are about: type to find, recent ones first, each with its status. */
export default function PartnerPicker() {
  const styles = useStyles();
  const { partner } = useApp();
  const id = useId();
  const search = usePartnerSearch();
  const { partners, typed, active, matches, type, close } = search;
  const isOpen = typed !== null;
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    if (isOpen) close();
    else type("");
  };
  const none = partners?.length === 0;
  const hasMatches = matches.recent.length + matches.others.length > 0;
  return (
    <div className={styles.root}>
      <Input
        className={styles.input}
        role="combobox"
        aria-label={sharedTexts.partner.label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId(id) : undefined}
        aria-activedescendant={isOpen && hasMatches ? optionId(id, active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        disabled={none || !partners}
        value={typed ?? partner}
        placeholder={
          none
            ? sharedTexts.partner.none
            : isOpen
              ? sharedTexts.partner.find
              : sharedTexts.partner.placeholder
        }
        contentAfter={<ChevronDownRegular aria-hidden onMouseDown={toggle} />}
        onChange={(_, { value }) => type(value)}
        onClick={() => !isOpen && type("")}
        onKeyDown={(event) => (isOpen ? moveInList(event, search) : openWithArrow(event, type))}
        onBlur={close}
      />
      {isOpen && <PartnerList id={id} search={search} />}
    </div>
  );
}

function openWithArrow(event: KeyboardEvent, type: PartnerSearch["type"]): void {
  if (event.key !== "ArrowDown" || event.altKey) return;
  event.preventDefault();
  type("");
}

function moveInList(event: KeyboardEvent, { matches, active, point, choose, close }: PartnerSearch): void {
  const options = [...matches.recent, ...matches.others];
  const move = MOVES[event.key];
  if (move !== undefined && !event.altKey) point(Math.min(options.length - 1, Math.max(0, active + move)));
  else if (event.key === "Enter") choose(options[active]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
}
