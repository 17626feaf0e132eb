import { Button } from "@fluentui/react-components";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import type { SerialDate } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { DateField } from "../../components/date-field";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { dayOnSheet } from "../../components/as-of-note";
import { Buttons, Note } from "../../components/page-parts";
import { periodText, scorecardTexts } from "../../strings/scorecard";
import type { BuiltSheet } from "../../../book/workbook-port";
import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import { sharedTexts } from "../../strings/components";
import type { StepProps } from "./step-props";

const texts = scorecardTexts.period;

/** The day the figures stand for, and the fiscal year in which it lies. */
export function PeriodStep({
  update,
  asOf,
  proposed,
  sheet,
  startMonth,
}: Pick<StepProps, "update"> & {
  asOf: SerialDate;
  proposed: ProposedAsOf;
  sheet: BuiltSheet | undefined;
  startMonth: number;
}) {
  const { today, format } = useApp();
  const year = fiscalYearOf(asOf, startMonth);
  const quarter = year.quarters.find(({ end }) => asOf <= end) ?? year.quarters[3];
  const onSheet = dayOnSheet(sheet) ?? asOf;
  const others = [
    [today, texts.today] as const,
    ...(onSheet === today ? [] : [[onSheet, texts.onSheet] as const]),
  ].filter(([day]) => day !== asOf);
  return (
    <>
      <DateField
        label={texts.asOf}
        value={asOf}
        hint={`${texts.asOfHint} ${asOf === proposed.day ? sharedTexts.asOf.reasons[proposed.from] : ""}`}
        onChange={(day) => update((before) => ({ ...before, asOf: day }))}
      />
      <Buttons>
        {others.map(([day, text]) => (
          <Button
            key={day}
            type="button"
            size="small"
            onClick={() => update((before) => ({ ...before, asOf: day }))}
          >
            {text(format.date(day))}
          </Button>
        ))}
      </Buttons>
      <Note>
        {periodText(year.start, year.end, year.name, format)}.{" "}
        {texts.quarter(quarter.label, asOf < quarter.end ? "In progress" : "Ended")}.
      </Note>
      <FiscalYearStart month={startMonth} />
    </>
  );
}
