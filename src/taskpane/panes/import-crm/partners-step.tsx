import { Field } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Lead } from "../../components/page-parts";
import { count } from "../../strings/format";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import { LostPartners } from "./lost-partners";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.partners;

/** Names in the deals that look like another partner's, or whose partner is gone: which partner each is, or one of its own. */
export function PartnersStep(props: PreviewStepProps) {
  const { draft, update, preview } = props;
  const { format } = useApp();
  const decided = draft.decisions.partners ?? {};
  const isLost = new Set(preview.lostPartners.map(({ name }) => name));
  const proposed = preview.partners.map(({ name, partner, rows }) => ({
    name,
    partner,
    label: importTexts.products.becomes(name, count(rows, "deal", "deals", format)),
  }));
  const accepted = Object.entries(decided).flatMap(([name, partner]) =>
    // While the preview is made anew the name may stand in both.
    partner === null || isLost.has(name) || proposed.some((each) => each.name === name)
      ? []
      : [{ name, partner, label: name }],
  );
  return (
    <>
      <LostPartners {...props} />
      {proposed.length + accepted.length > 0 && <Lead>{texts.lead}</Lead>}
      {[...proposed, ...accepted].map(({ name, partner, label }) => (
        <Field key={name} label={label}>
          <NarrowSelect
            value={Object.hasOwn(decided, name) ? (decided[name] ?? "") : ""}
            onChange={(_, { value }) =>
              update((before) => {
                const { [name]: _before, ...others } = before.decisions.partners ?? {};
                return decideImport(before, {
                  partners: value === "" ? others : { ...others, [name]: value },
                });
              })
            }
          >
            <option value="">{texts.own}</option>
            <option value={partner}>{partner}</option>
          </NarrowSelect>
        </Field>
      ))}
    </>
  );
}
