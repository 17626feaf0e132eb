import { createPortfolio } from "../portfolio/model";
import { each, Ref } from "../shared/reference";

/** The columns of cam_rollup: the twelve of the page, then the others. */
export const SHOWN_KEYS = [
  ...["status", "partner", "cam", "level", "score", "scoreChange", "won", "toTarget", "coverage", "forecast"],
  ...["nextAction", "due"],
] as const;
const BEHIND_KEYS = [
  ...[
    "region",
    "lifeStage",
    "vertical",
    "parent",
    "secondaryCam",
    "kind",
    "capabilities",
    "satisfaction",
    "target",
  ],
  ...[
    "targetToDate",
    "commit",
    "weighted",
    "wonTwelve",
    "dealsTwelve",
    "daysToFirstWin",
    "growth",
    "plan",
    "qbr",
    "openActions",
    "overdue",
  ],
  ...["lastActivity", "bestRank", "largestRank", "difference", "bestScore"],
  ...["scorecard", "capabilitiesSheet", "planSheet", "number"],
] as const;
export type TableKey = (typeof SHOWN_KEYS)[number] | (typeof BEHIND_KEYS)[number];

/** Of a field of the market without a partner. */
const GAP_KEYS = ["down", "across", "place", "vertical", "region", "others"] as const;
export type GapKey = (typeof GAP_KEYS)[number];

/** How many of a thing there is room for. */
interface Capacity {
  partners: number;
  /** Names of CAMs, regions, levels and life-stages. */
  groups: number;
  regions: number;
  verticals: number;
  /** Fields of the market without a partner that have a line. */
  gaps: number;
}

/** Every cell that another cell refers to. */
export function createModel({ partners, groups, regions, verticals, gaps }: Capacity) {
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    ...createPortfolio(partners),
    table: each([...SHOWN_KEYS, ...BEHIND_KEYS], column(partners)),
    groups: each(
      ["by", "name", "won", "toDate", "partners", "red", "forecast", "toTarget", "overdue"],
      column(groups),
    ),
    market: {
      regions: new Ref("regions", regions, 1),
      verticals: new Ref("verticals", 1, verticals),
      cells: new Ref("partners by vertical and region", regions, verticals),
      /** A column a region: which of the empty fields each is. */
      places: Array.from({ length: regions }, (_, index) => new Ref(`empty: ${index + 1}`, 1, verticals)),
      found: new Ref("fields without a partner"),
      named: new Ref("fields of named regions and verticals"),
    },
    gaps: each(GAP_KEYS, column(Math.max(1, gaps))),
    checks: each(
      ["tolerance", "direct", "missing", "gone", "twice", "others", "leftOut", "groups", "all"],
      (label) => new Ref(label),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
