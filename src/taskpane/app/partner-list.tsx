import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type MouseEvent } from "react";
import { PartnerStatus } from "../components/partner-status";
import type { PartnerEntry } from "../session/directory";
import { sharedTexts } from "../strings/components";
import type { PartnerSearch } from "./use-partner-search";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 10,
    top: "calc(100% + 2px)",
    left: 0,
    right: "-44px",
    maxHeight: "50vh",
    overflowY: "auto",
    margin: 0,
    padding: tokens.spacingVerticalXS,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `5px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  heading: {
    padding: `4px ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

/** The ids of the elements of one list. */
export const listId = (id: string) => `${id}-list`;
export const optionId = (id: string, index: number) => `${id}-${index}`;

/** The partners that match what is typed: recent ones first, each with its status. */
export function PartnerList({ id, search }: { id: string; search: PartnerSearch }) {
  const styles = useStyles();
  const { typed, active, matches, point, choose } = search;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="${optionId(id, active)}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [active, id]);
  const { recent, others } = matches;
  const option = (entry: PartnerEntry, index: number) => (
    <Option
      key={entry.partnerId}
      entry={entry}
      id={optionId(id, index)}
      active={index === active}
      onPoint={() => point(index)}
      onChoose={choose}
    />
  );
  return (
    <ul
      ref={list}
      role="listbox"
      id={listId(id)}
      aria-label={sharedTexts.partner.label}
      className={styles.list}
    >
      {recent.length > 0 && <Heading text={sharedTexts.partner.recent} />}
      {recent.map((entry, index) => option(entry, index))}
      {recent.length > 0 && others.length > 0 && <Heading text={sharedTexts.partner.all} />}
      {others.map((entry, index) => option(entry, recent.length + index))}
      {recent.length + others.length === 0 && (
        <li role="presentation" className={styles.empty}>
          {sharedTexts.partner.noMatch(typed ?? "")}
        </li>
      )}
    </ul>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <li role="presentation" className={useStyles().heading}>
      {text}
    </li>
  );
}

interface OptionProps {
  entry: PartnerEntry;
  id: string;
  active: boolean;
  onPoint: () => void;
  onChoose: (entry: PartnerEntry) => void;
}

function Option({ entry, id, active, onPoint, onChoose }: OptionProps) {
  const styles = useStyles();
  const choose = (event: MouseEvent) => {
    event.preventDefault();
    onChoose(entry);
  };
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={mergeClasses(styles.option, active && styles.active)}
      onMouseEnter={onPoint}
      onMouseDown={choose}
    >
      <span>{entry.partner}</span>
      <PartnerStatus entry={entry} />
    </li>
  );
}
