import { SCORECARD_INPUTS, type OverrideKey } from "../../../domain/scorecard/performance/scorecard-inputs";
import { AssumptionField } from "../../components/assumption-field";
import { scorecardTexts } from "../../strings/scorecard";
import { scorecardDraftOf, typedInScorecard } from "./scorecard-draft";
import type { CardStepProps } from "./step-props";

/** One input of the scorecard: its default with the source, and what is typed over it. */
export function InputField({
  card,
  update,
  name,
  label,
  hint,
}: CardStepProps & { name: OverrideKey; label?: string; hint?: string }) {
  const { default: standard, source, override } = card.inputs[name];
  return (
    <AssumptionField
      assumption={SCORECARD_INPUTS[name]}
      label={label}
      hint={hint}
      value={override}
      standard={{ value: standard, source: standard === null ? scorecardTexts.targets.noSource : source }}
      onChange={(value) =>
        update((before) =>
          typedInScorecard(before, card.partner, {
            overrides: { ...scorecardDraftOf(before, card.partner).overrides, [name]: value },
          }),
        )
      }
    />
  );
}
