import type { SerialDate } from "../../../domain/shared/serial-date";
import { activeEntries, isScorecardDue } from "../../session/active-partners";
import type { PartnerEntry } from "../../session/directory";
import type { PartnersScope, ScorecardDraft } from "./scorecard-draft";

export interface ChosenPartners {
  scope: PartnersScope;
  active: readonly string[];
  /** Without a score in the as-of date's month. */
  due: readonly string[];
  /** Whom the scope offers, and of them whose scorecards are to be built. */
  offered: readonly string[];
  partners: readonly string[];
}

/** Whose scorecards are to be built; where all are due, or none is, "due" stands for all. */
export function chosenPartners(
  draft: ScorecardDraft,
  entries: readonly PartnerEntry[],
  partner: string,
  asOf: SerialDate,
): ChosenPartners {
  const worked = activeEntries(entries);
  const active = worked.map((entry) => entry.partner);
  const due = worked.filter((entry) => isScorecardDue(entry, asOf)).map((entry) => entry.partner);
  const scope = draft.scope === "due" && !isPart({ due, active }) ? "all" : draft.scope;
  if (scope === "one") {
    const offered = partner ? [partner] : [];
    return { scope, active, due, offered, partners: offered };
  }
  const offered = scope === "all" ? active : due;
  return { scope, active, due, offered, partners: offered.filter((name) => !draft.leftOut.includes(name)) };
}

/** Whether those that are due are worth an offer beside all. */
export function isPart({ due, active }: Pick<ChosenPartners, "due" | "active">): boolean {
  return due.length > 0 && due.length < active.length;
}
