import { useMemo } from "react";
import { partnerView, PARTNER_VIEW_KIND, type PartnerView } from "../../../domain/capabilities/partner-view";
import { scoresTable } from "../../../domain/shared/tables/catalogue";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import { partnerViewChange } from "../../../sheets/partner-view/change";
import { useApp } from "../../session/app-context";
import { Facts, Section } from "../../components/page-parts";
import { ScoreBars } from "../../components/score-bars";
import { ScoreGauge } from "../../components/score-gauge";
import { useSpoken } from "../../hooks/use-spoken";
import { partnerViewTexts as texts } from "../../strings/partner-view";
import { AssessmentPage } from "../assessment/assessment-page";
import type { Assessing, QuestionnaireDefinition } from "../assessment/questionnaire-definition";
import { ReviewNotes } from "../assessment/review-parts";

function useLiveView({ current, partner, asOf }: Assessing): PartnerView {
  return useMemo(
    () => partnerView({ data: current.data, partner, asOf, overrides: { as_of: asOf } }),
    [current, partner, asOf],
  );
}

function Live(assessing: Assessing) {
  const { format } = useApp();
  const { score, status, satisfaction } = useLiveView(assessing);
  useSpoken(score === null ? texts.live.unscored : texts.live.spoken(format.number(score, 1), status));
  const note = satisfaction === null ? undefined : texts.live.satisfaction(format.number(satisfaction, 1));
  return <ScoreGauge name={texts.live.name} score={score} status={status} note={note} />;
}

/** The answers in words and numbers before the sheet is built. */
function Review(assessing: Assessing) {
  const { format } = useApp();
  const { lines, satisfaction, change } = useLiveView(assessing);
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
      <ReviewNotes
        {...assessing}
        title={texts.review.sheetTitle(assessing.partner)}
        records={texts.review.records}
      />
    </>
  );
}

const DEFINITION: QuestionnaireDefinition = {
  questionnaire: "partner-view",
  kind: "partner-view",
  texts,
  finished: (data, partner, asOf) => {
    const key = keyOf(scoresTable, { partner, kind: PARTNER_VIEW_KIND, asOf });
    return data.scorecard.scores.some((row) => keyOf(scoresTable, row) === key);
  },
  Live,
  Review,
  change: (snapshot, { partner, asOf, current }, answers) =>
    partnerViewChange(snapshot, { partner, asOf, assessedOn: current.assessedOn, answers }),
};

/** How a partner sees us, in ten questions. */
export default function PartnerViewPage() {
  return <AssessmentPage definition={DEFINITION} />;
}
