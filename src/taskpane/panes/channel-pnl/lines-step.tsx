import { PNL_LINES } from "../../../domain/finance/pnl-lines";
import { DefaultedField } from "../../components/defaulted-field";
import { NumberField } from "../../components/number-field";
import { Lead } from "../../components/page-parts";
import { pnlTexts } from "../../strings/channel-pnl";
import { PnlField } from "./pnl-field";
import { lineState, typeAmount } from "./pnl-draft";
import { spanName } from "./period-step";
import type { PnlStepProps } from "./step-props";

const texts = pnlTexts.lines;

/** The statement's lines for one period, each with what is recorded or what other tables suggest. */
export function LinesStep(props: PnlStepProps) {
  const { draft, update, pnl, spans, span, data, proposals } = props;
  return (
    <>
      <Lead>{texts.lead(spanName(span, spans.indexOf(span), pnl.year.name))}</Lead>
      {/* Another period's fields begin anew. */}
      <div key={`${span.start} ${span.months}`} style={{ display: "contents" }}>
        {PNL_LINES.map(({ id, label, help }) => {
          const { amount, suggestion } = lineState(draft, id, span, { data, proposals });
          const field = { label, kind: "money", hint: help } as const;
          const type = (value: number | null) => update((before) => typeAmount(before, id, span, value));
          return suggestion ? (
            <DefaultedField
              key={id}
              {...field}
              override={amount}
              defaultValue={suggestion.value}
              source={suggestion.source}
              onOverride={type}
            />
          ) : (
            <NumberField key={id} {...field} value={amount} onChange={type} />
          );
        })}
      </div>
      <PnlField {...props} name="product_margin" />
    </>
  );
}
