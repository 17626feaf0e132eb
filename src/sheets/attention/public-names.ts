import { FISCAL_START, type PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    'Lists by partner are one column in the order of `partner_names`; the lists of the page are in its order, `""` below the last. `""` where a ' +
    "figure is not measured. Never in a partner's copy.",
  results: [
    { names: ["partner_names"], holds: "everybody who is worked with, when it was built" },
    {
      names: ["quiet", "silent_days", "usual_gaps"],
      holds:
        'of an active partner Green, Yellow or Red by the days since its own last act, and the days usual between its acts; `""` before its first',
    },
    { names: ["falling"], holds: "1 where each of the last two quarters won less than the one before" },
    { names: ["prospect_days"], holds: "days without a talk with a prospect, from 30 on" },
    {
      names: [
        ...["margins", "registrations", "late_registrations"],
        ...["promises_due", "promises_kept", "decision_states"],
      ],
      holds:
        "of twelve months: what is left at our margin after MDF, rebates and the hours of talks, registrations and how many were late; promises of the partner's that fell due and were kept; Undecided, Review due or Decided",
    },
    {
      names: [
        ...["touches", "leads", "mdf_approved", "answer_days"],
        ...["level_touches", "level_leads", "level_mdf", "level_answer_days"],
      ],
      holds:
        "what the partner got in twelve months, and the median of the active partners of its level, from five on",
    },
    {
      names: ["quiet_partners", "their_last_acts", "our_last_contacts"],
      holds:
        "those that are quiet or falling, the worst first: the partner's own last act and our last contact",
    },
    {
      names: ["waiting_prospects", "to_decide"],
      holds: "prospects without a talk; partners to decide on or decided",
    },
    {
      names: [
        ...["silent_count", "quiet_count", "falling_count", "fall", "prospects_waiting"],
        ...["undecided", "to_review", "far_from_level", "won_at_risk"],
      ],
      holds:
        "how many are Red, Yellow, falling and by how much, wait for a talk, for a decision, for its review, and get under half of their level's median; what was won with those quiet or falling",
    },
    {
      names: ["check"],
      holds:
        "TRUE when lines are the partners of `cam_partners`, registrations those of the build, and everything ties",
    },
    FISCAL_START,
  ],
  inputs: [{ names: ["in_as_of"], holds: "the as-of day; blank = Setup's" }],
};
