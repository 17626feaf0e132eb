import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { DateField } from "../../components/date-field";
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
}

/** Who does it and until when, side by side where there is room. */
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
      <DateField label={texts.dueField} value={value.due} optional onChange={(due) => onChange({ due })} />
    </div>
  );
}
