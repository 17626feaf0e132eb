import { ANSWER_LEVELS } from "../../domain/capabilities/framework";
import { TREND_QUARTERS } from "../../domain/capabilities/partner-view";
import { inputRefs } from "../shared/inputs-panel";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

const one = (label: string) => new Ref(label);

/** Every cell that another cell refers to. `slots`: rows of cam_questions there is room for; `room`: questions the page shows. */
export function createModel(slots: number, room: number) {
  const list = (label: string) => new Ref(`question's ${label}`, 1, slots);
  const shown = (label: string) => new Ref(`shown ${label}`, 1, room);
  const trend = (label: string) => new Ref(`trend ${label}`, TREND_QUARTERS);
  return {
    slots,
    room,
    partner: { ...partnerRefs(), stage: one("life-stage") },
    inputs: { as_of: inputRefs("as_of") },
    settings: each(["asOf", "fiscalStartMonth", "green", "yellow"], one),
    levels: new Ref("levels", ANSWER_LEVELS),
    points: new Ref("points", ANSWER_LEVELS),
    questions: {
      about: one("category of questions about us"),
      ...each(["number", "id", "weight", "asked", "order", "level", "points", "weighted", "counted"], list),
      ...each(["before", "pointsBefore", "weightedBefore", "countedBefore", "levels"], list),
    },
    shown: each(["line", "row", "level", "points", "status", "change"], shown),
    day: one("assessed on"),
    previousDay: one("previous day"),
    ...each(
      ["score", "status", "satisfaction", "before", "change", "answered", "asked", "completeness"],
      one,
    ),
    lowest: each(["level", "row", "text"], one),
    trend: {
      id: one("satisfaction id"),
      kind: one("kind of scores"),
      last: one("quarter"),
      ...each(["period", "label", "satisfaction", "day", "score"], trend),
    },
    notes: one("notes"),
    checks: each(
      ["partner", "leftOut", "cells", "room", "unknown", "all"],
      (label) => new Ref(`check ${label}`),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
