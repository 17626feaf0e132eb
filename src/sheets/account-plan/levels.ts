import type { AccountPosition } from "../../domain/accounts/positions";

/**
 * What a deal, or what somebody typed, counts for in its cell. The weights of a cell add up to its standing, and the largest one in it says
 * where the cell stands: each is so much more than the one before that a cell would need a thousand deals of one kind to be taken
 * for the next.
 */
export const WEIGHT = {
  lost: 1,
  taken: 1e3,
  competitor: 1e6,
  notSuitable: 2e6,
  installed: 1e7,
  opportunity: 1e10,
  registered: 1e13,
} as const;

/** From this standing on a cell is no whitespace that is open to the partner. */
export const NOT_OPEN = WEIGHT.taken;
export const COVERED_FROM = WEIGHT.installed;

/** From which standing on a cell stands where, and its sign on the page where nobody knows how likely the product is. */
export const LEVELS: readonly { from: number; position: AccountPosition; sign: string }[] = [
  { from: 0, position: "Whitespace", sign: "?" },
  { from: WEIGHT.taken, position: "Whitespace", sign: "×" },
  { from: WEIGHT.competitor, position: "Competitor", sign: "C" },
  { from: WEIGHT.notSuitable, position: "Not suitable", sign: "–" },
  { from: WEIGHT.installed, position: "Installed", sign: "●" },
  { from: WEIGHT.opportunity, position: "Opportunity", sign: "O" },
  { from: WEIGHT.registered, position: "Registered", sign: "R" },
];
