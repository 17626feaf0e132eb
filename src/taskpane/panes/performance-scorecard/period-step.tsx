import { Button } from "@fluentui/react-components";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { DateField } from "../../components/date-field";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { Buttons, Note } from "../../components/page-parts";
import { periodText, scorecardTexts } from "../../strings/scorecard";
import type { StepProps } from "./step-props";

const texts = scorecardTexts.period;

/** The day the figures stand for, and the fiscal year in which it lies. */
export function PeriodStep({
  update,
  asOf,
  startMonth,
}: Pick<StepProps, "update"> & { asOf: SerialDate; startMonth: number }) {
  const { today, format } = useApp();
  const year = fiscalYearOf(asOf, startMonth);
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
      <Note>
        {periodText(year.start, year.end, year.name, format)}.{" "}
        {texts.quarter(quarter.label, asOf < quarter.end ? "In progress" : "Ended")}.
      </Note>
      <FiscalYearStart month={startMonth} />
    </>
  );
}
