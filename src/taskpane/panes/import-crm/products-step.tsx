import { Field } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Lead } from "../../components/page-parts";
import { count } from "../../strings/format";
import { importTexts } from "../../strings/import-crm";
import { decideImport } from "./import-draft";
import type { PreviewStepProps } from "./step-props";

const texts = importTexts.products;

/** Product names that are nearly those of the list. */
export function ProductsStep({ draft, update, preview }: PreviewStepProps) {
  const { format } = useApp();
  const asked = preview.products.filter(
    ({ name, how }) =>
      how === "near" || how === "decided" || Object.hasOwn(draft.decisions.products ?? {}, name),
  );
  const listed = [
    ...new Set(preview.products.filter(({ how }) => how !== "new").map(({ product }) => product)),
  ].sort((a, b) => a.localeCompare(b));
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {asked.map(({ name, product, how, rows }) => (
        <Field key={name} label={texts.becomes(name, count(rows, "deal", "deals", format))}>
          <NarrowSelect
            value={how === "new" ? "" : product}
            onChange={(_, { value }) =>
              update((before) =>
                decideImport(before, {
                  products: { ...before.decisions.products, [name]: value === "" ? null : value },
                }),
              )
            }
          >
            {listed.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
            <option value="">{texts.own}</option>
          </NarrowSelect>
        </Field>
      ))}
    </>
  );
}
