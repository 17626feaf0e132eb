import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The partner's rows of `cam_commitments`; issues are no promises, IOUs are. Late from the day after it was due. Lists are one column: " +
    'what is open by its day, then what is kept, the latest first; `""` below the last.',
  results: [
    { names: ["our_promises", "our_kept", "our_late"], holds: "ours: all, kept, late" },
    { names: ["their_promises", "their_kept", "their_late"], holds: "the partner's: all, kept, late" },
    {
      names: ["our_keep_rate", "their_keep_rate", "keep_rate"],
      holds: "kept of those kept or late: ours, theirs, of both sides",
    },
    { names: ["open_issues"], holds: "issues that are not solved" },
    {
      names: ["our_lines", "our_states"],
      holds: "what we promised, and whether it is Kept, Late or Open, with its ball",
    },
    { names: ["their_lines", "their_states"], holds: "the same of the partner" },
    { names: ["check"], holds: "TRUE when lines and counts agree and no row of the partner's is unreadable" },
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
