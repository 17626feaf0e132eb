import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import {
  type CapabilitiesScorecard,
  capabilitiesScorecard,
  mostToGain,
} from "../../../domain/capabilities/capabilities-scorecard";
import type { LifeStage } from "../../../domain/capabilities/framework";
import { lifeStageOf } from "../../../domain/capabilities/life-stage";
import { questionSet } from "../../../domain/capabilities/questions";
import { recordAssessment } from "../../../domain/capabilities/record-assessments";
import { nameKey } from "../../../domain/shared/excel-text";
import { assessmentsTable } from "../../../domain/shared/tables/capabilities-tables";
import { keyOf } from "../../../domain/shared/tables/table-definition";
import { findSheet } from "../../../book/find-sheet";
import {
  capabilitiesScorecardChange,
  keptCapabilityOverrides,
} from "../../../sheets/capabilities-scorecard/change";
import { capabilitiesScorecardDefinition } from "../../../sheets/capabilities-scorecard/definition";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { keptOverrides } from "../../../sheets/performance-scorecard/change";
import { useApp } from "../../session/app-context";
import { guidedTool } from "../../components/guided-tool/guided-tool";
import type { ToolStepProps, ToolNow } from "../../components/guided-tool/tool-definition";
import { CertificatesNote } from "../../components/certificates-note";
import { LevelGaps } from "../../components/level-gaps";
import { Facts, Note, Section } from "../../components/page-parts";
import { ScoreBars } from "../../components/score-bars";
import { ScoreGauge } from "../../components/score-gauge";
import { useSpoken } from "../../hooks/use-spoken";
import { assessmentTexts } from "../../strings/assessment";
import { capabilitiesTexts as texts } from "../../strings/capabilities";
import { count } from "../../strings/format";
import { givenBy, seenBy } from "../assessment/assessment-draft";
import { questionnaire } from "../assessment/questionnaire";
import type { Assessing, QuestionnaireTool } from "../assessment/questionnaire-definition";
import { chooser, opener } from "../assessment/questionnaire-steps";
import { ReviewNotes } from "../assessment/review-parts";
import { CAPABILITY_PROPOSALS } from "./proposed-answers";
import { apartText, ChosenView, Views } from "./views";

const { views } = assessmentTexts;

const performanceOf = ({ sheets, partner }: Assessing) =>
  findSheet(sheets, performanceScorecardDefinition.kind, { partner })?.inputs;

/** The scorecard as it would be with what is answered, performance included. */
function cardOf(assessing: Assessing): CapabilitiesScorecard {
  const { current, partner, asOf, sheet } = assessing;
  const overrides = { life_stage: keptCapabilityOverrides(sheet?.inputs).life_stage ?? null, as_of: asOf };
  const recorded = recordAssessment({
    data: current.data,
    partner,
    asOf,
    overrides,
    performance: keptOverrides(performanceOf(assessing)),
  });
  return recorded?.card ?? capabilitiesScorecard({ data: current.data, partner, asOf, overrides });
}

type CapabilitiesTool = QuestionnaireTool<CapabilitiesScorecard>;

function Picture({ live: { result, current }, format }: ToolNow<CapabilitiesTool>) {
  const { score, status, provisional, peers, core, own } = result;
  useSpoken(score === null ? texts.live.unscored : texts.live.spoken(format.number(score, 1), status));
  const rank = peers.rank === null ? texts.live.noPeers : texts.live.rank(peers.rank, peers.of!);
  const few = texts.live.few(format.number(core.answered), format.number(core.asked));
  const note = score === null ? undefined : provisional ? few : rank;
  return (
    <ScoreGauge
      name={texts.live.name}
      score={score}
      status={status}
      note={current.view === "own" && own ? apartText(own, format) : note}
    />
  );
}

function stageOf({ data, partner, sheet }: Assessing): LifeStage | null {
  const row = data.scorecard.partners.find((each) => nameKey(each.partner) === nameKey(partner));
  return (
    lifeStageOf(keptCapabilityOverrides(sheet?.inputs).life_stage ?? null) ??
    lifeStageOf(row?.lifeStage ?? null)
  );
}

/** The short set or the full one, for the partner's life-stage. */
function Start(props: ToolStepProps<CapabilitiesTool>) {
  const { live, format } = props;
  const { data, own } = live;
  const { partner, update } = props;
  const choose = chooser(props);
  const stage = stageOf(live);
  const size = (set: "core" | "full") =>
    count(questionSet(data.questions.capabilities, stage, set).length, "question", "questions", format);
  return (
    <>
      <ChosenView
        view={own.view}
        onView={(view) => update((before) => seenBy(before, partner, view))}
        texts={[views.oursHint, views.ownHint]}
        {...(own.view === "own" ? { hint: views.stays } : {})}
      />
      <Field label={texts.start.set}>
        <RadioGroup value={own.set} onChange={(_, { value }) => choose({ set: value as "core" | "full" })}>
          <Radio value="core" label={texts.start.core(size("core"))} />
          <Radio value="full" label={texts.start.full(size("full"))} />
        </RadioGroup>
      </Field>
      <Note>{stage ? texts.start.stage(stage) : texts.start.noStage}</Note>
    </>
  );
}

/** The scorecard in words and numbers before it is built. */
function Review(props: ToolStepProps<CapabilitiesTool>) {
  const { live, format } = props;
  const { result: card } = live;
  const signed = (points: number) => `${points > 0 ? "+" : ""}${format.number(points, 1)}`;
  const bars = card.categories.map(({ title, score, status, peerMedian, change }) => {
    const figures = [
      ...(peerMedian === null ? [] : [texts.review.peer(format.number(peerMedian, 1))]),
      ...(change === null ? [] : [texts.review.change(signed(change))]),
    ];
    return { label: title, score, status, ...(figures.length ? { figures: figures.join("  ·  ") } : {}) };
  });
  const gains = mostToGain(card);
  return (
    <>
      {card.own ? (
        <Views card={card} own={card.own} bars={bars} format={format} onOpen={opener(props)} />
      ) : (
        <Section title={texts.review.categories} level={3}>
          <ScoreBars name={texts.review.categories} bars={bars} />
        </Section>
      )}
      {gains.length > 0 && (
        <Section title={texts.review.weakest} level={3}>
          <Facts
            facts={gains.map(
              ({ label, points }) => [label, texts.review.gain(format.number(points, 1))] as const,
            )}
          />
        </Section>
      )}
      <CertificatesNote held={card.certificates} />
      <LevelGaps partner={live.partner} earned={card.earned} />
      <ReviewNotes {...live} kind={capabilitiesScorecardDefinition.kind} records={texts.review.records} />
    </>
  );
}

/** From the weakest metrics to what is agreed about them. */
function ToActions() {
  const { open } = useApp();
  return <Button onClick={() => open("actions")}>{texts.done.actions}</Button>;
}

/** What a partner can do, metric by metric. */
export const CAPABILITIES_TOOL = questionnaire<CapabilitiesScorecard>({
  questionnaire: "capabilities",
  sheet: capabilitiesScorecardDefinition,
  texts,
  finished: (data, partner, assessedOn) => {
    const key = keyOf(assessmentsTable, { partner, assessedOn });
    return data.assessments.some((row) => keyOf(assessmentsTable, row) === key);
  },
  result: cardOf,
  proposals: CAPABILITY_PROPOSALS,
  Start,
  Picture,
  Review,
  After: ToActions,
  change: (snapshot, assessing) => {
    const { partner, asOf, sheet, current } = assessing;
    const performance = performanceOf(assessing);
    return capabilitiesScorecardChange(snapshot, {
      partner,
      asOf,
      assessedOn: current.assessedOn,
      answers: current.answers,
      by: givenBy(current),
      ...(sheet ? { existingInputs: sheet.inputs } : {}),
      ...(performance ? { performanceInputs: performance } : {}),
    });
  },
});

export default guidedTool(CAPABILITIES_TOOL);
