import { BEST_WEIGHTS } from "../../../domain/portfolio/best-rank";
import { AssumptionField } from "../../components/assumption-field";
import { Lead } from "../../components/page-parts";
import { rollupTexts } from "../../strings/rollup";
import type { RollupStepProps } from "./live-rollup";

const KEYS = Object.keys(BEST_WEIGHTS) as (keyof typeof BEST_WEIGHTS)[];

/** How much each criterion weighs. */
export function WeightsStep({ update, live }: RollupStepProps) {
  return (
    <>
      <Lead>{rollupTexts.weights.lead}</Lead>
      {KEYS.map((key) => (
        <AssumptionField
          key={key}
          assumption={BEST_WEIGHTS[key]}
          value={live.typed[key]}
          onChange={(value) =>
            update((before) => ({ ...before, weights: { ...before.weights, [key]: value } }))
          }
        />
      ))}
    </>
  );
}
