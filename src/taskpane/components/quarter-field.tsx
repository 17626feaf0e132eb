import { Field } from "@fluentui/react-components";
import { fiscalPeriodName, fiscalYearOf } from "../../domain/shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../../domain/shared/serial-date";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { NarrowSelect } from "./narrow-select";

interface QuarterFieldProps {
  label: string;
  /** Its first day. */
  value: SerialDate;
  /** A day of each fiscal year whose quarters are offered: months from it, such as -12 for the year before. */
  asOf: SerialDate;
  years: readonly number[];
  startMonth: number;
  onChange: (quarter: SerialDate) => void;
}

/** A quarter of some fiscal years; one of another year is listed too while it is the chosen one. */
export function QuarterField({ label, value, asOf, years, startMonth, onChange }: QuarterFieldProps) {
  const { format } = useApp();
  const offered = years.flatMap((months) =>
    fiscalYearOf(addMonths(asOf, months), startMonth).quarters.map(({ start }) => start),
  );
  const quarters = offered.includes(value) ? offered : [value, ...offered];
  return (
    <Field label={label}>
      <NarrowSelect value={String(value)} onChange={(_, { value: chosen }) => onChange(Number(chosen))}>
        {quarters.map((start) => (
          <option key={start} value={start}>
            {sharedTexts.quarter(fiscalPeriodName(start, startMonth), format.date(start))}
          </option>
        ))}
      </NarrowSelect>
    </Field>
  );
}
