import { inputRefs } from "../shared/inputs-panel";
import { partnerRefs } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { DONE_LINES, OPEN_LINES, SLOTS } from "./layout";

const one = (label: string) => new Ref(label);
const down = (label: string, rows: number) => new Ref(label, 1, rows);

/** Every cell of the action plan that another cell refers to. */
export function createModel() {
  return {
    partner: partnerRefs(),
    settings: { asOf: one("as of on Setup"), dueSoonDays: one("due soon on Setup") },
    inputs: { asOf: inputRefs("as of"), dueSoonDays: inputRefs("due soon within") },
    counts: {
      overdue: one("overdue"),
      soon: one("due soon"),
      open: one("open"),
      done: one("done"),
      dropped: one("dropped"),
      running: one("running"),
    },
    /** The partner's running actions in the order of the table. */
    slots: {
      number: down("slot number", SLOTS),
      position: down("slot position", SLOTS),
      due: down("slot due", SLOTS),
      state: down("slot state", SLOTS),
      priority: down("slot priority", SLOTS),
      key: down("slot key", SLOTS),
    },
    /** The lines of the page: which slot each shows, then what it says. */
    lines: {
      number: down("line number", OPEN_LINES),
      slot: down("line slot", OPEN_LINES),
      action: down("line action", OPEN_LINES),
      due: down("line due", OPEN_LINES),
      state: down("line state", OPEN_LINES),
    },
    done: { number: down("done number", DONE_LINES), position: down("done position", DONE_LINES) },
    checks: {
      all: one("check"),
      lines: one("lines tie"),
      partner: one("rows of the partner"),
      cells: one("cells of the wrong kind"),
      misspelt: one("names with other spaces"),
      leftOut: one("rows left out"),
    },
    notes: one("notes"),
  };
}

export type Model = ReturnType<typeof createModel>;
