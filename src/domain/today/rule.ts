import type { PartnerFacts, TodayContext } from "./partner-facts";
import type { Deed, Found, ReasonClass } from "./reason";

/** A reason for a card, declared. */
export interface Rule {
  /** Public: stands in `cam_snoozes`. */
  name: string;
  class: ReasonClass;
  /** What is at stake, for people. */
  stake: string;
  deed: Deed;
  /** Whom it is about. */
  about: "Partners" | "Prospects" | "Both";
  find: (partner: PartnerFacts, context: TodayContext) => readonly Found[];
}
