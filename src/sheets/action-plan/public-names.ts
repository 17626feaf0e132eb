import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The partner's rows of `cam_actions`, overdue first, by due date and priority. Lists are one column of 20 lines, " +
    '`""` below the last.',
  results: [
    {
      names: ["overdue_count", "due_soon_count", "open_count"],
      holds: "actions due before the as-of date; within the days after it; later or without a date",
    },
    { names: ["done_count", "dropped_count"], holds: "actions done, dropped" },
    {
      names: ["agreed_count"],
      holds: "open and done together: `done_count` of them are kept",
    },
    {
      names: ["actions", "action_dues", "action_states"],
      holds: "what is open: text, due date, Overdue, Due soon or Open",
    },
    {
      names: ["action_owners", "action_sides"],
      holds: "who does it, and whose that one is: Partner or Us",
    },
    {
      names: ["check"],
      holds: "TRUE when lines and counts agree and no row of the partner's is unreadable",
    },
  ],
  inputs: [
    {
      names: ["in_as_of", "in_due_soon_days"],
      holds: "the as-of day, and within how many days an action is due soon; blank = Setup's",
    },
  ],
};
