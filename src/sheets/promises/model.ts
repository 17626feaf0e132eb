import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

const SLOT = ["number", "position", "state", "due", "kept", "order", "ours", "theirs", "issue"] as const;
export type SlotKey = (typeof SLOT)[number];

/** A line of the page: one promise of each side. */
const LINE = ["number", "oursAt", "theirsAt"] as const;
const SHOWN = [
  "oursDue",
  "oursState",
  "oursWhat",
  "oursOwner",
  "theirsDue",
  "theirsState",
  "theirsWhat",
  "theirsOwner",
] as const;
export type ShownKey = (typeof SHOWN)[number];
export type LineKey = (typeof LINE)[number] | ShownKey;

const ISSUE = ["number", "at", "position", "since", "days", "what", "owner"] as const;
export type IssueKey = (typeof ISSUE)[number];

const MOVED = ["number", "position", "due", "by", "what", "earlier"] as const;
export type MovedKey = (typeof MOVED)[number];

/** How many lines the sheet has: of the longer side, of issues, of promises that were given another day. */
export interface Capacity {
  rows: number;
  side: number;
  issues: number;
  moved: number;
}

/** Rows that may be added before the sheet has to be built again, and lines of a page. */
const [SPARE, MOST_LINES] = [20, 24];

/** Every cell that another cell refers to. */
export function createModel({ rows, side, issues, moved }: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (length: number) => (label: string) => new Ref(label, 1, length);
  const lines = (length: number) => column(Math.max(1, Math.min(MOST_LINES, length)));
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of"),
    slots: each(SLOT, column(rows + SPARE)),
    lines: each([...LINE, ...SHOWN], lines(side)),
    issues: each(ISSUE, lines(issues)),
    moved: each(MOVED, lines(moved)),
    counts: each(
      [
        "rows",
        "ourMade",
        "ourKept",
        "ourLate",
        "ourRate",
        "theirMade",
        "theirKept",
        "theirLate",
        "theirRate",
        "rate",
        "issues",
      ],
      one,
    ),
    checks: each(["partner", "misspelt", "leftOut", "lines", "room", "hidden", "side", "all"], one),
  };
}

export type Model = ReturnType<typeof createModel>;
