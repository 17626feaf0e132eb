import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { AssumptionValue } from "../../../domain/shared/assumption";
import type { EditedRow, ListProblem, ListRow, SetupList } from "../../../domain/setup-lists/list-rows";
import { AssumptionField } from "../../components/assumption-field";
import { BorderedCard, Buttons, Note } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { settingTexts } from "../../strings/settings";
import { cellInWords, rowTitle } from "./list-words";

const texts = settingTexts.row;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1, minWidth: 0 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(180px, 100%), 1fr))",
    gap: tokens.spacingVerticalM,
  },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1, outline: "none" },
  advice: { margin: 0, color: tokens.colorStatusWarningForeground1 },
});

export interface ListRowProps {
  list: SetupList;
  edited: EditedRow;
  /** Its place, and how many there are. */
  at: number;
  of: number;
  open: boolean;
  problems: readonly ListProblem[];
  onOpen: (open: boolean) => void;
  onType: (cells: ListRow) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** A row of a list: what it says in one line, its fields behind "Change". */
export function ListRowItem({ list, edited, at, of, open, problems, onOpen, ...does }: ListRowProps) {
  const styles = useStyles();
  const { format } = useApp();
  const { row, key } = edited;
  const name = rowTitle(list, row, format) || texts.unnamed;
  const keeps = key === null ? null : (list.keeps?.(row) ?? null);
  const facts = list.fields
    .filter((field) => !list.table.key.includes(field.key))
    .flatMap((field) => cellInWords(field, row[field.key], format));
  return (
    <li>
      <BorderedCard>
        <div className={styles.head}>
          <span className={styles.name}>{name}</span>
          {key === null && <span>{texts.added}</span>}
        </div>
        {!open && facts.length > 0 && <Note>{facts.join("  ·  ")}</Note>}
        {open && (
          <RowFields list={list} edited={edited} name={name} onType={does.onType}>
            {keeps && <Note>{keeps}</Note>}
          </RowFields>
        )}
        {problems.map(({ message, advice }) => (
          <p
            key={message}
            className={advice ? styles.advice : styles.wrong}
            {...(advice ? {} : { "data-problem": true, tabIndex: -1 })}
          >
            {message}
          </p>
        ))}
        <Buttons>
          <Button
            type="button"
            size="small"
            aria-expanded={open}
            aria-label={texts.of(open ? texts.close : texts.change, name)}
            onClick={() => onOpen(!open)}
          >
            {open ? texts.close : texts.change}
          </Button>
          {keeps === null && (
            <Button
              type="button"
              size="small"
              aria-label={texts.of(texts.remove, name)}
              onClick={does.onRemove}
            >
              {texts.remove}
            </Button>
          )}
          {list.order &&
            (
              [
                [texts.up, -1, at === 0],
                [texts.down, 1, at === of - 1],
              ] as const
            ).map(([text, by, ends]) => (
              <Button
                key={text}
                type="button"
                size="small"
                aria-label={texts.of(text, name)}
                disabledFocusable={ends}
                onClick={() => does.onMove(by)}
              >
                {text}
              </Button>
            ))}
        </Buttons>
      </BorderedCard>
    </li>
  );
}

interface RowFieldsProps {
  list: SetupList;
  edited: EditedRow;
  name: string;
  onType: (cells: ListRow) => void;
  children: ReactNode;
}

function RowFields({ list, edited, name, onType, children }: RowFieldsProps) {
  const styles = useStyles();
  const { row, key } = edited;
  const isNamed = key === null || !(list.namesStay || list.keeps?.(row));
  const group = useRef<HTMLDivElement>(null);
  // Whoever opens a row, or adds one, goes on in its first field.
  useEffect(() => group.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  return (
    <>
      <div ref={group} role="group" aria-label={name} className={styles.fields}>
        {list.fields
          .filter(({ key: field }) => isNamed || field !== list.fields[0]!.key)
          .map((field) => (
            <AssumptionField
              key={field.key}
              assumption={field}
              value={(row[field.key] ?? null) as AssumptionValue}
              hint={field.help}
              onChange={(value) => onType({ [field.key]: value === "" ? null : value })}
            />
          ))}
      </div>
      {children}
    </>
  );
}
