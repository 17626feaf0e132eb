import { capabilitiesScorecard, type CapabilitiesScorecard } from "../../capabilities/capabilities-scorecard";
import { partnerView } from "../../capabilities/partner-view";
import { rowsOf } from "../../partner-home/partner-work";
import { levelText, nextReview } from "../../program/level-text";
import { nameKey } from "../../shared/excel-text";
import { levelFactsOn } from "../../scorecard/performance/level-facts";
import { round9, roundTo } from "../../shared/rounding";
import type { SerialDate } from "../../shared/serial-date";
import type { CertificateRow } from "../../shared/tables/relations-tables";
import { countText, dateText, scoreText } from "../figures";
import { inSentence } from "../../shared/sentence-words";
import type { Review } from "../review";
import { named } from "../sentence";
import { slideTopic } from "../slide-topic";

export interface CapabilityFacts {
  card: CapabilitiesScorecard;
  /** The metric whose best level would add most to the score, and how much. */
  mostToGain: { label: string; points: number } | null;
  /** In force on the day, the first to end in front. */
  certificates: readonly CertificateRow[];
  /** The level that certificates end too soon for. */
  atRisk: { level: string; ending: number; by: SerialDate } | null;
  contractLevel: string;
  levelText: string;
  /** What the partner sees worst of us. */
  worstTopic: string | null;
}

function capabilityFacts(review: Review): CapabilityFacts {
  const { data, partner, asOf, card: performance, next } = review;
  const card = capabilityCard(review);
  const gains = card.lines.flatMap(({ label, share, score }) =>
    score === null ? [] : [{ label, points: share * (100 - score) }],
  );
  const best = gains.reduce<(typeof gains)[number] | null>(
    (most, each) => (most && most.points >= each.points ? most : each),
    null,
  );
  const certificates = rowsOf(data.certificates, partner)
    .filter(({ validTo }) => validTo === null || Math.floor(validTo) >= asOf)
    .sort((one, other) => (one.validTo ?? Infinity) - (other.validTo ?? Infinity));
  const { scorecard } = data.capability;
  const view = partnerView({ data: data.capability, partner, asOf, overrides: { as_of: asOf } });
  const lines = view.lines.flatMap(({ question, points }) =>
    points === null ? [] : [{ metric: question.metric, points }],
  );
  return {
    card,
    mostToGain: best && round9(best.points) >= 0.5 ? best : null,
    certificates,
    atRisk: atRisk(
      certificates,
      scorecard.levels.find(
        ({ level }) => nameKey(level) === nameKey(performance.contractLevel || performance.level),
      ),
      nextReview(scorecard.settings.levelReview, asOf) ?? next.end,
    ),
    contractLevel: performance.contractLevel,
    levelText: levelWords(review, card),
    worstTopic: lines.sort((one, other) => one.points - other.points)[0]?.metric ?? null,
  };
}

/** On the review's day, whatever day Setup has. */
export function capabilityCard({ data, partner, asOf, typed }: Review): CapabilitiesScorecard {
  const overrides = { as_of: asOf, life_stage: typed.lifeStage ?? null };
  return capabilitiesScorecard({ data: data.capability, partner, asOf, overrides });
}

/** The level in words as the latest assessment has it, also where its score is not recorded yet. */
export function levelWords(
  { data, partner, asOf, card }: Review,
  { score, provisional, earned }: Pick<CapabilitiesScorecard, "score" | "provisional" | "earned">,
): string {
  if (score === null) return card.levelText;
  const { scorecard } = data.capability;
  const { levels, settings } = scorecard;
  return levelText({
    levels,
    facts: { ...levelFactsOn(scorecard, partner, asOf), capabilitiesScore: provisional ? null : score },
    earned,
    contract: card.contractLevel,
    review: nextReview(settings.levelReview, asOf),
    currency: settings.currency,
  });
}

/** Whether certificates that the level needs, and that are there today, end before the review. */
function atRisk(
  certificates: readonly CertificateRow[],
  row: { level: string | null; certifications: number | null } | undefined,
  review: SerialDate,
): CapabilityFacts["atRisk"] {
  if (!row?.level || row.certifications === null) return null;
  const ending = certificates.filter(({ validTo }) => validTo !== null && Math.floor(validTo) <= review);
  const left = certificates.length - ending.length;
  if (certificates.length < row.certifications || left >= row.certifications) return null;
  return { level: row.level, ending: ending.length, by: review };
}

const isAssessed = ({ card }: CapabilityFacts) => card.score !== null;
const isProvisional = ({ card }: CapabilityFacts) =>
  card.core.share !== null && round9(card.core.share - 0.6) < 0;

export const capabilitiesSlide = slideTopic<CapabilityFacts>({
  title: "Capabilities, certificates, level",
  minutes: 8,
  facts: capabilityFacts,
  values({ card, mostToGain, atRisk: risk, worstTopic }) {
    const change = card.change === null ? null : roundTo(card.change, 1);
    return {
      level: named(risk?.level),
      n: risk && (risk.ending === 1 ? "1 certificate ends" : `${countText(risk.ending, "certificate")} end`),
      date: risk && dateText(risk.by),
      answered: String(card.core.answered),
      asked: countText(card.core.asked, "question"),
      score: scoreText(card.score),
      metric: mostToGain && named(inSentence(mostToGain.label)),
      points: mostToGain && String(roundTo(mostToGain.points, 0)),
      change: change === null ? null : change < 0 ? `−${-change}` : `+${change}`,
      since: card.previousOn === null ? null : dateText(card.previousOn),
      worst: named(worstTopic),
    };
  },
  headlines: [
    { sentence: "Not assessed yet: 20 minutes set the starting point", holds: (facts) => !isAssessed(facts) },
    { sentence: "{level} at risk: {n} by {date}", holds: ({ atRisk: risk }) => risk !== null },
    { sentence: "{answered} of {asked} answered: the score counts once more are", holds: isProvisional },
    {
      sentence: "Capabilities {score}; {metric} has most to gain, +{points}",
      holds: ({ card }) => card.change === null,
    },
    { sentence: "Capabilities {score}: best practice throughout", holds: ({ card }) => card.change === null },
    { sentence: "Capabilities {score}, {change} since {since}; {metric} has most to gain, +{points}" },
    { sentence: "Capabilities {score}, {change} since {since}" },
    { sentence: "Capabilities {score}" },
  ],
  notes: () => [
    "Two improvements at most. Who attends, by name? What do you need from us?",
    "How you see us: {worst}. What we change.",
  ],
  source: () => ({
    sheet: "capabilities",
    names: "score, category_scores, peer_median",
    table: "cam_answers",
    columns: "Level",
  }),
});
