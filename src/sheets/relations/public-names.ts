import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "The partner's rows of `cam_contacts`, `cam_activities` and `cam_commitments` up to the as-of day. Levels stand as Executive, Sales, " +
    'Technical, Marketing, Operations; ours have a sixth column for counterparts whose level nobody has said. `""` where nothing is known.',
  results: [
    { names: ["levels_covered"], holds: "levels of theirs, of five, at which somebody is known" },
    {
      names: ["contact_concentration"],
      holds: "the largest share of the contacts that one of us holds, of those with a counterpart",
    },
    {
      names: ["keep_rate", "our_keep_rate", "their_keep_rate"],
      holds: "promises kept of those kept or late: of both sides, ours, theirs",
    },
    { names: ["our_late", "their_late"], holds: "promises that are late, by side" },
    { names: ["days_since_contact"], holds: "days since the last activity or contact" },
    { names: ["contacts"], holds: "people with a name" },
    { names: ["people_by_level"], holds: "how many of them by level, five" },
    {
      names: ["pairs", "strengths"],
      holds: "their levels down, ours across: how many pairs; the strongest, 1 to 5, 0 = not said",
    },
    { names: ["gaps"], holds: "three sentences: levels, who holds the contacts, the last contact" },
    {
      names: ["champions", "engaged", "engaged_share"],
      holds: "champions; people met within the days given; of all employees",
    },
    { names: ["to_check"], holds: "rows that were last known to be right too long ago, or never" },
    {
      names: ["check"],
      holds: "TRUE when pairs and contacts agree and no row of the partner's is unreadable",
    },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    {
      names: ["in_check_days", "in_quiet_days", "in_held_share", "in_engaged_days"],
      holds:
        "days until a row is to be checked; days without contact, and the share held by one of us, from which it is a gap; days within which somebody counts as engaged",
    },
  ],
};
