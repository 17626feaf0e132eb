import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ContactRow } from "../../../domain/shared/tables/relations-tables";
import { Buttons } from "../../components/page-parts";
import { RowEntry } from "../../components/row-entry";
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
  const { contactId } = row;
  const facts = [
    row.role,
    row.level,
    row.ourCounterpart,
    row.strength !== null && texts.strength(row.strength),
    row.champion === "Yes" && texts.champion,
    row.lastContact === null ? texts.neverMet : texts.met(format.date(row.lastContact)),
  ];
  const met = () => void save(texts.label.met, [{ contactId, lastContact: today }]);
  const right = () => void save(texts.label.right, [{ contactId, checkedOn: today }]);
  const edit = (close: () => void) => (
    <>
      <EditPerson row={row} save={save} onSaved={close} />
      <RemovePersonData row={row} remove={remove} />
    </>
  );
  return (
    <RowEntry
      name={row.contact ?? ""}
      facts={facts}
      warning={toCheck && texts.toCheck}
      deeds={[
        { label: texts.metToday, onClick: met },
        ...(toCheck ? [{ label: texts.right, onClick: right }] : []),
      ]}
      more={{ open: texts.edit, close: texts.close, content: edit }}
    />
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
