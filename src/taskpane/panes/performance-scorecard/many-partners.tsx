import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Note } from "../../components/page-parts";
import { PERFORMANCE_KIND } from "../../../domain/scorecard/score-kinds";
import { useNewTitle } from "../../session/use-new-title";
import { useApp } from "../../session/app-context";
import { sharedTexts } from "../../strings/components";
import { scorecardTexts } from "../../strings/scorecard";
import { PeriodStep } from "./period-step";
import { RecordPipeline } from "./record-pipeline";
import { sheetOf } from "./scorecard-draft";
import { TargetProblemNote } from "./target-problem";
import type { StepsInput } from "./step-props";

const texts = scorecardTexts.partner;
const { build } = sharedTexts;

/** Problems that are shown one by one; a missing column is everybody's. */
const NAMED = 5;

const useStyles = makeStyles({
  list: { display: "grid", paddingTop: tokens.spacingVerticalXS },
});

/** Everything about building for many on one screen: the day, who, what is recorded, what will be written. */
export function ManyPartners({ draft, update, offered, partners, sheets, data, asOf, proposed }: StepsInput) {
  const styles = useStyles();
  const { format } = useApp();
  const newTitle = useNewTitle();
  const { fiscalStartMonth } = data.settings;
  const choose = (name: string, chosen: boolean) =>
    update((before) => ({
      ...before,
      leftOut: chosen ? before.leftOut.filter((each) => each !== name) : [...before.leftOut, name],
    }));
  const created = partners.filter((name) => !sheetOf(sheets, name));
  const updated = partners.flatMap((name) => sheetOf(sheets, name)?.sheetName ?? []);
  const written = [
    ...(created[0] === undefined
      ? []
      : [build.creates(created.length, newTitle(PERFORMANCE_KIND, { partner: created[0] }))]),
    ...(updated[0] === undefined ? [] : [build.updates(updated.length, updated[0])]),
  ].join(" ");
  return (
    <>
      <PeriodStep
        update={update}
        asOf={asOf}
        proposed={proposed}
        sheet={undefined}
        startMonth={fiscalStartMonth}
      />
      {partners
        .filter((name) => data.targetProblem(name))
        .slice(0, NAMED)
        .map((name) => (
          <TargetProblemNote key={name} problem={data.targetProblem(name)} who={name} />
        ))}
      <details>
        <summary>{texts.chosen(format.number(partners.length), format.number(offered.length))}</summary>
        <div className={styles.list}>
          {offered.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={partners.includes(name)}
              onChange={(_, { checked }) => choose(name, checked === true)}
            />
          ))}
        </div>
      </details>
      <RecordPipeline
        draft={draft}
        update={update}
        asOf={asOf}
        startMonth={fiscalStartMonth}
        offer={scorecardTexts.review.recordAll}
      />
      <Note>
        {written} {texts.allHint} {scorecardTexts.review.records}
      </Note>
    </>
  );
}
