import { Field } from "@fluentui/react-components";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { NarrowSelect } from "./narrow-select";

/** The partner that the header's picker shows too, to be chosen within a step. */
export function PartnerSelect({ hint, onChoose }: { hint?: string; onChoose?: (partner: string) => void }) {
  const { directory, partner, choosePartner } = useApp();
  const choose = (name: string) => {
    onChoose?.(name);
    choosePartner(name);
  };
  return (
    <Field label={sharedTexts.partner.label} hint={{ children: partner === "" ? "" : hint }}>
      <NarrowSelect value={partner} onChange={(_, { value }) => choose(value)}>
        <option value="">{sharedTexts.partner.placeholder}</option>
        {directory?.partners.map((entry) => (
          <option key={entry.partnerId} value={entry.partner}>
            {entry.partner}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
