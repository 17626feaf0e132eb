import { MDF_BUDGET } from "../../../domain/marketing/mdf-inputs";
import { AssumptionField } from "../../components/assumption-field";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { Note } from "../../components/page-parts";
import { QuarterField } from "../../components/quarter-field";
import { count } from "../../strings/format";
import { mdfTexts } from "../../strings/mdf-budget";
import { chosenBudget, type MdfStepProps } from "./live-mdf";

const texts = mdfTexts.budget;

/** The quarter, and the money for all partners together. */
export function BudgetStep({ draft, update, facts, live, sheet, format }: MdfStepProps) {
  const { settings } = facts;
  const { asOf, budget } = live;
  return (
    <>
      <QuarterField
        label={texts.quarter}
        value={budget.quarter}
        asOf={asOf}
        years={[0, 12]}
        startMonth={settings.fiscalStartMonth}
        onChange={(quarter) => update((before) => ({ ...before, quarter }))}
      />
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
