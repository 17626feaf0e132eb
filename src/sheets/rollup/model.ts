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

/** How many of a thing there is room for. */
interface Capacity {
  partners: number;
  /** Names of CAMs, regions, levels and life-stages. */
  groups: number;
  regions: number;
  verticals: number;
}

/** Every cell that another cell refers to. */
export function createModel({ partners, groups, regions, verticals }: Capacity) {
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
    },
    checks: each(
      ["tolerance", "direct", "missing", "gone", "twice", "others", "leftOut", "groups", "cells", "all"],
      (label) => new Ref(label),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
