import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { FiscalYearStart } from "../../components/fiscal-year-start";
import { Note } from "../../components/page-parts";
import { PastedRows } from "../../components/pasted-rows";
import { pnlTexts } from "../../strings/channel-pnl";
import { count } from "../../strings/format";
import type { PnlDraft } from "./pnl-draft";
import type { PnlStepProps } from "./live-pnl";
import { TypePeriod } from "./type-period";
import { YearTable } from "./year-table";

const texts = pnlTexts.amounts;

/** A year pasted at once or a period typed, and the year as it then stands. */
export function AmountsStep(props: PnlStepProps) {
  const { draft, update, facts, live, format } = props;
  const { pnl, entries } = live;
  return (
    <>
      <Field label={texts.how}>
        <RadioGroup
          layout="horizontal"
          value={draft.how}
          onChange={(_, { value }) => update((before) => ({ ...before, how: value as PnlDraft["how"] }))}
        >
          <Radio value="paste" label={texts.paste} />
          <Radio value="type" label={texts.type} />
        </RadioGroup>
      </Field>
      {draft.how === "paste" ? <PasteYear {...props} /> : <TypePeriod {...props} />}
      <YearTable pnl={pnl} />
      <Note>
        {entries.length > 0 ? texts.read(count(entries.length, "amount", "amounts", format)) : texts.nothing}{" "}
        {texts.year(pnl.year.name, format.date(pnl.year.start), format.date(live.asOf))}
      </Note>
      {pnl.later > 0 && <Note>{texts.later(count(pnl.later, "amount is", "amounts are", format))}</Note>}
      <FiscalYearStart month={facts.settings.fiscalStartMonth} />
    </>
  );
}

function PasteYear({ draft, update, live }: PnlStepProps) {
  return (
    <PastedRows
      texts={texts}
      lines={5}
      text={draft.pasted}
      onText={(pasted) => update((before) => ({ ...before, pasted }))}
      problems={live.pasted.problems}
    />
  );
}
