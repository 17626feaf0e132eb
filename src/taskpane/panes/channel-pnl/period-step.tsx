import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { PNL_LINES } from "../../../domain/finance/pnl-lines";
import { quarterName } from "../../../domain/shared/fiscal-calendar";
import { partsOf } from "../../../domain/shared/serial-date";
import { useApp } from "../../session/app-context";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { NarrowSelect } from "../../components/narrow-select";
import { Note } from "../../components/page-parts";
import { count } from "../../strings/format";
import { pnlTexts } from "../../strings/channel-pnl";
import { monthName } from "../../strings/today";
import { recordedFor, type PnlDraft, type PnlSpan } from "./pnl-draft";
import type { PnlStepProps } from "./step-props";

const texts = pnlTexts.period;

/** A span's name: "FY2026 Q2", "May 2026". */
export function spanName({ start, months }: PnlSpan, index: number, year: number): string {
  if (months > 1) return quarterName({ name: year }, { label: `Q${index + 1}` });
  const { month, year: calendar } = partsOf(start);
  return `${monthName(month)} ${calendar}`;
}

/** Whether amounts come by quarter or month, and which one is typed. */
export function PeriodStep({ draft, update, pnl, spans, span, data }: PnlStepProps) {
  const { format } = useApp();
  const recorded = PNL_LINES.filter(({ id }) => recordedFor(data.program, id, span) !== null).length;
  return (
    <>
      <Field label={texts.by}>
        <RadioGroup
          layout="horizontal"
          value={draft.by}
          onChange={(_, { value }) =>
            update((before) => ({ ...before, by: value as PnlDraft["by"], period: null }))
          }
        >
          <Radio value="quarter" label={texts.quarter} />
          <Radio value="month" label={texts.month} />
        </RadioGroup>
      </Field>
      <Field label={texts.label}>
        <NarrowSelect
          value={String(span.start)}
          onChange={(_, { value }) => update((before) => ({ ...before, period: Number(value) }))}
        >
          {spans.map((each, index) => (
            <option key={each.start} value={each.start}>
              {spanName(each, index, pnl.year.name)}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Note>
        {recorded > 0 ? texts.recorded(count(recorded, "line is", "lines are", format)) : texts.nothing}{" "}
        {texts.year(pnl.year.name, format.date(pnl.year.start), format.date(pnl.year.end))}
      </Note>
      <FiscalYearStart month={data.settings.fiscalStartMonth} />
    </>
  );
}
