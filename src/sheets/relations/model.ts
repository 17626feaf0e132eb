import { CONTACT_LEVELS } from "../../domain/shared/tables/relations-tables";
import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

/** Our levels, and counterparts whose level nobody has said. */
export const OUR_COLUMNS = [...CONTACT_LEVELS, null] as const;

const SLOT = [
  "number",
  "position",
  "level",
  "counterpart",
  "ourLevel",
  "strength",
  "held",
  "last",
  "champion",
  "engaged",
  "check",
] as const;
export type SlotKey = (typeof SLOT)[number];

const OURS = OUR_COLUMNS.map((_, index) => `ours${index}` as const);
export type PairKey = "level" | `ours${number}` | "people";

const GAP = ["mark", "sentence"] as const;
export type GapKey = (typeof GAP)[number];

const PERSON = [
  "number",
  "position",
  "level",
  "name",
  "role",
  "counterpart",
  "decides",
  "strength",
  "last",
  "state",
] as const;
export type PersonKey = (typeof PERSON)[number];

/** Contacts that may be added before the sheet has to be built again. */
const SPARE = 20;
const capacityFor = (contacts: number): number => contacts + SPARE;

/** Every cell that another cell refers to. */
export function createModel(contacts: number) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const levels = column(CONTACT_LEVELS.length);
  const capacity = capacityFor(contacts);
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "check_days", "quiet_days", "held_share", "engaged_days"),
    slots: each(SLOT, column(capacity)),
    /** By level of theirs: how many people, and its number among the levels without anybody. */
    levels: each(["name", "people", "missing", "words"], levels),
    /** Their levels by ours: how many pairs, the strongest of each. */
    pairs: CONTACT_LEVELS.map((level) => new Ref(`pairs ${level}`, OUR_COLUMNS.length)),
    strengths: CONTACT_LEVELS.map((level) => new Ref(`strongest ${level}`, OUR_COLUMNS.length)),
    shown: each(["level", ...OURS, "people"], levels) as Record<PairKey, Ref>,
    gaps: each(GAP, column(3)),
    people: each(PERSON, column(Math.max(1, contacts))),
    totals: each(
      [
        "contacts",
        "missing",
        "covered",
        "held",
        "most",
        "holder",
        "share",
        "activity",
        "last",
        "days",
        "champions",
        "engaged",
        "employees",
        "engagedShare",
        "toCheck",
      ],
      one,
    ),
    promises: each(["ourKept", "ourLate", "ourRate", "theirKept", "theirLate", "theirRate", "rate"], one),
    checks: each(["partner", "lines", "misspelt", "leftOut", "room", "behind", "all"], one),
  };
}

export type Model = ReturnType<typeof createModel>;
