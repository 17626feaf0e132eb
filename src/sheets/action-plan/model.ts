import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

/** Running actions that are put in order, and of them those that the named lists hold. */
const SLOTS = 40;
const RUNNING_LINES = 20;
/** The latest actions done that the page shows. */
const DONE_LINES = 6;

const SLOT_KEYS = ["number", "position", "due", "state", "priority", "key"] as const;
export type SlotKey = (typeof SLOT_KEYS)[number];
const RUNNING_KEYS = ["number", "slot", "position", "action", "due", "state", "owner", "side"] as const;
export type RunningKey = (typeof RUNNING_KEYS)[number];
const DONE_KEYS = ["number", "position"] as const;
export type DoneKey = (typeof DONE_KEYS)[number];
/** A line of the page: what is running first, then what is done, so that no line is empty while actions are done. */
const LINE_KEYS = ["number", "position", "status"] as const;
const SHOWN_KEYS = ["due", "state", "side", "owner", "action"] as const;
const BEHIND_KEYS = ["due", "state", "priority", "metric", "action"] as const;
export type LineKey = (typeof LINE_KEYS)[number];
export type HandedKey = LineKey | (typeof SHOWN_KEYS)[number];
export type BehindKey = LineKey | (typeof BEHIND_KEYS)[number];

/** How many actions the page has lines for. */
export interface Capacity {
  running: number;
  done: number;
  /** Of the page to hand over; what it has no line for stands on the next page. */
  handed: number;
}

/** Every cell of the action plan that another cell refers to. */
export function createModel({ running, done, handed: handedLines }: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const lines = Math.max(1, Math.min(running, RUNNING_LINES) + Math.min(done, DONE_LINES));
  const handed = column(Math.min(lines, handedLines));
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "due_soon_days"),
    counts: each(["overdue", "soon", "open", "done", "dropped", "running", "agreed"], one),
    /** The partner's running actions in the order of the table. */
    slots: each(SLOT_KEYS, column(SLOTS)),
    /** The same by due date, priority and row. */
    running: each(RUNNING_KEYS, column(RUNNING_LINES)),
    done: each(DONE_KEYS, column(DONE_LINES)),
    /** The page to hand over, and the page behind it. */
    handed: each([...LINE_KEYS, ...SHOWN_KEYS], handed),
    behind: each([...LINE_KEYS, ...BEHIND_KEYS], column(lines)),
    checks: each(["lines", "partner", "misspelt", "leftOut", "room", "all"], one),
  };
}

export type Model = ReturnType<typeof createModel>;
