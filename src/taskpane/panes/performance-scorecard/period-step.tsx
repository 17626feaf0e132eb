import { Button, Field } from "@fluentui/react-components";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { DateField } from "../../components/date-field";
import { NarrowSelect } from "../../components/narrow-select";
import { Buttons, Note } from "../../components/page-parts";
import { periodText, scorecardTexts } from "../../strings/scorecard";
import { monthName } from "../../strings/today";
import type { StepProps } from "./step-props";

const texts = scorecardTexts.period;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The day the figures stand for, and where the fiscal year begins. */
export function PeriodStep({
  draft,
  update,
  asOf,
  startMonth,
}: StepProps & { asOf: SerialDate; startMonth: number }) {
  const { today, format } = useApp();
  const year = fiscalYearOf(asOf, draft.fiscalStartMonth ?? startMonth);
  const quarter = year.quarters.find(({ end }) => asOf <= end) ?? year.quarters[3];
  return (
    <>
      <DateField
        label={texts.asOf}
        value={asOf}
        hint={texts.asOfHint}
        onChange={(day) => update((before) => ({ ...before, asOf: day }))}
      />
      {asOf !== today && (
        <Buttons>
          <Button type="button" size="small" onClick={() => update((before) => ({ ...before, asOf: today }))}>
            {texts.today(format.date(today))}
          </Button>
        </Buttons>
      )}
      <Field label={texts.start}>
        <NarrowSelect
          value={String(year.startMonth)}
          onChange={(_, { value }) => update((before) => ({ ...before, fiscalStartMonth: Number(value) }))}
        >
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Note>
        {periodText(year.start, year.end, year.name, format)}.{" "}
        {texts.quarter(quarter.label, asOf < quarter.end ? "In progress" : "Ended")}.
      </Note>
    </>
  );
}
