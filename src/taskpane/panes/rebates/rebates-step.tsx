import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { nameKey } from "../../../domain/shared/excel-text";
import {
  comparisonOf,
  COMPARISONS,
  rebateReport,
  type RebateReturn,
} from "../../../domain/finance/rebate-roi";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { RebateRow } from "../../../domain/shared/tables/finance-tables";
import { fiscalYearOf, quarterWith } from "../../../domain/shared/fiscal-calendar";
import { useApp } from "../../session/app-context";
import { DefaultedField } from "../../components/defaulted-field";
import { Message } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { NumberField } from "../../components/number-field";
import { Note } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { PastedRows } from "../../components/pasted-rows";
import { QuarterField } from "../../components/quarter-field";
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

function OneRebate(props: RebatesStepProps) {
  const { draft, update, data, asOf } = props;
  const { partner } = useApp();
  const startMonth = data.settings.fiscalStartMonth;
  const quarter = draft.quarter ?? quarterWith(fiscalYearOf(asOf, startMonth), asOf).start;
  return (
    <>
      <PartnerSelect />
      <QuarterField
        label={texts.quarter}
        value={quarter}
        asOf={asOf}
        years={[0, -12]}
        startMonth={startMonth}
        onChange={(chosen) => update((before) => ({ ...before, quarter: chosen }))}
      />
      {/* Another partner's or quarter's fields begin anew. */}
      {partner !== "" && (
        <RebateFields key={rowKey(partner, quarter)} {...props} partner={partner} quarter={quarter} />
      )}
    </>
  );
}

function RebateFields({
  update,
  data,
  report,
  asOf,
  partner,
  quarter,
}: RebatesStepProps & { partner: string; quarter: SerialDate }) {
  const { format } = useApp();
  const row: Partial<RebateRow> =
    data.rebates.find((each) => each.period === quarter && nameKey(each.partner) === nameKey(partner)) ?? {};
  const type = (change: Partial<RebateRow>) =>
    update((before) => typeRebate({ ...before, quarter }, partner, quarter, change));
  const { won, before, year } = known(data, partner, quarter, asOf);
  const money = (amount: number | null) => (amount === null ? texts.unknown : format.money(amount));
  return (
    <>
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
      {row.baselineRevenue != null && (
        <Field label={texts.baselineFor} hint={texts.baselineForHint}>
          <NarrowSelect
            value={comparisonOf(row)}
            onChange={(_, { value }) =>
              type({ baselineIsFor: COMPARISONS.find(({ id }) => id === value)!.label })
            }
          >
            {COMPARISONS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
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

function PasteRows({ draft, update, pasted: { problems, unknown } }: RebatesStepProps) {
  return (
    <PastedRows
      texts={texts}
      lines={6}
      text={draft.pasted}
      onText={(pasted) => update((before) => ({ ...before, pasted }))}
      problems={problems}
    >
      {unknown.length > 0 && <Message intent="info">{texts.strangers(unknown.join(", "))}</Message>}
    </PastedRows>
  );
}
