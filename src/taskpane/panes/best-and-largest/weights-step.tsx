import { BEST_AGREEMENT, BEST_WEIGHTS } from "../../../domain/portfolio/best-rank";
import { AssumptionField } from "../../components/assumption-field";
import { Lead, Section } from "../../components/page-parts";
import { bestTexts } from "../../strings/best-and-largest";
import type { AgreementKey, BestStepProps } from "./live-best";

const texts = bestTexts.weights;
const WEIGHTS = Object.keys(BEST_WEIGHTS) as (keyof typeof BEST_WEIGHTS)[];
const AGREEMENT = Object.keys(BEST_AGREEMENT) as AgreementKey[];

/** How much each criterion weighs, who says so and since when. */
export function WeightsStep({ update, live }: BestStepProps) {
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {WEIGHTS.map((key) => (
        <AssumptionField
          key={key}
          assumption={BEST_WEIGHTS[key]}
          value={live.typed[key]}
          onChange={(value) =>
            update((before) => ({ ...before, weights: { ...before.weights, [key]: value } }))
          }
        />
      ))}
      <Section title={texts.agreement} level={3}>
        {AGREEMENT.map((key) => (
          <AssumptionField
            key={key}
            assumption={BEST_AGREEMENT[key]}
            value={live.agreed[key] as never}
            onChange={(value) =>
              update((before) => ({ ...before, agreed: { ...before.agreed, [key]: value } }))
            }
          />
        ))}
      </Section>
    </>
  );
}
