import { Input, makeStyles, mergeClasses, type InputProps } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, type KeyboardEvent, type MouseEvent } from "react";
import { useApp } from "../../session/app-context";
import { sharedTexts } from "../../strings/components";
import { listId, optionId, PartnerList } from "./partner-list";
import { usePartnerSearch, type PartnerSearch } from "./use-partner-search";

const useStyles = makeStyles({
  root: { position: "relative", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
});

/** How far a key moves through the list. */
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

export interface PartnerComboboxProps {
  /** What is to happen with the choice. */
  onChoose: (partner: string) => void;
  /** A further choice at the head of the list, such as all partners; its value is "". */
  everybody?: string;
  /** The list gets as wide as its container leaves room at the right. */
  listClass?: string;
  /** The input's own: its name and description. */
  input: Pick<InputProps, "id" | "aria-label" | "aria-labelledby" | "aria-describedby">;
}

/** A partner of the workbook: type to find, recent ones first, each with its status. Shows the one that all pages are about. */
export function PartnerCombobox({ onChoose, everybody, listClass, input }: PartnerComboboxProps) {
  const styles = useStyles();
  const { partner } = useApp();
  const id = useId();
  const search = usePartnerSearch(onChoose, everybody);
  const { partners, typed, active, options, type, close } = search;
  const isOpen = typed !== null;
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    if (isOpen) close();
    else type("");
  };
  const none = partners?.length === 0;
  const { none: noPartners, find, placeholder } = sharedTexts.partner;
  return (
    <div className={mergeClasses(styles.root, listClass)}>
      <Input
        {...input}
        className={styles.input}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId(id) : undefined}
        aria-activedescendant={isOpen && options.length > 0 ? optionId(id, active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        disabled={none || !partners}
        value={typed ?? (partner || (everybody ?? ""))}
        placeholder={none ? noPartners : isOpen ? find : placeholder}
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

function moveInList(event: KeyboardEvent, { options, active, point, choose, close }: PartnerSearch): void {
  const move = MOVES[event.key];
  if (move !== undefined && !event.altKey) point(Math.min(options.length - 1, Math.max(0, active + move)));
  else if (event.key === "Enter") choose(options[active]);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
}
