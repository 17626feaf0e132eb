import { Checkbox } from "@fluentui/react-components";
import { programAssessmentDefinition } from "../../../sheets/program-assessment/definition";
import { AsOfNote } from "../../components/as-of-note";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { ScoreBars } from "../../components/score-bars";
import { sharedTexts } from "../../strings/components";
import { count } from "../../strings/format";
import { programTexts } from "../../strings/program-assessment";
import type { ProgramStepProps } from "./live-program";

const texts = programTexts.review;

/** Where the program stands, in words and numbers, before the sheet is built. */
export function ReviewStep({ live, sheet, format, asOf, draft, update }: ProgramStepProps) {
  const { result, facts, given, actions } = live;
  const { stages, stage, byAnswers, later, gaps } = result;
  const bars = stages.map(({ stage: name, score, answered, holds }) => ({
    label: name,
    score,
    status: holds ? "Green" : "Not scored",
    ...(score === null ? { figures: texts.notAssessed(String(answered)) } : {}),
  }));
  const written = Object.keys(given).length;
  const led = facts.partnerLed === null ? texts.unknown : format.percent(facts.partnerLed, 0);
  return (
    <>
      <Section title={texts.stages} level={3}>
        <ScoreBars bars={bars} />
      </Section>
      {stage !== byAnswers && <Message intent="warning">{texts.held(byAnswers)}</Message>}
      {later.length > 0 && <Note>{texts.later(later.join(", "))}</Note>}
      {gaps.length > 0 && (
        <Section title={texts.gaps} level={3}>
          <Facts
            facts={gaps.map(({ question, due, disagree }) => [
              disagree ? texts.apart(question.topic) : question.topic,
              texts.gap(question.action, format.date(due)),
            ])}
          />
          {actions.length > 0 ? (
            <Checkbox
              label={texts.act(count(actions.length, "action", "actions", format))}
              checked={draft.act}
              onChange={(_, { checked }) => update((before) => ({ ...before, act: checked === true }))}
            />
          ) : (
            <Note>{texts.acted}</Note>
          )}
        </Section>
      )}
      <Section title={texts.facts} level={3}>
        <Facts
          facts={[
            [texts.producing, programTexts.live.of(String(facts.producing), String(facts.active))],
            [texts.led, led],
          ]}
        />
      </Section>
      <AsOfNote asOf={asOf} sheet={sheet} />
      <Note>
        {sheet
          ? sharedTexts.build.updates(1, sheet.sheetName)
          : sharedTexts.build.creates(1, programAssessmentDefinition.title)}{" "}
        {written > 0 && texts.writes(count(written, "answer", "answers", format))}
      </Note>
    </>
  );
}
