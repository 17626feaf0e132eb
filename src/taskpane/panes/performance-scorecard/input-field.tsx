import type { OverrideKey } from "../../../domain/scorecard/performance/scorecard-types";
import { DefaultedField } from "../../components/defaulted-field";
import type { NumberRule } from "../../components/number-text";
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
  ...rule
}: CardStepProps & NumberRule & { name: OverrideKey; label: string; hint?: string }) {
  const { default: standard, source, override } = card.inputs[name];
  return (
    <DefaultedField
      label={label}
      hint={hint}
      override={override}
      defaultValue={standard}
      source={standard === null ? scorecardTexts.targets.noSource : source}
      onOverride={(value) =>
        update((before) =>
          typedInScorecard(before, card.partner, {
            overrides: { ...scorecardDraftOf(before, card.partner).overrides, [name]: value },
          }),
        )
      }
      kind={rule.kind}
      {...(rule.min === undefined ? {} : { min: rule.min })}
      {...(rule.max === undefined ? {} : { max: rule.max })}
    />
  );
}
