import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: "The partner's rows of `cam_rules` that apply, in the order of the table.",
  results: [
    { names: ["rules"], holds: "how many there are" },
    {
      names: ["topics", "sentences"],
      holds: 'by line the topic with its number, and the rule; `""` below the last',
    },
    { names: ["valid_from", "reviewed_on"], holds: 'the days at the foot; `""` where it was never reviewed' },
    { names: ["check"], holds: "TRUE when lines and rows agree and no row of the partner's is unreadable" },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_valid_from"], holds: "the day from which they hold; blank = the as-of day" },
    { names: ["in_reviewed_on"], holds: "the day on which both sides last looked at them" },
  ],
};
