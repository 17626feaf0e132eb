import { ANSWER_LEVELS } from "../../domain/capabilities/framework";
import { TREND_QUARTERS } from "../../domain/capabilities/partner-view";
import { inputRefs } from "../shared/inputs-panel";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

const one = (label: string) => new Ref(label);

/** Of an answer's five levels. */
export const MIDDLE = 3;
export const SETTING_NAMES = ["asOf", "companyName", "fiscalStartMonth", "green", "yellow"] as const;

/** How much room the sheet has: rows of cam_questions, lines of the table, bars of the page. */
export interface Room {
  slots: number;
  lines: number;
  bars: number;
}

/** Every cell that another cell refers to. */
export function createModel(
  { slots, lines: room, bars }: Room,
  settings: Readonly<Record<(typeof SETTING_NAMES)[number], Ref>>,
) {
  const rankedOf = (label: string) => new Ref(`ranked ${label}`, 1, bars);
  const list = (label: string) => new Ref(`question's ${label}`, 1, slots);
  const shown = (label: string) => new Ref(`shown ${label}`, 1, room);
  const trend = (label: string) => new Ref(`trend ${label}`, TREND_QUARTERS);
  return {
    slots,
    room,
    partner: { ...partnerRefs(), stage: one("life-stage") },
    inputs: { as_of: inputRefs("as_of") },
    settings,
    verdict: each(["text", "more"], one),
    levels: new Ref("levels", ANSWER_LEVELS),
    points: new Ref("points", ANSWER_LEVELS),
    questions: {
      about: one("category of questions about us"),
      ...each(["number", "id", "weight", "asked", "order", "level", "points", "weighted", "counted"], list),
      ...each(["before", "pointsBefore", "weightedBefore", "countedBefore", "levels"], list),
    },
    shown: each(["line", "row", "level", "points", "status", "change", "topic", "place"], shown),
    /** The answers, the worst first. */
    ranked: each(["number", "line", "topic", "level", "change"], rankedOf),
    day: one("assessed on"),
    previousDay: one("previous day"),
    ...each(
      ["score", "status", "satisfaction", "before", "change", "answered", "asked", "completeness"],
      one,
    ),
    trend: {
      id: one("satisfaction id"),
      kind: one("kind of scores"),
      last: one("quarter"),
      ...each(["period", "label", "satisfaction", "day", "score"], trend),
      ...each(["quarter", "shown"], (label) => new Ref(`chart's ${label}`, 1, TREND_QUARTERS)),
    },
    checks: each(["partner", "leftOut", "room", "unknown", "all"], (label) => new Ref(`check ${label}`)),
  };
}

export type Model = ReturnType<typeof createModel>;
