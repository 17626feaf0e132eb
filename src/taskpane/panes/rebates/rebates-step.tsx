import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { nameKey } from "../../../domain/shared/excel-text";
import { rebateReport, type RebateReturn } from "../../../domain/finance/rebate-roi";
import { addMonths, type SerialDate } from "../../../domain/shared/serial-date";
import type { RebateRow } from "../../../domain/shared/tables/finance-tables";
import { fiscalYearOf } from "../../../domain/shared/fiscal-calendar";
import { useApp } from "../../session/app-context";
import { DefaultedField } from "../../components/defaulted-field";
import { Message } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { Note } from "../../components/page-parts";
import { ProblemList } from "../../components/problem-list";
import { count } from "../../strings/format";
import { rebateTexts } from "../../strings/rebates";
import { rowKey, typeRebate } from "./rebates-draft";
import type { RebatesStepProps } from "./step-props";

const texts = rebateTexts.enter;

/** Rebates one at a time with what the workbook knows beside them, or many pasted at once. */
export function RebatesStep(props: RebatesStepProps) {
  const { draft, update, data, rows } = props;
  const { format } = useApp();
  return (
    <>
      <Field label={texts.how}>
        <RadioGroup
          layout="horizontal"
          value={draft.how}
          onChange={(_, { value }) => update((before) => ({ ...before, how: value as "one" | "paste" }))}
        >
          <Radio value="one" label={texts.one} />
          <Radio value="paste" label={texts.paste} />
        </RadioGroup>
      </Field>
      {draft.how === "one" ? <OneRebate {...props} /> : <PasteRows {...props} />}
      <Note>
        {rows.length > 0
          ? texts.read(count(rows.length, "row", "rows", format))
          : data.rebates.length > 0
            ? texts.recorded(count(data.rebates.length, "row is", "rows are", format))
            : texts.nothing}
      </Note>
    </>
  );
}

/** The quarters of the as-of date's fiscal year and of the one before, the latest that has begun first chosen. */
function quartersOf(asOf: SerialDate, startMonth: number) {
  const years = [fiscalYearOf(asOf, startMonth), fiscalYearOf(addMonths(asOf, -12), startMonth)];
  return years.flatMap(({ name, quarters }) => quarters.map((quarter) => ({ ...quarter, year: name })));
}

function OneRebate({ draft, update, data, report, asOf }: RebatesStepProps) {
  const { directory, partner: picked, format } = useApp();
  const names = directory?.partners.map((entry) => entry.partner) ?? [];
  const partner = draft.partner ?? (picked || (names[0] ?? ""));
  const quarters = quartersOf(asOf, data.settings.fiscalStartMonth);
  const begun = quarters.filter(({ start }) => start <= asOf);
  const quarter = draft.quarter ?? begun.reduce((last, { start }) => Math.max(last, start), 0);
  const row: Partial<RebateRow> =
    data.rebates.find((each) => each.period === quarter && nameKey(each.partner) === nameKey(partner)) ?? {};
  const type = (change: Partial<RebateRow>) =>
    update((before) => typeRebate({ ...before, partner, quarter }, partner, quarter, change));
  const { won, before, year } = known(data, partner, quarter, asOf);
  const money = (amount: number | null) => (amount === null ? texts.unknown : format.money(amount));
  return (
    <>
      <Field label={texts.partner}>
        <NarrowSelect
          value={partner}
          onChange={(_, { value }) => update((old) => ({ ...old, partner: value }))}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      <Field label={texts.quarter}>
        <NarrowSelect
          value={String(quarter)}
          onChange={(_, { value }) => update((old) => ({ ...old, quarter: Number(value) }))}
        >
          {quarters.map(({ start, label, year: name }) => (
            <option key={start} value={start}>
              {texts.quarterName(label, name, format.date(start))}
            </option>
          ))}
        </NarrowSelect>
      </Field>
      {/* Another partner's or quarter's fields begin anew. */}
      <div key={rowKey(partner, quarter)} style={{ display: "contents" }}>
        <NumberField
          label={texts.rebate}
          kind="money"
          min={0}
          value={row.rebatePaid ?? null}
          onChange={(rebatePaid) => type({ rebatePaid })}
        />
        <NumberField
          label={texts.revenue}
          kind="money"
          value={row.revenue ?? null}
          hint={won === null ? texts.revenueUnknown : texts.revenueWon(format.money(won))}
          onChange={(revenue) => type({ revenue })}
        />
        <NumberField
          label={texts.baseline}
          kind="money"
          value={row.baselineRevenue ?? null}
          hint={texts.baselineEarlier(money(before), money(year))}
          onChange={(baselineRevenue) => type({ baselineRevenue })}
        />
        <DefaultedField
          label={texts.margin}
          kind="percent"
          min={0}
          max={1}
          override={row.grossMargin ?? null}
          defaultValue={report.grossMargin}
          source={texts.marginSource}
          onOverride={(grossMargin) => type({ grossMargin })}
        />
      </div>
    </>
  );
}

/** What the workbook knows of a quarter without anything typed for it: won, and sold in the earlier quarters. */
function known(data: RebatesStepProps["data"], partner: string, period: SerialDate, asOf: SerialDate) {
  const others = data.rebates.filter(
    (row) => !(row.period === period && nameKey(row.partner) === nameKey(partner)),
  );
  const row: RebateRow = {
    partner,
    period,
    rebatePaid: null,
    revenue: null,
    baselineRevenue: null,
    grossMargin: null,
  };
  const [line] = rebateReport({
    data: { ...data, rebates: [...others, row] },
    asOf,
    from: period,
    to: period,
  }).lines.filter((each) => each.row === row);
  const baseline = (each: RebateReturn | undefined) => each?.baseline ?? null;
  return {
    won: line?.revenue ?? null,
    before: baseline(line?.byComparison.qoq),
    year: baseline(line?.byComparison.yoy),
  };
}

function PasteRows({ draft, update, pasted }: RebatesStepProps) {
  const { problems, unknown } = pasted;
  return (
    <>
      <Field label={texts.rows} hint={texts.rowsHint}>
        <Textarea
          value={draft.pasted}
          placeholder={texts.example}
          resize="vertical"
          style={{ minWidth: 0, width: "100%" }}
          textarea={{ style: { minWidth: 0 } }}
          rows={6}
          onChange={(_, { value }) => update((before) => ({ ...before, pasted: value }))}
        />
      </Field>
      {unknown.length > 0 && <Message intent="info">{texts.strangers(unknown.join(", "))}</Message>}
      {problems.length > 0 && (
        <>
          <Message intent="warning">{texts.problems}</Message>
          <ProblemList
            label={texts.problems}
            problems={problems.map(({ line, message }) => ({ where: texts.line(line), message }))}
          />
        </>
      )}
    </>
  );
}
