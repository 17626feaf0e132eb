import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useApp } from "../../session/app-context";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { scorecardTexts } from "../../strings/scorecard";
import { ManyPartners } from "./many-partners";
import { isPart } from "./chosen-partners";
import type { PartnersScope } from "./scorecard-draft";
import type { StepsInput } from "./step-props";

const texts = scorecardTexts.partner;

/** One partner, or many in one go: those that are due, or all of them. */
export function PartnerStep(input: StepsInput) {
  const { format } = useApp();
  const { update, scope, due, active, sheet } = input;
  return (
    <>
      <Field label={texts.scope}>
        <RadioGroup
          value={scope}
          onChange={(_, { value }) =>
            update((before) => ({ ...before, step: "partner", scope: value as PartnersScope, leftOut: [] }))
          }
        >
          <Radio value="one" label={texts.one} />
          {isPart(input) && <Radio value="due" label={texts.due(due.length, format)} />}
          <Radio value="all" label={texts.all(format.number(active.length))} />
        </RadioGroup>
      </Field>
      {scope === "one" ? (
        <PartnerSelect
          hint={sheet ? texts.exists(sheet.sheetName) : texts.new}
          onChoose={() => update((before) => ({ ...before, step: "partner" }))}
        />
      ) : (
        <ManyPartners {...input} />
      )}
    </>
  );
}
