import { PNL_LINES } from "../../../domain/finance/pnl-lines";
import { DefaultedField } from "../../components/defaulted-field";
import { Lead } from "../../components/page-parts";
import { pnlTexts } from "../../strings/channel-pnl";
import { AssumptionField } from "./assumption-field";
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
          const { amount, suggestion } = lineState(draft, data, proposals, id, span);
          return (
            <DefaultedField
              key={id}
              label={label}
              kind="money"
              hint={help}
              override={amount}
              defaultValue={suggestion?.value ?? null}
              source={suggestion?.source ?? texts.none}
              onOverride={(value) => update((before) => typeAmount(before, id, span, value))}
            />
          );
        })}
      </div>
      <AssumptionField {...props} name="product_margin" kind="percent" label={texts.margin} hint={texts.marginHint} />
    </>
  );
}
