import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: "How the partner sees us.",
  results: [
    {
      names: ["score", "status", "change", "completeness"],
      holds: "1 to 100; its word; against the answers before; share of the questions answered",
    },
    {
      names: ["satisfaction"],
      holds: "mean level of the answers, 1 to 5; recorded in `cam_results` as `satisfaction`",
    },
    {
      names: ["answers", "answer_change"],
      holds: "level of each answer and what has changed, one column",
    },
    {
      names: ["trend_period", "trend_satisfaction", "trend_score"],
      holds: "the last eight fiscal quarters as recorded, one row",
    },
    {
      names: ["worst_first", "verdict"],
      holds: "the topics answered, the lowest level first, one column; the view in one sentence",
    },
    { names: ["check"], holds: "TRUE when every row can be read" },
  ],
  inputs: [{ names: ["in_as_of"], holds: "answers count up to this day; blank = Setup's" }],
};
