import { Checkbox } from "@fluentui/react-components";
import type { PerformanceScorecard } from "../../../domain/scorecard/performance/scorecard-types";
import { sheetTitle } from "../../../book/sheet-title";
import { scorecardTitle } from "../../../sheets/performance-scorecard/title";
import { REQUIREMENTS, type RequirementId } from "../../../domain/program/levels";
import { useApp } from "../../session/app-context";
import { Message } from "../../components/message";
import { Facts, Note, Section } from "../../components/page-parts";
import { count, type Format } from "../../strings/format";
import { sharedTexts } from "../../strings/components";
import { scorecardTexts } from "../../strings/scorecard";
import { MetricBars, shown } from "./metric-bars";
import type { CardStepProps, StepProps } from "./step-props";

const texts = scorecardTexts.review;
const { build } = sharedTexts;

const UNITS: Readonly<Record<RequirementId, "money" | "number" | "share">> = {
  annualRevenue: "money",
  certifications: "number",
  requiredTasks: "share",
  capabilitiesScore: "number",
  servicingShare: "share",
};

const UNREAD = ["leftOut", "misspelt", "lost"] as const;

/** The scorecard in words and numbers before it is built. */
export function ReviewStep({ card, draft, update, sheet }: CardStepProps) {
  const { format } = useApp();
  const quarter = card.year.quarters.find(({ start }) => start === card.recordable.period)?.label ?? "";
  const gaps = card.gaps.filter(({ missing }) => missing !== null && missing > 0);
  return (
    <>
      <Section title={texts.metrics} level={3}>
        <MetricBars lines={card.lines} />
      </Section>
      {card.nextLevel && gaps.length > 0 && (
        <Section title={texts.level(card.nextLevel)} level={3}>
          <Facts
            facts={gaps.map(
              ({ id, missing }) =>
                [
                  REQUIREMENTS.find((each) => each.id === id)!.label,
                  shown(missing, UNITS[id], format),
                ] as const,
            )}
          />
        </Section>
      )}
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
      {card.recordable.due && (
        <Checkbox
          checked={draft.record}
          label={texts.record(format.money(card.recordable.amount), quarter)}
          onChange={(_, { checked }) => update((before) => ({ ...before, record: checked === true }))}
        />
      )}
      <Note>
        {sheet ? build.updates(1, sheet.sheetName) : build.creates(1, titleFor(card.partner, card.row))}{" "}
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

/** The review of building for every partner. */
export function ReviewAllStep({
  draft,
  update,
  created,
  updated,
  firstCreated,
  firstUpdated,
}: StepProps & { created: number; updated: number; firstCreated: string; firstUpdated: string }) {
  return (
    <>
      {created > 0 && <span>{build.creates(created, titleFor(firstCreated))}</span>}
      {updated > 0 && <span>{build.updates(updated, firstUpdated)}</span>}
      <Checkbox
        checked={draft.record}
        label={texts.recordAll}
        onChange={(_, { checked }) => update((before) => ({ ...before, record: checked === true }))}
      />
      <Note>{texts.records}</Note>
    </>
  );
}

/** The name that Excel lets the sheet have. */
function titleFor(partner: string, row: PerformanceScorecard["row"] = null): string {
  return sheetTitle(scorecardTitle(partner, row), []);
}
