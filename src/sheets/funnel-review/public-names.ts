import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The partner's open deals of `cam_deals` of which something has to be asked, by what is wrong, the largest first. Lists are one column, " +
    '`""` below the last.',
  results: [
    { names: ["open_count", "open_amount"], holds: "all open deals, stale ones too, and their amount" },
    {
      names: ["flag_counts", "flag_amounts"],
      holds:
        "five in one column: registration ends, past its date, long past its date, no next step, no date; each deal counts once",
    },
    { names: ["deals", "flags", "asks"], holds: "Deal ID, what is wrong, the one thing to ask" },
    { names: ["check"], holds: "TRUE when lines and counts agree and every row can be read" },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    {
      names: ["in_stale_days"],
      holds: "days past the expected close after which a deal is long past it; blank = Setup's",
    },
    {
      names: ["in_registration_days"],
      holds: "how many days ahead a registration's end matters; blank = 30",
    },
  ],
};
