import { Field } from "@fluentui/react-components";
import { type MgoKey, MGO_SCENARIOS, type MgoScenarioName } from "../../../domain/marketing/mgo-lines";
import { useApp } from "../../session/app-context";
import { NarrowSelect } from "../../components/narrow-select";
import { Lead, Note } from "../../components/page-parts";
import { mgoTexts } from "../../strings/mgo";
import { LineField } from "./line-field";
import type { StepProps } from "./mgo-draft";

const GOAL = ["line_l", "marketing_share", "revenue_won"] as const satisfies readonly MgoKey[];
const FORWARD = ["line_a", "line_b", "line_c", "line_d"] as const satisfies readonly MgoKey[];

/** The revenue to work back from, marketing's part of it, and the scenario that counts. */
export function GoalStep({ live, update }: StepProps) {
  return (
    <>
      {GOAL.map((name) => (
        <LineField key={name} name={name} live={live} update={update} />
      ))}
      <Field label={mgoTexts.goal.scenario} hint={{ children: mgoTexts.goal.scenarioHint }}>
        <NarrowSelect
          value={live.scenario}
          onChange={(_, { value }) => update((before) => ({ ...before, scenario: value as MgoScenarioName }))}
        >
          {MGO_SCENARIOS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </NarrowSelect>
      </Field>
    </>
  );
}

/** The lines with their letters; those that are worked out stand between them. */
export function LinesStep({ live, update }: StepProps) {
  const { format } = useApp();
  const texts = mgoTexts.lines;
  const field = (name: MgoKey) => <LineField key={name} name={name} live={live} update={update} />;
  const { responses, mgos, deals } = live.chosen;
  return (
    <>
      <Lead>{texts.lead}</Lead>
      {FORWARD.map(field)}
      <Note>{texts.worked("E", texts.responses, format.number(responses))}</Note>
      {field("line_f")}
      {field("line_g")}
      <Note>{texts.worked("H", texts.mgos, format.number(mgos))}</Note>
      {field("line_i")}
      <Note>{texts.worked("J", texts.deals, format.number(deals, Number.isInteger(deals) ? 0 : 1))}</Note>
      {field("line_k")}
    </>
  );
}
