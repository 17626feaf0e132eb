import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { sharedTexts } from "../strings/components";
import { Buttons, Note } from "./page-parts";
import { RowItem } from "./row-list";
import { StatusBadge } from "./status-badge";

interface Deed {
  label: string;
  onClick: () => void;
}

interface RowEntryProps {
  name: string;
  /** What is known of it, in a line; what is blank is left out. */
  facts: readonly (string | null | undefined | false)[];
  /** What is wrong with it. */
  warning?: string | false | null | undefined;
  /** What can be done with one press. */
  deeds?: readonly Deed[];
  /** Opens and closes what is behind it. */
  more?: { open: string; close: string; content: (close: () => void) => ReactNode };
}

/** One row of a table, as pages list them: what it says, what can be done at once, and the rest behind a button. */
export function RowEntry({ name, facts, warning, deeds = [], more }: RowEntryProps) {
  const [open, setOpen] = useState(false);
  const of = (label: string) => sharedTexts.row.of(label, name);
  const toggle = more && (open ? more.close : more.open);
  const said = facts.filter(Boolean).join(" · ");
  return (
    <RowItem>
      <span>{name}</span>
      {said !== "" && <Note>{said}</Note>}
      {warning && (
        <div>
          <StatusBadge status="Red" text={warning} />
        </div>
      )}
      {(deeds.length > 0 || more) && (
        <Buttons>
          {deeds.map(({ label, onClick }) => (
            <Button key={label} size="small" aria-label={of(label)} onClick={onClick}>
              {label}
            </Button>
          ))}
          {more && toggle && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={open}
              aria-label={of(toggle)}
              onClick={() => setOpen(!open)}
            >
              {toggle}
            </Button>
          )}
        </Buttons>
      )}
      {more && open && more.content(() => setOpen(false))}
    </RowItem>
  );
}
