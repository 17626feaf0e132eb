import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { ourPeople } from "../../../domain/relations/our-people";
import { ChoiceField } from "../../components/choice-field";
import { Buttons, Lead, Section } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { relationTexts } from "../../strings/relations";
import { RemoveOurPersonData } from "./remove-person-data";
import type { RemovePersonsData } from "./use-relation-work";

const texts = relationTexts.ours;
const LONGEST = 100;

interface OurPeopleProps {
  snapshot: WorkbookSnapshot;
  remove: RemovePersonsData;
}

/** Our own people, of whom nobody at a partner keeps a row: chosen or typed by name, to be removed. */
export function OurPeople({ snapshot, remove }: OurPeopleProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const known = ourPeople(snapshot);
  const chosen = name.trim();
  if (!open)
    return (
      <Buttons>
        <Button onClick={() => setOpen(true)}>{texts.open}</Button>
      </Buttons>
    );
  return (
    <Section title={texts.title}>
      <Lead>{texts.lead}</Lead>
      {known.length > 0 && (
        <ChoiceField
          label={texts.known}
          value={known.includes(name) ? name : null}
          placeholder={relationTexts.notSaid}
          options={known.map((each) => [each, each] as const)}
          onChoose={setName}
        />
      )}
      <TextField label={texts.name} value={name} longest={LONGEST} onChange={setName} />
      {chosen !== "" && <RemoveOurPersonData key={chosen} name={chosen} remove={remove} />}
      <Buttons>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          {relationTexts.close}
        </Button>
      </Buttons>
    </Section>
  );
}
