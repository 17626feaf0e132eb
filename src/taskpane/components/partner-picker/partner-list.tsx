import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type MouseEvent, type ReactNode } from "react";
import { PartnerStatus } from "../partner-status";
import { sharedTexts } from "../../strings/components";
import type { PartnerOption, PartnerSearch } from "./use-partner-search";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 10,
    top: "calc(100% + 2px)",
    left: 0,
    right: 0,
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
  const { typed, active, matches, everybody, options, point, choose } = search;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="${optionId(id, active)}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [active, id]);
  const { recent, others } = matches;
  const option = (each: PartnerOption) => {
    const index = options.indexOf(each);
    return (
      <Option
        key={index}
        id={optionId(id, index)}
        active={index === active}
        onPoint={() => point(index)}
        onChoose={() => choose(each)}
      >
        <span>{each === "everybody" ? everybody : each.partner}</span>
        {each !== "everybody" && <PartnerStatus entry={each} />}
      </Option>
    );
  };
  return (
    <ul
      ref={list}
      role="listbox"
      id={listId(id)}
      aria-label={sharedTexts.partner.label}
      className={styles.list}
    >
      {everybody !== null && option("everybody")}
      {recent.length > 0 && <Heading text={sharedTexts.partner.recent} />}
      {recent.map(option)}
      {recent.length > 0 && others.length > 0 && <Heading text={sharedTexts.partner.all} />}
      {others.map(option)}
      {options.length === 0 && (
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
  id: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
  children: ReactNode;
}

function Option({ id, active, onPoint, onChoose, children }: OptionProps) {
  const styles = useStyles();
  const choose = (event: MouseEvent) => {
    event.preventDefault();
    onChoose();
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
      {children}
    </li>
  );
}
