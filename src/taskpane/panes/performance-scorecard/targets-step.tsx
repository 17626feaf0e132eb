import { SALES_KEYS } from "../../../domain/scorecard/performance/sales-targets";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { Lead, Note } from "../../components/page-parts";
import { scorecardTexts } from "../../strings/scorecard";
import { InputField } from "./input-field";
import { TargetSpanField } from "./target-span-field";
import { TargetProblemNote } from "./target-problem";
import type { CardStepProps } from "./step-props";

const texts = scorecardTexts.targets;

/** The year's and the quarters' sales targets. No target is a state, not an error. */
export function TargetsStep(props: CardStepProps) {
  const { format } = useApp();
  const { card } = props;
  const none = SALES_KEYS.every((name) => card.inputs[name].used === null);
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <TargetProblemNote problem={card.targetProblem} who={card.partner} />
      {none && <Message intent="info">{texts.none}</Message>}
      <InputField {...props} name="annual_target" label={texts.annual} />
      <TargetSpanField {...props} />
      {SALES_KEYS.map((name, index) => (
        <InputField
          key={name}
          {...props}
          name={name}
          label={texts.quarter(card.year.quarters[index]!.label)}
          hint={texts.won(format.money(card.won.quarters[index]!))}
        />
      ))}
      {card.annualTarget !== null && <Note>{texts.total(format.money(card.annualTarget))}</Note>}
    </>
  );
}
