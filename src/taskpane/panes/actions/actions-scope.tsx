import { Field } from "@fluentui/react-components";
import { NarrowSelect } from "../../components/narrow-select";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { actionTexts } from "../../strings/actions";

const texts = actionTexts.scope;

/** One partner's actions or everybody's. */
export function ActionsScope({
  partners,
  partner,
}: {
  partners: readonly PartnerEntry[];
  /** "" for all. */
  partner: string;
}) {
  const { choosePartner } = useApp();
  return (
    <Field label={texts.label}>
      <NarrowSelect value={partner} onChange={(_, { value }) => choosePartner(value)}>
        <option value="">{texts.all}</option>
        {partners.map((each) => (
          <option key={each.partnerId}>{each.partner}</option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
