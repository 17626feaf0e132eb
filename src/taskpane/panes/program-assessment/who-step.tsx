import { RESPONDENTS, type Respondent } from "../../../domain/program-stage/program-answers";
import { ChoiceField } from "../../components/choice-field";
import { DateField } from "../../components/date-field";
import { Lead, Note } from "../../components/page-parts";
import { programTexts } from "../../strings/program-assessment";
import type { ProgramStepProps } from "./live-program";

const texts = programTexts.who;

/** Who of the two answers, and for which day. */
export function WhoStep({ draft, update, live, format }: ProgramStepProps) {
  const { assessedOn, lastTime } = live;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      <ChoiceField
        label={texts.respondent}
        value={draft.respondent}
        options={RESPONDENTS.map((each) => [each, texts.respondents[each]] as const)}
        onChoose={(respondent) =>
          update((before) => ({ ...before, respondent: respondent as Respondent, levels: {} }))
        }
      />
      <DateField
        label={texts.date}
        value={assessedOn}
        onChange={(date) => update((before) => ({ ...before, date }))}
      />
      {lastTime !== null && <Note>{texts.before(format.date(lastTime))}</Note>}
    </>
  );
}
