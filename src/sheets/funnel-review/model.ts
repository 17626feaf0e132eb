import { FUNNEL_FLAGS } from "../../domain/pipeline/funnel-review";
import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

/** Stages that mean an open deal. */
export const STAGES = 15;
/** Lines of the page to hand over: it is looked at, and read second. */
const HANDED = 5;

const SLOT_KEYS = ["number", "position", "flag", "amount", "line"] as const;
export type SlotKey = (typeof SLOT_KEYS)[number];
const ORDER_KEYS = ["number", "position", "id", "flag", "ask"] as const;
export type OrderKey = (typeof ORDER_KEYS)[number];
const LINE_KEYS = ["number", "position"] as const;
export type LineKey = (typeof LINE_KEYS)[number];
const SHOWN_KEYS = ["account", "amount", "close", "state", "question"] as const;
export type ShownKey = (typeof SHOWN_KEYS)[number];
const BEHIND_KEYS = [...SHOWN_KEYS, "id", "stage", "step"] as const;
export type BehindKey = (typeof BEHIND_KEYS)[number];

/** Every cell of the funnel review that another cell refers to; `lines` is how many deals it has room for. */
export function createModel(lines: number) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "stale_days", "registration_days"),
    /** Names of open stages; no stage's name where there are fewer. */
    stages: each(["number", "stage"] as const, column(STAGES)),
    totals: each(["count", "amount", "flagged"] as const, one),
    flags: each(["flag", "ask", "count", "amount"] as const, column(FUNNEL_FLAGS.length)),
    /** Flagged deals in the order of the table. */
    slots: each(SLOT_KEYS, column(lines)),
    order: each(ORDER_KEYS, column(lines)),
    handed: each([...LINE_KEYS, ...SHOWN_KEYS], column(Math.min(lines, HANDED))),
    behind: each([...LINE_KEYS, ...BEHIND_KEYS], column(lines)),
    checks: each(["partner", "lines", "stages", "misspelt", "leftOut", "room", "all"] as const, one),
  };
}

export type Model = ReturnType<typeof createModel>;
