import { Button } from "@fluentui/react-components";
import { SALES_KEYS } from "../../../domain/scorecard/performance/sales-targets";
import type { PerformanceScorecard } from "../../../domain/scorecard/performance/scorecard-types";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { useApp } from "../../session/app-context";
import { useNewTitle } from "../../session/use-new-title";
import { LevelGaps } from "../../components/level-gaps";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { count, type Format } from "../../strings/format";
import { sharedTexts } from "../../strings/components";
import { scorecardTexts } from "../../strings/scorecard";
import { MetricBars } from "./metric-bars";
import { TargetProblemNote } from "./target-problem";
import { TargetSpanField } from "./target-span-field";
import { RecordPipeline } from "./record-pipeline";
import type { CardStepProps } from "./step-props";

const texts = scorecardTexts.review;
const { build } = sharedTexts;
const KIND = performanceScorecardDefinition.kind;

const UNREAD = ["leftOut", "misspelt", "lost"] as const;

/** The scorecard in words and numbers before it is built. */
export function ReviewStep({ startMonth, ...props }: CardStepProps & { startMonth: number }) {
  const { card, draft, update, sheet } = props;
  const { format } = useApp();
  const newTitle = useNewTitle();
  const quarter = card.year.quarters.find(({ start }) => start === card.recordable.period)?.label ?? "";
  return (
    <>
      <TargetProblemNote problem={card.targetProblem} who={card.partner} />
      <TargetSpanField {...props} />
      {SALES_KEYS.every((key) => card.inputs[key].used === null) && (
        <Message
          intent="info"
          actions={
            <Button
              type="button"
              size="small"
              onClick={() => update((before) => ({ ...before, step: "targets" }))}
            >
              {texts.toTargets}
            </Button>
          }
        >
          {scorecardTexts.targets.none}
        </Message>
      )}
      <Section title={texts.metrics} level={3}>
        <MetricBars lines={card.lines} />
      </Section>
      <LevelGaps partner={card.partner} earned={card} />
      <Section title={texts.pipeline} level={3}>
        <Facts facts={pipelineFacts(card, format)} />
      </Section>
      {card.unknownStages > 0 && (
        <Note>{texts.unknown(count(card.unknownStages, "deal", "deals", format))}</Note>
      )}
      {UNREAD.filter((kind) => card.unread[kind] > 0).map((kind) => (
        <Message key={kind} intent="warning">
          {texts.unread[kind](card.unread[kind], format)}
        </Message>
      ))}
      <RecordPipeline
        draft={draft}
        update={update}
        asOf={card.asOf}
        startMonth={startMonth}
        offer={card.recordable.due ? texts.record(format.money(card.recordable.amount), quarter) : null}
      />
      <Note>
        {sheet
          ? build.updates(1, sheet.sheetName)
          : build.creates(1, newTitle(KIND, { partner: card.partner }))}{" "}
        {texts.records}
      </Note>
    </>
  );
}

function pipelineFacts(
  { coverage, slipped, stale, undatedOpen, partnerLed }: PerformanceScorecard,
  format: Format,
): (readonly [string, string])[] {
  const facts: (readonly [string, string])[] = [[texts.open, format.money(coverage.open)]];
  const rules = [coverage.rule, coverage.byWinRate].filter(
    (line) => line.multiple !== null && line.gap !== null,
  );
  for (const { multiple, gap } of rules)
    facts.push([texts.gapLine(format.multiple(multiple!)), format.money(gap!)]);
  facts.push([texts.weighted, format.money(coverage.weighted)]);
  for (const [{ count: number, amount }, text] of [
    [slipped, texts.slipped],
    [undatedOpen, texts.undated],
    [stale, texts.stale],
  ] as const)
    if (number > 0) facts.push([text(count(number, "deal", "deals", format)), format.money(amount)]);
  if (partnerLed.byAmount !== null) facts.push([texts.led, format.percent(partnerLed.byAmount, 0)]);
  return facts;
}
