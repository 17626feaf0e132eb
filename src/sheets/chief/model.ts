import { COMPARED, MOVES } from "../../domain/portfolio/chief";
import { FUNNEL_STAGES } from "../../domain/portfolio/partner-funnel";
import { PORTFOLIO_CHECKS } from "../portfolio/checks";
import { createPortfolio } from "../portfolio/model";
import { each, Ref } from "../shared/reference";

/** Of each partner: how it moved, whether it counts and in which group, and the days to each stage of the funnel. */
const STORY_KEYS = [
  ...["difference", "move", "grown", "planned", "reviewed"],
  ...["trained", "registered", "firstWon", "wonAgain"],
  ...["trainedDays", "registeredDays", "firstWonDays", "wonAgainDays"],
] as const;
export type StoryKey = (typeof STORY_KEYS)[number];
export const BRIDGE = ["Year before", ...MOVES, "Not listed", "This year"] as const;
const BRIDGE_KEYS = ["label", "partners", "amount"] as const;
export type BridgeKey = (typeof BRIDGE_KEYS)[number];
/** As the picture has it: on what a step stands, and which way it goes. */
const STEP_KEYS = ["step", "base", "total", "rise", "fall", "level"] as const;
export type StepKey = (typeof STEP_KEYS)[number];
const FUNNEL_KEYS = ["stage", "partners", "share", "days"] as const;
export type FunnelKey = (typeof FUNNEL_KEYS)[number];
const COMPARED_KEYS = ["group", "partners", "growth"] as const;
export type ComparedKey = (typeof COMPARED_KEYS)[number];
const CHANGED_KEYS = ["partner", "score", "change", "won", "before"] as const;
export type ChangedKey = (typeof CHANGED_KEYS)[number];

/** Every cell that another cell refers to. */
export function createModel({ partners, changed }: { partners: number; changed: number }) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    ...createPortfolio(partners),
    story: each(STORY_KEYS, column(partners)),
    bridge: each(BRIDGE_KEYS, column(BRIDGE.length)),
    steps: each(STEP_KEYS, column(BRIDGE.length)),
    funnel: each(FUNNEL_KEYS, column(FUNNEL_STAGES.length)),
    compared: each(COMPARED_KEYS, column(COMPARED.length)),
    changed: each(CHANGED_KEYS, column(Math.max(1, changed))),
    chief: each(
      [
        ...["active", "producing", "rate", "dollarsBack", "firstWin"],
        ...["slipped", "slippedAmount", "stale", "staleAmount", "gap", "target"],
      ] as const,
      one,
    ),
    checks: each([...PORTFOLIO_CHECKS, "bridge", "changed", "all"], (label) => new Ref(`check: ${label}`)),
  };
}

export type Model = ReturnType<typeof createModel>;
