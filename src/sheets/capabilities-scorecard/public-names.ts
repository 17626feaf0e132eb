import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "Categories in the order Fit, Profile, Capabilities, Activation, Performance; the 25 metrics in theirs, as the columns of " +
    '`cam_assessments`. Scores 1 to 100; what has none is `""`.',
  results: [
    {
      names: ["score", "status", "change"],
      holds: "overall; its word; against the assessment recorded before",
    },
    {
      names: ["provisional"],
      holds: "TRUE while less than 60 % of the core set is answered: no rank, no colour, counts for no level",
    },
    {
      names: ["completeness", "core_completeness"],
      holds: "share of the questions asked in the life-stage that is answered: of all, of the core set",
    },
    {
      names: ["category_scores", "category_weights", "category_peers"],
      holds: "five each, one row: score, weight of the life-stage, peers' median (from five peers on)",
    },
    {
      names: ["metric_scores", "metric_change", "peer_median"],
      holds: "25 each, one row: score, change, peers' median",
    },
    {
      names: ["peers", "peer_group"],
      holds:
        "how many peers there are, and whether they share `life-stage`, `level`, are `all`, or too few: `none`",
    },
    {
      names: ["rank", "rank_of"],
      holds: "1 + peers scoring strictly higher, of how many with the partner itself",
    },
    {
      names: ["level", "next_level"],
      holds: "earned by the requirements of `cam_levels`, and the one above it",
    },
    {
      names: ["life_stage", "what_would_raise_it"],
      holds: "whose weights count; one line: the metric with most to gain",
    },
    {
      names: ["most_to_gain", "points_to_gain"],
      holds:
        "three each, one row: the metrics with most to gain, and the points that the score gains with each at its best",
    },
    {
      names: ["own_answered_on", "own_scores", "own_category_scores"],
      holds:
        "as the partner sees itself: the day of its latest answers, 25 and five scores in one row each; none for Performance, which has no questions",
    },
    {
      names: ["views_apart", "apart_questions"],
      holds:
        "how many questions it answers two levels or more from us; the ids of eight, in one row, the furthest first",
    },
    { names: ["verdict"], holds: "the scorecard in one sentence" },
    { names: ["check"], holds: "TRUE when the points add up and every row can be read" },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "answers and peers count up to this day; blank = Setup's" },
    {
      names: ["in_life_stage"],
      holds: "whose weights count and which questions are asked; blank = the partner's",
    },
  ],
};
