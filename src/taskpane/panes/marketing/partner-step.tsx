import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { shiftQuarter } from "../../../domain/marketing/marketing-quarter";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Note } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { count } from "../../strings/format";
import { marketingTexts } from "../../strings/marketing";
import type { Task } from "./marketing-draft";
import type { StepProps } from "./step-props";

const texts = marketingTexts.partner;
/** Quarters before and after the one that is shown. */
const AROUND = [-3, -2, -1, 0, 1, 2, 3] as const;

/** The partner, the quarter, and whether to plan or to enter what came back. */
export function PartnerStep({ draft, update, marketing }: StepProps) {
  const { format } = useApp();
  const { quarter, quarters, sheet, stored, partner } = marketing;
  return (
    <>
      <PartnerSelect />
      <Field label={texts.quarter}>
        <NarrowSelect
          value={String(quarter.start)}
          onChange={(_, { value }) => update((before) => ({ ...before, quarter: Number(value) }))}
        >
          {AROUND.map((offset) => shiftQuarter(quarter, offset)).map(({ start, label }) => (
            <option key={start} value={start}>
              {label}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Field label={texts.quarters}>
        <RadioGroup
          value={String(quarters)}
          onChange={(_, { value }) => update((before) => ({ ...before, quarters: value === "2" ? 2 : 1 }))}
        >
          <Radio value="1" label={texts.one} />
          <Radio value="2" label={texts.two} />
        </RadioGroup>
      </Field>
      <Field label={texts.task}>
        <RadioGroup
          value={draft.task}
          onChange={(_, { value }) => update((before) => ({ ...before, task: value as Task }))}
        >
          <Radio value="plan" label={texts.planCampaigns} />
          <Radio value="actuals" label={texts.actuals} />
        </RadioGroup>
      </Field>
      {partner !== "" && (
        <Note>
          {sheet ? texts.exists(sheet.sheetName) : texts.none}{" "}
          {stored.length > 0 && texts.stored(count(stored.length, "campaign", "campaigns", format))}
        </Note>
      )}
    </>
  );
}
