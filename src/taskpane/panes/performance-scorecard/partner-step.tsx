import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useApp } from "../../app/app-context";
import type { PartnerEntry } from "../../app/directory";
import { NarrowSelect } from "../../components/narrow-select";
import { Note } from "../../components/page-parts";
import { scorecardTexts } from "../../strings/scorecard";
import type { BuiltSheet } from "../../../excel/workbook-port";
import type { StepProps } from "./step-props";

const texts = scorecardTexts.partner;

/** One partner, or all of them at once. */
export function PartnerStep({ draft, update, partners, active, sheet }: StepProps & { partners: readonly PartnerEntry[]; active: number; sheet: BuiltSheet | undefined }) {
  const { partner, choosePartner, format } = useApp();
  const choose = (name: string) => {
    update((before) => ({ ...before, step: "partner" }));
    choosePartner(name);
  };
  return (
    <>
      <Field label={texts.scope}>
        <RadioGroup value={draft.scope} onChange={(_, { value }) => update((before) => ({ ...before, step: "partner", scope: value as "one" | "all" }))}>
          <Radio value="one" label={texts.one} />
          <Radio value="all" label={texts.all(format.number(active))} />
        </RadioGroup>
      </Field>
      {draft.scope === "all" ? (
        <Note>{texts.allHint}</Note>
      ) : (
        <Field label={texts.label} hint={{ children: partner === "" ? "" : sheet ? texts.exists(sheet.sheetName) : texts.new }}>
          <NarrowSelect value={partner} onChange={(_, { value }) => choose(value)}>
            <option value="">{texts.choose}</option>
            {partners.map((entry) => (
              <option key={entry.partnerId} value={entry.partner}>
                {entry.partner}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
    </>
  );
}
