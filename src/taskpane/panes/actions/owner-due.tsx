import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { DateField } from "../../components/date-field";
import { NarrowSelect } from "../../components/narrow-select";
import { actionTexts } from "../../strings/actions";

const texts = actionTexts.item;

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

export interface OwnerDue {
  owner: string | null;
  due: SerialDate | null;
  /** Absent or null: by the owner's name. */
  ownerSide?: string | null;
}

/** Who does it, whose that one is, and until when, side by side where there is room. */
export function OwnerDueFields({
  value,
  onChange,
}: {
  value: OwnerDue;
  onChange: (change: Partial<OwnerDue>) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field label={texts.owner}>
        <Input
          value={value.owner ?? ""}
          style={{ minWidth: 0 }}
          autoComplete="off"
          onChange={(_, { value: owner }) => onChange({ owner: owner === "" ? null : owner })}
        />
      </Field>
      <Field label={texts.side}>
        <NarrowSelect
          value={value.ownerSide ?? ""}
          onChange={(_, { value: side }) => onChange({ ownerSide: side === "" ? null : side })}
        >
          <option value="">{texts.sideByName}</option>
          {Object.entries(texts.sides).map(([side, words]) => (
            <option key={side} value={side}>
              {words}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <DateField label={texts.dueField} value={value.due} optional onChange={(due) => onChange({ due })} />
    </div>
  );
}
