import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: "Lists are one column: stages from Starting to Maturing, questions from S1 to M5.",
  results: [
    { names: ["stage"], holds: 'the program\'s stage, `""` while nobody has answered' },
    {
      names: ["answers_stage", "cap"],
      holds:
        'what the answers alone say; the furthest that the facts let it be, `""` when nothing speaks against the last stage',
    },
    {
      names: ["stage_scores", "stage_changes"],
      holds: 'the four stages, 1 to 100, `""` with fewer than four answers; against the assessment before',
    },
    {
      names: ["levels"],
      holds: 'the twenty questions: mean of the levels answered, 1 to 5, `""` where nobody did',
    },
    { names: ["gaps", "gap_dues"], holds: "the five questions to begin with, and until when" },
    { names: ["assessed_on"], holds: "the latest day of answers, 0 without any" },
    {
      names: ["producing", "producing_rate", "partner_led_share"],
      holds:
        "active partners with a deal won in twelve months; of the active ones; share of the deals won that partners led",
    },
    { names: ["check"], holds: "TRUE when every answer can be read and every partner has room" },
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
