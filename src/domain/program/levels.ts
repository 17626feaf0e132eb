import { round9 } from "../shared/rounding";
import type { LevelRow } from "../shared/tables/catalogue";

/** Below every level of `cam_levels`. */
export const REGISTERED = "Registered";

export const REQUIREMENTS = [
  { id: "annualRevenue", label: "Revenue, 12 months" },
  { id: "certifications", label: "Certifications" },
  { id: "requiredTasks", label: "Required tasks" },
  { id: "capabilitiesScore", label: "Capabilities score" },
  { id: "servicingShare", label: "Servicing share" },
] as const;
export type RequirementId = (typeof REQUIREMENTS)[number]["id"];

/** What a partner has of what levels require; null is not measured: it neither meets a requirement nor misses it. */
export interface LevelFacts {
  /** Won in the trailing twelve months. */
  annualRevenue: number;
  /** Won by others with this partner's influence; counts where the level says so. */
  influencedRevenue: number;
  certifications: number | null;
  /** Shares, 0 … 1. */
  requiredTasks: number | null;
  capabilitiesScore: number | null;
  servicingShare: number | null;
}

export interface RequirementGap {
  id: RequirementId;
  has: number | null;
  /** What the level to reach asks for; null asks for nothing. */
  needs: number | null;
  /** needs − has, never negative; null when nothing is asked or no higher level exists. */
  missing: number | null;
}

export interface EarnedLevel {
  /** FALSE while the program's levels cannot be ranked: then none is earned and none is next. */
  ranked: boolean;
  /** "" while the highest level that is not missed asks for something that is not measured. */
  level: string;
  /** Rank of the highest level whose requirements are all met; 0 below all. */
  order: number;
  /** What of the highest level that is not missed is not measured; empty where it is earned. */
  open: readonly RequirementId[];
  /** "" at the top. */
  nextLevel: string;
  /** The next level's row, at the top the earned one's: where targets come from. */
  target: LevelRow | null;
  gaps: RequirementGap[];
}

const COUNTS_OWN_SALES_ONLY = { servicingShare: null, countsInfluencedRevenue: "No" } as const;

/** Illustrative levels, lowest first. */
export const DEFAULT_LEVELS: readonly LevelRow[] = [
  {
    level: "Silver",
    order: 1,
    annualRevenue: 100_000,
    certifications: 2,
    requiredTasks: 0.8,
    capabilitiesScore: 50,
    ...COUNTS_OWN_SALES_ONLY,
  },
  {
    level: "Gold",
    order: 2,
    annualRevenue: 500_000,
    certifications: 4,
    requiredTasks: 0.9,
    capabilitiesScore: 65,
    ...COUNTS_OWN_SALES_ONLY,
  },
  {
    level: "Platinum",
    order: 3,
    annualRevenue: 1_500_000,
    certifications: 8,
    requiredTasks: 1,
    capabilitiesScore: 80,
    ...COUNTS_OWN_SALES_ONLY,
  },
];

function has(level: LevelRow | null, facts: LevelFacts, id: RequirementId): number | null {
  if (id !== "annualRevenue") return facts[id];
  return facts.annualRevenue + (level?.countsInfluencedRevenue === "Yes" ? facts.influencedRevenue : 0);
}

type Answer = "Met" | "Missed" | "Open";

/** One requirement of a level: what it does not ask for is met. */
export function answerOf(level: LevelRow, facts: LevelFacts, id: RequirementId): Answer {
  const [needed, actual] = [level[id], has(level, facts, id)];
  if (needed === null) return "Met";
  if (actual === null) return "Open";
  return round9(actual) >= round9(needed) ? "Met" : "Missed";
}

/** Whether every level has a rank of its own. */
function areRanked(levels: readonly LevelRow[]): boolean {
  return levels.every(
    ({ level, order = null }) =>
      !level || (order !== null && order > 0 && levels.filter((other) => other.order === order).length === 1),
  );
}

/** Levels as they rank, lowest first. */
export function rankedLevels(levels: readonly LevelRow[]): (LevelRow & { order: number })[] {
  const ranked = levels.filter(
    (level): level is LevelRow & { order: number } => (level.order ?? 0) > 0 && Boolean(level.level),
  );
  return ranked.sort((one, other) => one.order - other.order);
}

/**
 * The highest level that is not missed, where all its requirements are met; while some are not measured there is none, and below all
 * levels a partner is registered. Levels that have no rank or share one are not guessed at. Beside it the level after the highest that is met, and what is missing to it.
 */
export function earnedLevel(levels: readonly LevelRow[], facts: LevelFacts): EarnedLevel {
  const known = areRanked(levels);
  const ranked = known ? rankedLevels(levels) : [];
  const answers = (level: LevelRow) => REQUIREMENTS.map(({ id }) => answerOf(level, facts, id));
  const highest = (test: (level: LevelRow) => boolean) => {
    const order = Math.max(0, ...ranked.filter(test).map((level) => level.order));
    return ranked.find((level) => level.order === order) ?? null;
  };
  const top = highest((level) => !answers(level).includes("Missed"));
  const met = highest((level) => answers(level).every((answer) => answer === "Met"));
  const order = met?.order ?? 0;
  const next = ranked.find((level) => level.order > order) ?? null;
  const isOpen = (top?.order ?? 0) > order;
  const target = next ?? met;
  return {
    ranked: known,
    level: isOpen || !known ? "" : (met?.level ?? REGISTERED),
    order,
    open: isOpen ? REQUIREMENTS.map(({ id }) => id).filter((id) => answerOf(top!, facts, id) === "Open") : [],
    nextLevel: next?.level ?? "",
    target,
    gaps: gapsTo(target, facts, next !== null),
  };
}

function gapsTo(target: LevelRow | null, facts: LevelFacts, isNext: boolean): RequirementGap[] {
  return REQUIREMENTS.map(({ id }): RequirementGap => {
    const [needs, actual] = [target?.[id] ?? null, has(target, facts, id)];
    return {
      id,
      has: actual,
      needs,
      missing: isNext && needs !== null ? Math.max(0, needs - (actual ?? 0)) : null,
    };
  });
}
