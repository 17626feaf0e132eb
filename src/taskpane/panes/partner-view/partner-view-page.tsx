import { PARTNER_VIEW_KIND } from "../../../domain/scorecard/score-kinds";
import { partnerView, type PartnerView } from "../../../domain/capabilities/partner-view";
import { scoresTable } from "../../../domain/shared/tables/catalogue";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import { partnerViewDefinition } from "../../../sheets/partner-view/definition";
import { partnerViewChange } from "../../../sheets/partner-view/change";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolStepProps, ToolNow } from "../../components/guided-tool/tool-definition";
import { Facts, Section } from "../../components/page-parts";
import { ScoreBars } from "../../components/score-bars";
import { ScoreGauge } from "../../components/score-gauge";
import { useSpoken } from "../../hooks/use-spoken";
import { partnerViewTexts as texts } from "../../strings/partner-view";
import { questionnaire } from "../assessment/questionnaire";
import type { QuestionnaireTool } from "../assessment/questionnaire-definition";
import { ReviewNotes } from "../assessment/review-parts";

type ViewTool = QuestionnaireTool<PartnerView>;

function Picture({ live: { result }, format }: ToolNow<ViewTool>) {
  const { score, status, satisfaction } = result;
  useSpoken(score === null ? texts.live.unscored : texts.live.spoken(format.number(score, 1), status));
  const note = satisfaction === null ? undefined : texts.live.satisfaction(format.number(satisfaction, 1));
  return <ScoreGauge name={texts.live.name} score={score} status={status} note={note} />;
}

/** The answers in words and numbers before the sheet is built. */
function Review({ live, format }: ToolStepProps<ViewTool>) {
  const { lines, satisfaction, change } = live.result;
  const bars = lines.map(({ question, points, status, level }) => ({
    label: question.metric,
    score: points,
    status,
    ...(level === null ? {} : { figures: texts.review.level(level) }),
  }));
  const facts: (readonly [string, string])[] = [
    ...(satisfaction === null ? [] : [[texts.review.satisfaction, format.number(satisfaction, 1)] as const]),
    ...(change === null
      ? []
      : [[texts.review.before, `${change > 0 ? "+" : ""}${format.number(change, 1)}`] as const]),
  ];
  return (
    <>
      <Section title={texts.review.topics} level={3}>
        <ScoreBars bars={bars} />
      </Section>
      {facts.length > 0 && <Facts facts={facts} />}
      <ReviewNotes {...live} kind={partnerViewDefinition.kind} records={texts.review.records} />
    </>
  );
}

/** How a partner sees us, in ten questions. */
export const PARTNER_VIEW_TOOL = questionnaire<PartnerView>({
  questionnaire: "partner-view",
  sheet: partnerViewDefinition,
  texts,
  finished: (data, partner, asOf) => {
    const key = keyOf(scoresTable, { partner, kind: PARTNER_VIEW_KIND, asOf });
    return data.scorecard.scores.some((row) => keyOf(scoresTable, row) === key);
  },
  result: ({ current, partner, asOf }) =>
    partnerView({ data: current.data, partner, asOf, overrides: { as_of: asOf } }),
  Picture,
  Review,
  change: (snapshot, { partner, asOf, current: { assessedOn, answers } }) =>
    partnerViewChange(snapshot, { partner, asOf, assessedOn, answers }),
});

export default guidedTool(PARTNER_VIEW_TOOL);
