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

/** What a partner has of what levels require; null is not known and meets no requirement. */
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
  level: string;
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

function meets(level: LevelRow, facts: LevelFacts): boolean {
  return REQUIREMENTS.every(({ id }) => {
    const [needed, actual] = [level[id], has(level, facts, id)];
    return needed === null || (actual !== null && round9(actual) >= round9(needed));
  });
}

/** The highest row of `levels` (lowest first) whose non-blank requirements are all met, and what is missing to the one after it. */
export function earnedLevel(levels: readonly LevelRow[], facts: LevelFacts): EarnedLevel {
  const index = levels.findLastIndex((level) => meets(level, facts));
  const next = levels[index + 1] ?? null;
  const target = next ?? levels[index] ?? null;
  const gaps = REQUIREMENTS.map(({ id }): RequirementGap => {
    const [needs, actual] = [target?.[id] ?? null, has(target, facts, id)];
    return {
      id,
      has: actual,
      needs,
      missing: next && needs !== null ? Math.max(0, needs - (actual ?? 0)) : null,
    };
  });
  return { level: levels[index]?.level ?? REGISTERED, nextLevel: next?.level ?? "", target, gaps };
}
