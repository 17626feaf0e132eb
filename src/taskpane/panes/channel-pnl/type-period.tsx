import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { TOLD_BY_TABLES } from "../../../domain/finance/pnl-amounts";
import { PNL_LINES } from "../../../domain/finance/pnl-lines";
import { quarterName } from "../../../domain/shared/fiscal-calendar";
import { partsOf } from "../../../domain/shared/serial-date";
import { DefaultedField } from "../../components/defaulted-field";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { pnlTexts } from "../../strings/channel-pnl";
import { monthName } from "../../strings/today";
import { lineState, type PnlSpan, type PnlStepProps } from "./live-pnl";
import { typeAmount, type PnlDraft } from "./pnl-draft";

const texts = pnlTexts.amounts;

/** A span's name: "FY2026 Q2", "May 2026". */
function spanName({ start, months }: PnlSpan, index: number, year: number): string {
  if (months > 1) return quarterName({ name: year }, { label: `Q${index + 1}` });
  const { month, year: calendar } = partsOf(start);
  return `${monthName(month)} ${calendar}`;
}

/** The statement's lines for one quarter or month, each with what is recorded or what other tables say. */
export function TypePeriod(props: PnlStepProps) {
  const { draft, update, facts, live } = props;
  const { span, spans, pnl } = live;
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
      <Field label={texts.period}>
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
      {/* Another period's fields begin anew. */}
      <div key={`${span.start} ${span.months}`} style={{ display: "contents" }}>
        {PNL_LINES.map(({ id, label, sign, help }) => {
          const { amount, told } = lineState(props, id);
          const field = { label, kind: "money", hint: help, ...(sign < 0 ? { min: 0 } : {}) } as const;
          const type = (value: number | null) =>
            update((before) =>
              typeAmount(before, { line: id, start: span.start, months: span.months, amount: value }),
            );
          return told === null ? (
            <NumberField key={id} {...field} value={amount} onChange={type} />
          ) : (
            <DefaultedField
              key={id}
              {...field}
              override={amount}
              defaultValue={told}
              source={sourceOf(id, facts.settings.amountBasis)}
              onOverride={type}
            />
          );
        })}
      </div>
    </>
  );
}

/** Which tables say it. */
function sourceOf(line: string, basis: string): string {
  const { source } = TOLD_BY_TABLES.find((each) => each.line === line)!;
  return typeof source === "string" ? source : source[basis as keyof typeof source];
}
