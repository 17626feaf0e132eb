import { makeStyles, tokens } from "@fluentui/react-components";
import {
  contactsTable,
  CONTACT_LEVELS,
  type ContactRow,
} from "../../../domain/shared/tables/relations-tables";
import { ChoiceField } from "../../components/choice-field";
import { DateField } from "../../components/date-field";
import { NumberField } from "../../components/number-field";
import { TextField } from "../../components/text-field";
import { relationTexts } from "../../strings/relations";

const texts = relationTexts.fields;
const LEVELS = CONTACT_LEVELS.map((level) => [level, level] as const);
const CHAMPION = contactsTable.columns.champion.choices!.map((each) => [each, each] as const);
const STRENGTHS = ["1", "2", "3", "4", "5"].map((each) => [each, each] as const);
const LONGEST = 100;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

interface FieldsProps {
  person: Partial<ContactRow>;
  onChange: (change: Partial<ContactRow>) => void;
}

/** Everything that is noted of a person. */
export function PersonFields({ person, onChange }: FieldsProps) {
  const styles = useStyles();
  const { strength = null } = person;
  return (
    <div className={styles.fields}>
      <Words fields={["contact", "role"]} {...{ person, onChange }} />
      <Choice field="level" options={LEVELS} {...{ person, onChange }} />
      <Words fields={["ourCounterpart"]} {...{ person, onChange }} />
      <Choice field="ourLevel" options={LEVELS} {...{ person, onChange }} />
      <ChoiceField
        label={texts.strength}
        value={strength === null ? null : String(strength)}
        options={STRENGTHS}
        placeholder={relationTexts.notSaid}
        hint={relationTexts.strengthHint}
        onChoose={(value) => onChange({ strength: Number(value) })}
      />
      <DateField
        label={texts.lastContact}
        value={person.lastContact ?? null}
        optional
        onChange={(lastContact) => onChange({ lastContact })}
      />
      <Words fields={["email", "phone", "decidesOn"]} {...{ person, onChange }} />
      <Choice field="champion" options={CHAMPION} {...{ person, onChange }} />
      <Words fields={["talkAbout"]} {...{ person, onChange }} />
      <NumberField
        label={texts.everyDays}
        kind="whole"
        min={1}
        value={person.everyDays ?? null}
        onChange={(everyDays) => onChange({ everyDays })}
      />
      <Words fields={["escalatesTo", "escalatesWithin"]} {...{ person, onChange }} />
    </div>
  );
}

type WordField =
  | "contact"
  | "role"
  | "ourCounterpart"
  | "email"
  | "phone"
  | "decidesOn"
  | "talkAbout"
  | "escalatesTo"
  | "escalatesWithin";

function Words({ fields, person, onChange }: FieldsProps & { fields: readonly WordField[] }) {
  return fields.map((field) => (
    <TextField
      key={field}
      label={texts[field]}
      value={person[field] ?? ""}
      longest={LONGEST}
      onChange={(value) => onChange({ [field]: value || null })}
    />
  ));
}

function Choice({
  field,
  options,
  person,
  onChange,
}: FieldsProps & {
  field: "level" | "ourLevel" | "champion";
  options: readonly (readonly [string, string])[];
}) {
  return (
    <ChoiceField
      label={texts[field]}
      value={person[field] ?? null}
      options={options}
      placeholder={relationTexts.notSaid}
      onChoose={(value) => onChange({ [field]: value })}
    />
  );
}
