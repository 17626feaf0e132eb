import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { joinedWithTarget, type TargetSpan } from "../../../domain/scorecard/performance/target-span";
import { monthAndYear } from "../../../domain/shared/plain-words";
import { useApp } from "../../session/app-context";
import { scorecardTexts } from "../../strings/scorecard";
import { scorecardDraftOf, typedInScorecard } from "./scorecard-draft";
import type { CardStepProps } from "./step-props";

const texts = scorecardTexts.targets;

/** Asked once of a partner that joined within the year: which months its annual target stands for. Kept on Partners with the build. */
export function TargetSpanField({ card, draft, update }: CardStepProps) {
  const { format } = useApp();
  const typed = scorecardDraftOf(draft, card.partner).targetSpan;
  const since = joinedWithTarget(card);
  if (since === null || (typed === undefined && card.row?.targetIsFor)) return null;
  const { start, end } = card.year;
  return (
    <Field label={texts.span(card.partner, format.date(since))}>
      <RadioGroup
        value={typed ?? ""}
        onChange={(_, { value }) =>
          update((before) => typedInScorecard(before, card.partner, { targetSpan: value as TargetSpan }))
        }
      >
        <Radio value="Full year" label={texts.fullYear(monthAndYear(start), monthAndYear(end))} />
        <Radio value="Rest of year" label={texts.restOfYear(monthAndYear(since), monthAndYear(end))} />
      </RadioGroup>
    </Field>
  );
}
