import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { Note } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-select";
import { scorecardTexts } from "../../strings/scorecard";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { StepProps } from "./step-props";

const texts = scorecardTexts.partner;

/** One partner, or all of them at once. */
export function PartnerStep({
  draft,
  update,
  active,
  sheet,
}: StepProps & { active: number; sheet: BuiltSheet | undefined }) {
  const { format } = useApp();
  return (
    <>
      <Field label={texts.scope}>
        <RadioGroup
          value={draft.scope}
          onChange={(_, { value }) =>
            update((before) => ({ ...before, step: "partner", scope: value as "one" | "all" }))
          }
        >
          <Radio value="one" label={texts.one} />
          <Radio value="all" label={texts.all(format.number(active))} />
        </RadioGroup>
      </Field>
      {draft.scope === "all" ? (
        <Note>{texts.allHint}</Note>
      ) : (
        <PartnerSelect
          hint={sheet ? texts.exists(sheet.sheetName) : texts.new}
          onChoose={() => update((before) => ({ ...before, step: "partner" }))}
        />
      )}
    </>
  );
}
