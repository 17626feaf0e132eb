import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useApp } from "../../session/app-context";
import { DateField } from "../../components/date-field";
import { hintOf } from "../../components/hint-of";
import { Buttons, Note } from "../../components/page-parts";
import { assessmentTexts } from "../../strings/assessment";
import type { CurrentAssessment, AssessedPartnerDraft, StartFrom } from "./assessment-draft";

const texts = assessmentTexts.start;

const HINTS: Readonly<Record<StartFrom, string>> = {
  resume: texts.resumeHint,
  last: texts.lastHint,
  blank: "",
};

export interface StartStepProps {
  current: CurrentAssessment;
  choose: (change: Partial<AssessedPartnerDraft>) => void;
  /** What else there is to choose, above the rest. */
  children?: ReactNode;
}

/** With what the assessment begins, and its day. */
export function StartStep({ current, choose, children }: StartStepProps) {
  const { today, format } = useApp();
  const { latest, from, assessedOn, asked } = current;
  return (
    <>
      {children}
      {latest && (
        <Field label={texts.from} {...hintOf(HINTS[from])}>
          <RadioGroup
            value={from}
            onChange={(_, { value }) => choose({ from: value as StartFrom, given: {} })}
          >
            <Radio
              value="resume"
              label={texts.resume(format.date(latest.assessedOn), `${latest.answered} / ${latest.asked}`)}
            />
            <Radio value="last" label={texts.last(format.date(latest.assessedOn))} />
            <Radio value="blank" label={texts.blank} />
          </RadioGroup>
        </Field>
      )}
      {from !== "resume" && (
        <>
          <DateField
            label={texts.day}
            value={assessedOn}
            hint={texts.dayHint}
            onChange={(day) => choose({ assessedOn: day })}
          />
          {assessedOn !== today && (
            <Buttons>
              <Button type="button" size="small" onClick={() => choose({ assessedOn: today })}>
                {texts.today(format.date(today))}
              </Button>
            </Buttons>
          )}
        </>
      )}
      {asked.length === 0 && <Note>{texts.none}</Note>}
    </>
  );
}
