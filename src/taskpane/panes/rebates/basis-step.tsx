import { Field } from "@fluentui/react-components";
import { COMPARISONS, type ComparisonId } from "../../../domain/finance/rebate-roi";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import { useApp } from "../../session/app-context";
import { DateField } from "../../components/date-field";
import { DefaultedField } from "../../components/defaulted-field";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { NarrowSelect } from "../../components/narrow-select";
import { rebateTexts } from "../../strings/rebates";
import { chosenBasis } from "./use-rebates";
import type { RebatesStepProps } from "./step-props";

const texts = rebateTexts.basis;
const AUTOMATIC = "";

/** Gross margin, what revenue is compared with, and which quarters count. */
export function BasisStep({ draft, update, data, asOf, sheet }: RebatesStepProps) {
  const { format } = useApp();
  const { settings } = data;
  const year = fiscalYearOf(asOf, settings.fiscalStartMonth);
  const { from, to, grossMargin, comparison } = chosenBasis(draft, sheet);
  const period = texts.period(format.date(year.start), format.date(year.end));
  return (
    <>
      <DefaultedField
        label={texts.margin}
        kind="percent"
        min={0}
        max={1}
        hint={texts.marginHint}
        override={grossMargin}
        defaultValue={settings.vendorGrossMargin}
        source={texts.setup}
        onOverride={(value) => update((before) => ({ ...before, grossMargin: value }))}
      />
      <Field label={texts.compare}>
        <NarrowSelect
          value={comparison ?? AUTOMATIC}
          onChange={(_, { value }) =>
            update((before) => ({
              ...before,
              comparison: value === AUTOMATIC ? null : (value as ComparisonId),
            }))
          }
        >
          <option value={AUTOMATIC}>{texts.automatic}</option>
          {COMPARISONS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <DateField
        optional
        label={texts.from}
        value={from}
        hint={period}
        onChange={(day) => update((before) => ({ ...before, from: day }))}
      />
      <DateField
        optional
        label={texts.to}
        value={to}
        hint={period}
        onChange={(day) => update((before) => ({ ...before, to: day }))}
      />
      <FiscalYearStart month={settings.fiscalStartMonth} />
    </>
  );
}
