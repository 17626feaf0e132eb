import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ContactRow } from "../../../domain/shared/tables/relations-tables";
import { Buttons, Note } from "../../components/page-parts";
import { RowItem } from "../../components/row-list";
import { StatusBadge } from "../../components/status-badge";
import { useApp } from "../../session/app-context";
import { relationTexts as texts } from "../../strings/relations";
import { PersonFields } from "./person-fields";
import { RemovePersonData } from "./remove-person-data";
import type { RemovePersonsData, SavePeople } from "./use-relation-work";

/** One person: met or checked with one click, the rest behind "Edit". */
export function PersonItem({
  row,
  toCheck,
  save,
  remove,
}: {
  row: ContactRow;
  toCheck: boolean;
  save: SavePeople;
  remove: RemovePersonsData;
}) {
  const { format, today } = useApp();
  const [open, setOpen] = useState(false);
  const name = row.contact ?? "";
  const { contactId } = row;
  const facts = [
    row.role,
    row.level,
    row.ourCounterpart,
    row.strength !== null && texts.strength(row.strength),
    row.champion === "Yes" && texts.champion,
    row.lastContact === null ? texts.neverMet : texts.met(format.date(row.lastContact)),
  ];
  return (
    <RowItem>
      <span>{name}</span>
      <Note>{texts.facts(facts)}</Note>
      {toCheck && (
        <div>
          <StatusBadge status="Red" text={texts.toCheck} />
        </div>
      )}
      <Buttons>
        <Button
          size="small"
          aria-label={texts.of(texts.metToday, name)}
          onClick={() => void save(texts.label.met, [{ contactId, lastContact: today }])}
        >
          {texts.metToday}
        </Button>
        {toCheck && (
          <Button
            size="small"
            aria-label={texts.of(texts.right, name)}
            onClick={() => void save(texts.label.right, [{ contactId, checkedOn: today }])}
          >
            {texts.right}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={texts.of(open ? texts.close : texts.edit, name)}
          onClick={() => setOpen(!open)}
        >
          {open ? texts.close : texts.edit}
        </Button>
      </Buttons>
      {open && (
        <>
          <EditPerson row={row} save={save} onSaved={() => setOpen(false)} />
          <RemovePersonData row={row} remove={remove} />
        </>
      )}
    </RowItem>
  );
}

function EditPerson({ row, save, onSaved }: { row: ContactRow; save: SavePeople; onSaved: () => void }) {
  const { today } = useApp();
  const [edit, setEdit] = useState<Partial<ContactRow>>({});
  const person = { ...row, ...edit };
  const store = async () => {
    const { contactId } = row;
    if (await save(texts.label.person, [{ ...edit, contactId, checkedOn: today }])) onSaved();
  };
  return (
    <div role="group" aria-label={row.contact ?? ""}>
      <PersonFields person={person} onChange={(change) => setEdit((before) => ({ ...before, ...change }))} />
      <Buttons>
        <Button
          disabledFocusable={!person.contact?.trim()}
          onClick={() => person.contact?.trim() && void store()}
        >
          {texts.savePerson}
        </Button>
      </Buttons>
    </div>
  );
}
