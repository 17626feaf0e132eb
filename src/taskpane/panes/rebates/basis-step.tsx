import { Field } from "@fluentui/react-components";
import { COMPARISONS, REBATE_INPUTS, type ComparisonId } from "../../../domain/finance/rebate-roi";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import { useApp } from "../../session/app-context";
import { DateField } from "../../components/date-field";
import { AssumptionField } from "../../components/assumption-field";
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
      <AssumptionField
        assumption={REBATE_INPUTS.gross_margin}
        value={grossMargin}
        standard={{ value: settings.vendorGrossMargin, source: REBATE_INPUTS.gross_margin.source }}
        onChange={(value) => update((before) => ({ ...before, grossMargin: value }))}
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
