import { round9, roundTo } from "../shared/rounding";
import { LEAST_HELD, type RelationLimits, type RelationMap } from "./relation-map";

export interface RelationGap {
  sentence: string;
  /** Something to work on; null where too little is known to say. */
  isGap: boolean | null;
}

/** What there is to say of a partner's relations: of the levels, of who holds the contacts, of when we last spoke. */
export function relationGaps(
  map: RelationMap,
  limits: RelationLimits,
): [RelationGap, RelationGap, RelationGap] {
  return [levelGap(map), holderGap(map, limits), contactGap(map, limits)];
}

function levelGap({ contacts, missing }: RelationMap): RelationGap {
  if (contacts.length === 0) return { sentence: "Nobody is known at this partner", isGap: true };
  if (missing.length === 0) return { sentence: "Somebody is known at every level", isGap: false };
  return { sentence: `Nobody at ${listed(missing.map((level) => level.toLowerCase()))} level`, isGap: true };
}

function holderGap(
  { contacts, held, holder, concentration }: RelationMap,
  { heldShare }: RelationLimits,
): RelationGap {
  if (!holder || concentration === null)
    return { sentence: "No contact has a counterpart of ours", isGap: contacts.length > 0 ? true : null };
  const share = `${roundTo(100 * concentration, 0)} %`;
  if (held < LEAST_HELD) return { sentence: "Too few contacts to say who holds them", isGap: null };
  return round9(concentration) >= round9(heldShare)
    ? { sentence: `One person holds ${share} of the contacts: ${holder.name}`, isGap: true }
    : { sentence: `Nobody holds more than ${share} of the contacts`, isGap: false };
}

function contactGap({ daysSinceContact: days }: RelationMap, { quietDays }: RelationLimits): RelationGap {
  if (days === null) return { sentence: "No contact is noted", isGap: true };
  if (days >= quietDays)
    return { sentence: `No contact for ${days} ${days === 1 ? "day" : "days"}`, isGap: true };
  const when = days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`;
  return { sentence: `Last contact ${when}`, isGap: false };
}

/** "a", "a and b", "a, b and c". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
