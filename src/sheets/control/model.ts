import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

const LINE = [
  "sheet",
  "column",
  "kind",
  "group",
  "none",
  "count",
  "first",
  "words",
  "failure",
  "remark",
  "leaves",
] as const;
const SETTING = ["name", "row", "value", "from", "to", "state"] as const;
const FOUND = ["at", "sheet", "column", "rows", "first", "words"] as const;
export type LineKey = (typeof LINE)[number];
export type SettingKeyColumn = (typeof SETTING)[number];
export type FoundKey = (typeof FOUND)[number];

export interface ControlRoom {
  lines: number;
  settings: number;
  /** Lines that the page shows of each kind. */
  failures: number;
  remarks: number;
  pnlLines: number;
  weights: number;
  ties: number;
}

/** Every cell that another cell refers to. */
export function createModel(room: ControlRoom) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("as_of"),
    fiscalStart: one("fiscal start"),
    currency: one("the workbook's currency"),
    pnlLines: new Ref("lines of the statement", 1, room.pnlLines),
    weights: new Ref("weights of a key's characters", 1, room.weights),
    settings: each(SETTING, column(room.settings)),
    ties: each(["one", "other"] as const, column(room.ties)),
    lines: each(LINE, column(room.lines)),
    failureLines: each(FOUND, column(room.failures)),
    remarkLines: each(FOUND, column(room.remarks)),
    found: each(
      ["failures", "remarks", "orphans", "duplicates", "unknown_stages", "odd_rows", "left_out"] as const,
      one,
    ),
    checks: each(["failures", "room", "all"] as const, (label) => new Ref(`check: ${label}`)),
  };
}

export type ControlModel = ReturnType<typeof createModel>;
