import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { BuiltSheet } from "../../../book/workbook-port";
import { Note } from "../../components/page-parts";
import { useApp } from "../../session/app-context";
import { sharedTexts } from "../../strings/components";
import { scorecardTexts } from "../../strings/scorecard";
import { PeriodStep } from "./period-step";
import { RecordPipeline } from "./record-pipeline";
import { titleFor } from "./review-step";
import { sheetOf } from "./scorecard-draft";
import type { StepsInput } from "./scorecard-steps";

const texts = scorecardTexts.partner;
const { build } = sharedTexts;

const useStyles = makeStyles({
  list: { display: "grid", paddingTop: tokens.spacingVerticalXS },
});

/** Everything about building for many on one screen: the day, who, what is recorded, what will be written. */
export function ManyPartners({ draft, update, offered, partners, sheets, data, asOf, proposed }: StepsInput) {
  const styles = useStyles();
  const { format } = useApp();
  const { fiscalStartMonth } = data.settings;
  const choose = (name: string, chosen: boolean) =>
    update((before) => ({
      ...before,
      leftOut: chosen ? before.leftOut.filter((each) => each !== name) : [...before.leftOut, name],
    }));
  return (
    <>
      <PeriodStep
        update={update}
        asOf={asOf}
        proposed={proposed}
        sheet={undefined}
        startMonth={fiscalStartMonth}
      />
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
        {written(partners, sheets)} {texts.allHint} {scorecardTexts.review.records}
      </Note>
    </>
  );
}

function written(partners: readonly string[], sheets: readonly BuiltSheet[]): string {
  const created = partners.filter((name) => !sheetOf(sheets, name));
  const updated = partners.flatMap((name) => sheetOf(sheets, name)?.sheetName ?? []);
  return [
    ...(created[0] === undefined ? [] : [build.creates(created.length, titleFor(created[0]))]),
    ...(updated[0] === undefined ? [] : [build.updates(updated.length, updated[0])]),
  ].join(" ");
}
