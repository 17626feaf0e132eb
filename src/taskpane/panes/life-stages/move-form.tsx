import { Button, Field } from "@fluentui/react-components";
import { useState } from "react";
import { LIFE_STAGES, type LifeStage } from "../../../domain/capabilities/framework";
import type { StageReview } from "../../../domain/capabilities/life-stage";
import { stageMove } from "../../../domain/capabilities/stage-move";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { NarrowSelect } from "../../components/narrow-select";
import { Buttons, Facts, Note, Section } from "../../components/page-parts";
import { lifeStageTexts, questionCount } from "../../strings/life-stages";
import type { StageSource } from "./use-life-stages";

const texts = lifeStageTexts.move;

/** The choice of a life-stage, what it changes, and the button that makes it. Whatever is proposed, the CAM decides. */
export function MoveForm({
  source,
  review,
  onMove,
}: {
  source: StageSource;
  review: StageReview;
  onMove: (to: LifeStage) => void;
}) {
  const { stage, proposed } = review;
  const [chosen, choose] = useState<LifeStage | null>(proposed ?? stage);
  const moves = chosen !== null && chosen !== stage;
  return (
    <Section title={proposed ? texts.proposed(proposed) : texts.title}>
      {proposed && <Message intent="success">{texts.proposedBody}</Message>}
      <Field label={texts.label}>
        <NarrowSelect
          value={chosen ?? ""}
          onChange={(_, { value }) => choose(value === "" ? null : (value as LifeStage))}
        >
          {stage === null && <option value="">{texts.none}</option>}
          {LIFE_STAGES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </NarrowSelect>
      </Field>
      {moves && (
        <>
          <MoveEffects source={source} from={stage} to={chosen} />
          <Buttons>
            <Button type="button" appearance="primary" onClick={() => onMove(chosen)}>
              {texts.button(chosen)}
            </Button>
          </Buttons>
        </>
      )}
    </Section>
  );
}

/** Weights and questions before and after. */
function MoveEffects({
  source: { data },
  from,
  to,
}: {
  source: StageSource;
  from: LifeStage | null;
  to: LifeStage;
}) {
  const { format } = useApp();
  const { weights, questions } = stageMove(data, from, to);
  const percent = (value: number) => format.percent(value, 0);
  return (
    <Section title={texts.changes} level={3}>
      <Facts
        facts={[
          ...weights.map(
            ({ title, before, after }) => [title, texts.weight(percent(before), percent(after))] as const,
          ),
          [
            texts.questions,
            texts.weight(format.number(questions.before), questionCount(questions.after, format)),
          ] as const,
        ]}
      />
      <Note>{texts.stays}</Note>
    </Section>
  );
}
