import { type CapabilitiesScorecard, mostToGain } from "../../src/domain/capabilities/capabilities-scorecard";
import type { PartnerView } from "../../src/domain/capabilities/partner-view";
import type { ExpectedNames } from "./parity";

/** The public names of a Capabilities Scorecard as the domain has them; null is a blank, which sheets show as "". */
export function expectedCapabilities(card: CapabilitiesScorecard): ExpectedNames {
  const { lines, categories, peers, earned } = card;
  return {
    score: [card.score],
    status: [card.status],
    provisional: [card.provisional],
    completeness: [card.full.share],
    core_completeness: [card.core.share],
    category_scores: categories.map(({ score }) => score),
    category_weights: categories.map(({ weight }) => weight),
    category_peers: categories.map(({ peerMedian }) => peerMedian),
    metric_scores: lines.map(({ score }) => score),
    metric_change: lines.map(({ change }) => change),
    peer_median: lines.map(({ peerMedian }) => peerMedian),
    peers: [peers.count],
    peer_group: [peers.group],
    rank: [peers.rank],
    rank_of: [peers.of],
    change: [card.change],
    level: [earned.level],
    next_level: [earned.nextLevel],
    life_stage: [card.stage],
    most_to_gain: [0, 1, 2].map((index) => mostToGain(card)[index]?.label ?? null),
    points_to_gain: [0, 1, 2].map((index) => mostToGain(card)[index]?.points ?? null),
    own_answered_on: [card.own?.answeredOn ?? null],
    own_scores: lines.map((_, index) => card.own?.metrics[index] ?? null),
    own_category_scores: categories.map((_, index) => card.own?.categories[index] ?? null),
    views_apart: [card.own?.apart.length ?? null],
    apart_questions: Array.from({ length: 8 }, (_, index) => card.own?.apart[index]?.question.id ?? null),
    check: [card.check],
  };
}

/** The same of a partner's view of us; `room` is how many questions its page has room for. */
export function expectedView(view: PartnerView, room: number): ExpectedNames {
  const lines = <T>(pick: (line: PartnerView["lines"][number]) => T | null) =>
    Array.from({ length: room }, (_, index) => (view.lines[index] ? pick(view.lines[index]) : null));
  return {
    score: [view.score],
    status: [view.status],
    satisfaction: [view.satisfaction],
    change: [view.change],
    completeness: [view.completeness.share],
    answers: lines(({ level }) => level),
    answer_change: lines(({ change }) => change),
    trend_period: view.trend.map(({ period }) => period),
    trend_satisfaction: view.trend.map(({ satisfaction }) => satisfaction),
    trend_score: view.trend.map(({ score }) => score),
    check: [view.check],
  };
}
