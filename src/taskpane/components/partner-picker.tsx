import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useApp } from "../session/app-context";
import type { PartnerEntry } from "../session/directory";
import { recentPartners, rememberPartner } from "../session/recent-partners";
import { texts } from "../strings/components";
import { matchPartners } from "./match-partners";
import { PartnerStatus } from "./partner-status";

const useStyles = makeStyles({
  root: { position: "relative" },
  input: { width: "100%", minWidth: 0 },
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

/** The partner all pages are about: type to find, recent ones first, each with its status. */
export default function PartnerPicker() {
  const styles = useStyles();
  const { directory, partner, choosePartner, announce } = useApp();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const listbox = useRef<HTMLUListElement>(null);
  const isOpen = typed !== null;
  const partners = directory?.partners;
  const { recent, others } = useMemo(
    () => matchPartners(partners ?? [], typed ?? "", typed === null ? [] : recentPartners()),
    [partners, typed],
  );
  const options = [...recent, ...others];
  useEffect(() => {
    listbox.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [active, id]);
  useEffect(() => {
    if (partner) rememberPartner(partner);
  }, [partner]);

  const close = () => setTyped(null);
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    if (isOpen) close();
    else type("");
  };
  const choose = (entry: PartnerEntry | undefined) => {
    if (entry) choosePartner(entry.partner);
    close();
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    announce(texts.partner.matches(matchPartners(partners ?? [], text, []).others.length));
  };
  const keys = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    if (!isOpen) {
      if (event.key !== "ArrowDown" || event.altKey) return;
      event.preventDefault();
      type("");
      return;
    }
    if (event.key in moves && !event.altKey) {
      setActive(Math.min(options.length - 1, Math.max(0, moves[event.key]!)));
      event.preventDefault();
    } else if (event.key === "Enter") {
      choose(options[active]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      close();
      event.preventDefault();
    }
  };
  const none = partners?.length === 0;
  return (
    <div className={styles.root}>
      <Input
        className={styles.input}
        role="combobox"
        aria-label={texts.partner.label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && options.length ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        disabled={none || !partners}
        value={typed ?? partner}
        placeholder={none ? texts.partner.none : isOpen ? texts.partner.find : texts.partner.placeholder}
        contentAfter={<ChevronDownRegular aria-hidden onMouseDown={toggle} />}
        onChange={(_, { value }) => type(value)}
        onClick={() => !isOpen && type("")}
        onKeyDown={keys}
        onBlur={close}
      />
      {isOpen && (
        <ul
          ref={listbox}
          role="listbox"
          id={`${id}-list`}
          aria-label={texts.partner.label}
          className={styles.list}
        >
          {recent.length > 0 && <Heading text={texts.partner.recent} />}
          {recent.map((entry, index) => (
            <Option
              key={entry.partnerId}
              entry={entry}
              id={`${id}-${index}`}
              active={index === active}
              onPoint={() => setActive(index)}
              onChoose={choose}
            />
          ))}
          {recent.length > 0 && others.length > 0 && <Heading text={texts.partner.all} />}
          {others.map((entry, index) => {
            const at = recent.length + index;
            return (
              <Option
                key={entry.partnerId}
                entry={entry}
                id={`${id}-${at}`}
                active={at === active}
                onPoint={() => setActive(at)}
                onChoose={choose}
              />
            );
          })}
          {options.length === 0 && (
            <li role="presentation" className={styles.empty}>
              {texts.partner.noMatch(typed ?? "")}
            </li>
          )}
        </ul>
      )}
    </div>
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
