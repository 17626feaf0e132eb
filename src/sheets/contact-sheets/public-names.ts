import type { NameGroup } from "../shared/public-names";

/** What the three contact sheets name alike. */
export const CONTACT_RESULTS: readonly NameGroup[] = [
  {
    names: ["valid_until"],
    holds: 'the last day on which no line is to be checked; `""` where one is already',
  },
  { names: ["to_check", "named"], holds: "lines that were checked too long ago or never; lines with a name" },
  {
    names: ["names", "checked"],
    holds: "by line the name, and the day on which it was checked, with its sign",
  },
  { names: ["check"], holds: "TRUE when lines and rows agree and no row of the partner's is unreadable" },
];

export const CONTACT_INPUTS: readonly NameGroup[] = [
  { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
  { names: ["in_check_days"], holds: "days after which a line is to be checked" },
];
