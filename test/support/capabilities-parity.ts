import type { CapabilitiesScorecard } from "../../src/domain/capabilities/capabilities-scorecard";
import type { ExpectedNames } from "./parity";

/** The public names of a Capabilities Scorecard as the domain has them; null is a blank, which sheets show as "". */
export function expectedCapabilities(card: CapabilitiesScorecard): ExpectedNames {
  const { lines, categories, peers, earned } = card;
  return {
    score: [card.score],
    status: [card.status],
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
    check: [card.check],
  };
}
