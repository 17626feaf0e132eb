import { Field } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { sharedTexts } from "../../strings/components";
import { hintOf } from "../hint-of";
import { PartnerCombobox } from "./partner-combobox";

interface PartnerSelectProps {
  label?: string;
  hint?: string;
  /** The words for everybody, where that is a choice. */
  everybody?: string;
  onChoose?: (partner: string) => void;
}

/** The partner that the header's picker shows too, to be chosen within a page. */
export function PartnerSelect({ label, hint, everybody, onChoose }: PartnerSelectProps) {
  const { partner, choosePartner } = useApp();
  const choose = (name: string) => {
    onChoose?.(name);
    choosePartner(name);
  };
  return (
    <Field label={label ?? sharedTexts.partner.label} {...hintOf(partner === "" ? "" : hint)}>
      {(input) => (
        <PartnerCombobox
          input={input}
          onChoose={choose}
          {...(everybody === undefined ? {} : { everybody })}
        />
      )}
    </Field>
  );
}
