import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { View } from "../../../domain/capabilities/answers";
import type { CapabilitiesScorecard } from "../../../domain/capabilities/capabilities-scorecard";
import type { ApartAnswer, OwnView } from "../../../domain/capabilities/own-view";
import type { Question } from "../../../domain/capabilities/questions";
import { Note, Section } from "../../components/page-parts";
import { ScoreBars, type ScoreBar } from "../../components/score-bars";
import { assessmentTexts } from "../../strings/assessment";
import { capabilitiesTexts } from "../../strings/capabilities";
import { count, type Format } from "../../strings/format";

const texts = assessmentTexts.views;

/** How many answers differ, in a sentence. */
export function apartText({ apart }: OwnView, format: Format): string {
  if (apart.length === 0) return texts.none;
  return texts.apart(count(apart.length, "answer is", "answers are", format));
}

interface ViewsProps {
  card: CapabilitiesScorecard;
  own: OwnView;
  /** The categories as we see them. */
  bars: readonly ScoreBar[];
  format: Format;
  onOpen: (question: Question) => void;
}

/** The categories as we or the partner see them, and what is answered two levels or more apart. */
export function Views({ card, own, bars, format, onOpen }: ViewsProps) {
  const [view, setView] = useState<View>("ours");
  const ownBars = card.categories.map(({ title }, index): ScoreBar => {
    const score = own.categories[index] ?? null;
    return { label: title, score, status: score === null ? texts.notAsked : texts.own };
  });
  return (
    <>
      <Section title={capabilitiesTexts.review.categories} level={3}>
        <ChosenView view={view} onView={setView} texts={[texts.ours, texts.own]} />
        <ScoreBars name={capabilitiesTexts.review.categories} bars={view === "own" ? ownBars : bars} />
      </Section>
      <Section title={apartText(own, format)} level={3}>
        {own.apart.map((each) => (
          <Apart key={each.question.id} answer={each} onOpen={() => onOpen(each.question)} />
        ))}
      </Section>
    </>
  );
}

function Apart({ answer: { question, ours, own }, onOpen }: { answer: ApartAnswer; onOpen: () => void }) {
  const levels = texts.levels(ours, own);
  return (
    <div>
      <div>{question.text}</div>
      <Note>{levels}</Note>
      <Button
        type="button"
        size="small"
        appearance="subtle"
        aria-label={`${assessmentTexts.list.openQuestion(question.text)} ${levels}`}
        onClick={onOpen}
      >
        {assessmentTexts.list.open}
      </Button>
    </div>
  );
}

interface ChosenViewProps {
  view: View;
  onView: (view: View) => void;
  /** Of our view and of the partner's. */
  texts: readonly [ours: string, own: string];
  hint?: string;
}

/** As we see it, or as the partner does. */
export function ChosenView({ view, onView, texts: [ours, own], hint }: ChosenViewProps) {
  return (
    <Field label={texts.label} {...(hint ? { hint } : {})}>
      <RadioGroup value={view} onChange={(_, { value }) => onView(value as View)}>
        <Radio value="ours" label={ours} />
        <Radio value="own" label={own} />
      </RadioGroup>
    </Field>
  );
}
