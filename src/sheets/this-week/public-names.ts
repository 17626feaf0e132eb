import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "What Today said on the day it was built, whom it is about first: texts and amounts are values of that day. Lists are one column, as long as the list.",
  results: [
    { names: ["built_on"], holds: "the day" },
    { names: ["partners", "reasons", "talking_points"], holds: "whom to call, why now, what to talk about" },
    { names: ["amounts"], holds: "at stake with each, 0 where nobody can say" },
    {
      names: ["calls", "tasks", "at_stake"],
      holds: "how many calls and tasks of the routine; all that is at stake",
    },
    { names: ["check"], holds: "TRUE while every partner of the list is on the sheet Partners" },
  ],
  inputs: [
    { names: ["in_cam"], holds: "only partners of this CAM, from the next building on; blank = everybody's" },
  ],
};
