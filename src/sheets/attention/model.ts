import { GIVEN } from "../../domain/portfolio/fairness";
import { PORTFOLIO_CHECKS } from "../portfolio/checks";
import { createPortfolio } from "../portfolio/model";
import { each, Ref } from "../shared/reference";

/** Numbers of the last days on which a partner itself did something, the newest first, and of the gaps between two of them. */
export const GAPS = [1, 2, 3, 4, 5, 6] as const;
export const ACTS = [...GAPS, 7] as const;
export type ActKey = `act${(typeof ACTS)[number]}`;
export type GapKey = `gap${(typeof GAPS)[number]}`;

const SILENCE_KEYS = [
  "number",
  ...ACTS.map((number): ActKey => `act${number}`),
  ...GAPS.map((number): GapKey => `gap${number}`),
  ...(["usual", "days", "redFrom", "quiet", "contact"] as const),
] as const;
const FALL_KEYS = ["first", "second", "third", "falls", "waits"] as const;
const DECISION_KEYS = [
  ...(["margin", "registrations", "late", "due", "kept", "costs", "lates", "breaks"] as const),
  ...(["decisionRow", "state"] as const),
] as const;
const GIVEN_KEYS = ["levelKey", ...GIVEN, "answers", "answerRank"] as const;
const PEER_KEYS = [
  ...(["peers", "answeredPeers"] as const),
  ...GIVEN.map((key) => `median_${key}` as const),
  ...GIVEN.map((key) => `short_${key}` as const),
] as const;
const PLACE_KEYS = ["quietOrder", "quietPlace", "prospectPlace", "decisionOrder", "decisionPlace"] as const;

export type SilenceKey = (typeof SILENCE_KEYS)[number];
export type FallKey = (typeof FALL_KEYS)[number];
export type DecisionKey = (typeof DECISION_KEYS)[number];
export type GivenKey = (typeof GIVEN_KEYS)[number];
export type PeerKey = (typeof PEER_KEYS)[number];
export type PlaceKey = (typeof PLACE_KEYS)[number];
export type OwnKey = SilenceKey | FallKey | DecisionKey | GivenKey | PeerKey | PlaceKey;

/** Of each list of the page: which line of the partners stands in each of its rows. */
const QUIET_KEYS = [
  ...(["state", "partner", "lastAct", "days", "usual", "contact", "won"] as const),
  ...(["first", "second", "third", "why"] as const),
] as const;
const PROSPECT_KEYS = ["state", "partner", "cam", "days", "asked", "contact", "region"] as const;
const DECIDED_KEYS = [
  ...(["state", "partner", "margin", "late", "kept", "decision", "by", "decidedOn", "reviewOn"] as const),
  ...(["won", "why"] as const),
] as const;
const FAIR_KEYS = [
  ...(["level", "partner", "touches", "touchesOf", "leads", "leadsOf", "mdf", "mdfOf"] as const),
  ...(["answer", "answerOf", "why"] as const),
] as const;
export type QuietKey = (typeof QUIET_KEYS)[number];
export type ProspectKey = (typeof PROSPECT_KEYS)[number];
export type DecidedKey = (typeof DECIDED_KEYS)[number];
export type FairKey = (typeof FAIR_KEYS)[number];

const TOTAL_KEYS = [
  ...(["partners", "active", "red", "yellow", "falling", "fall", "prospects", "waiting"] as const),
  ...(["undecided", "review", "short", "won", "wonAtRisk"] as const),
] as const;

/** What won money is with whom. */
export const HOLDERS = ["Silent", "Quiet", "Falling", "In touch"] as const;

/** How many of a thing there is room for. */
export interface Capacity {
  partners: number;
  fair: number;
  quiet: number;
  prospects: number;
  decisions: number;
  late: number;
  silent: number;
}

/** Every cell that another cell refers to. */
export function createModel(room: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, Math.max(1, rows));
  return {
    ...createPortfolio(room.partners),
    quarterStart: one("first day of the quarter"),
    firstDecision: one("first row of decisions"),
    own: each(
      [...SILENCE_KEYS, ...FALL_KEYS, ...DECISION_KEYS, ...GIVEN_KEYS, ...PEER_KEYS, ...PLACE_KEYS],
      column(room.partners),
    ),
    registered: each(["id", "row", "partner", "day", "isLate"] as const, column(room.late)),
    quietLines: each(["at", ...QUIET_KEYS] as const, column(room.quiet)),
    prospectLines: each(["at", ...PROSPECT_KEYS] as const, column(room.prospects)),
    decisionLines: each(["at", ...DECIDED_KEYS] as const, column(room.decisions)),
    fairLines: each(FAIR_KEYS, column(room.fair)),
    silent: each(["partner", "days", "from"] as const, column(room.silent)),
    holders: each(["holder", "won"] as const, column(HOLDERS.length)),
    found: each(TOTAL_KEYS, one),
    checks: each(
      [...PORTFOLIO_CHECKS, "registrations", "quiet", "prospects", "decisions", "money", "all"] as const,
      (label) => new Ref(`check: ${label}`),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
