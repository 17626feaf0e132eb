import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { newContactRow, pastedContacts, type PastedContacts } from "../../../domain/relations/contact-rows";
import { contactsTable, type ContactRow } from "../../../domain/shared/tables/relations-tables";
import { Message } from "../../components/message";
import { Buttons, Section } from "../../components/page-parts";
import { PasteField } from "../../components/paste-field";
import { ProblemList } from "../../components/problem-list";
import { useApp } from "../../session/app-context";
import { relationTexts as texts } from "../../strings/relations";
import { PersonFields } from "./person-fields";
import type { SavePeople } from "./use-relation-work";

interface NewProps {
  snapshot: WorkbookSnapshot;
  partner: string;
  save: SavePeople;
}

/** A person, typed by hand. */
export function NewPerson({ snapshot, partner, save }: NewProps) {
  const { today } = useApp();
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<Partial<ContactRow>>({});
  const isBlank = !person.contact?.trim();
  const add = async () => {
    const row = newContactRow(snapshot.table(contactsTable), partner, { ...person, checkedOn: today });
    if (!(await save(texts.label.person, [row]))) return;
    setPerson({});
    setOpen(false);
  };
  if (!open)
    return (
      <Buttons>
        <Button onClick={() => setOpen(true)}>{texts.own.title}</Button>
      </Buttons>
    );
  return (
    <Section title={texts.own.title}>
      <PersonFields
        person={person}
        onChange={(change) => setPerson((before) => ({ ...before, ...change }))}
      />
      <Buttons>
        <Button disabledFocusable={isBlank} onClick={() => !isBlank && void add()}>
          {texts.own.add}
        </Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          {texts.close}
        </Button>
      </Buttons>
    </Section>
  );
}

/** People as a table that was copied elsewhere, looked at before it is saved. */
export function PastedPeople({ snapshot, partner, save }: NewProps) {
  const { format } = useApp();
  const [pasted, setPasted] = useState<PastedContacts | null>(null);
  const own = texts.paste;
  const store = async (rows: PastedContacts["rows"]) => {
    if (await save(texts.label.people(rows.length), rows)) setPasted(null);
  };
  return (
    <>
      <PasteField
        label={own.label}
        hint={own.hint}
        action={own.action}
        onText={(text) => setPasted(pastedContacts(text, snapshot.table(contactsTable), partner))}
      />
      {pasted && (
        <>
          <Message intent={pasted.rows.length ? "info" : "warning"}>
            {own.read(pasted.rows.length, pasted.added, format)}
          </Message>
          {pasted.problems.length > 0 && (
            <ProblemList
              label={own.problems}
              problems={pasted.problems.map(({ line, message }) => ({
                where: own.line(format.number(line)),
                message,
              }))}
            />
          )}
          {pasted.rows.length > 0 && (
            <Buttons>
              <Button onClick={() => void store(pasted.rows)}>{own.save(pasted.rows.length)}</Button>
            </Buttons>
          )}
        </>
      )}
    </>
  );
}
