import { Field } from "@fluentui/react-components";
import { MDF_BUDGET } from "../../../domain/marketing/mdf-budget";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import { addMonths } from "../../../domain/shared/serial-date";
import { AssumptionField } from "../../components/assumption-field";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { NarrowSelect } from "../../components/narrow-select";
import { Note } from "../../components/page-parts";
import { count } from "../../strings/format";
import { mdfTexts } from "../../strings/mdf-budget";
import { chosenBudget, type MdfStepProps } from "./live-mdf";

const texts = mdfTexts.budget;

/** The quarter, and the money for all partners together. */
export function BudgetStep({ draft, update, facts, live, sheet, format }: MdfStepProps) {
  const { settings } = facts;
  const { asOf, budget } = live;
  const years = [
    fiscalYearOf(asOf, settings.fiscalStartMonth),
    fiscalYearOf(addMonths(asOf, 12), settings.fiscalStartMonth),
  ];
  const quarters = years.flatMap(({ name, quarters: list }) =>
    list.map((quarter) => ({ ...quarter, year: name })),
  );
  // A sheet may stand for a quarter that is long past.
  const listed = quarters.some(({ start }) => start === budget.quarter);
  return (
    <>
      <Field label={texts.quarter}>
        <NarrowSelect
          value={String(budget.quarter)}
          onChange={(_, { value }) => update((before) => ({ ...before, quarter: Number(value) }))}
        >
          {!listed && <option value={budget.quarter}>{format.date(budget.quarter)}</option>}
          {quarters.map(({ start, label, year }) => (
            <option key={start} value={start}>
              {texts.quarterName(label, year, format.date(start))}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <AssumptionField
        assumption={MDF_BUDGET}
        value={chosenBudget(draft, sheet).budget}
        standard={{
          value: settings.mdfBudget,
          source: settings.mdfBudget === null ? texts.none : MDF_BUDGET.source,
        }}
        onChange={(value) => update((before) => ({ ...before, budget: value }))}
      />
      <Note>
        {texts.requests(
          count(budget.requests.length, "request", "requests", format),
          format.money(budget.requested),
        )}
      </Note>
      <FiscalYearStart month={settings.fiscalStartMonth} />
    </>
  );
}
