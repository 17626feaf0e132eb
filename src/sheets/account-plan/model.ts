import { LETTERS_FROM } from "../../domain/accounts/market";
import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import { BANDS } from "../../domain/accounts/propensity";
import { MOST_AN_ACCOUNT, MOST_TARGETS } from "../../domain/accounts/account-summary";
import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";
import { LEVELS } from "./levels";

/** What a sheet has room for; the pane lists the rest. */
export const MOST_ACCOUNTS = 60;
export const MOST_PRODUCTS = 20;
/** Products side by side on the page, and accounts on its first one. */
export const PRODUCTS_ACROSS = 7;
export const FIRST_ACCOUNTS = 12;

const ACCOUNT = ["number", "name", "label", "criterion", "sector", "size", "usual"] as const;
const NEAR = ["group", "groupRow", "near"] as const;
const KNOWN = [
  "relationship",
  "triggerRow",
  "trigger",
  "asked",
  "complaint",
  "priority",
  "step",
  "deals",
] as const;
const COUNTED = [
  "signals",
  "points",
  "most",
  "scale",
  "base",
  "openBelow",
  "covered",
  "unsuited",
  "open",
] as const;
export type CountedKey = (typeof COUNTED)[number];
export type AccountKey =
  (typeof ACCOUNT)[number] | (typeof NEAR)[number] | (typeof KNOWN)[number] | CountedKey;

const CANDIDATE = ["number", "account", "expected", "after", "product", "day", "place"] as const;
export type CandidateKey = (typeof CANDIDATE)[number];
const TARGET = [
  "number",
  "line",
  "account",
  "product",
  "value",
  "score",
  "band",
  "expected",
  "stepRow",
] as const;
const TARGET_ON_PAGE = ["place", "accountShown", "productShown", "bandShown", "expectedShown"] as const;
const REASON_ON_PAGE = ["rank", "where", "what", "likely", "worth", "day", "relation", "next"] as const;
export type TargetKey =
  (typeof TARGET)[number] | (typeof TARGET_ON_PAGE)[number] | (typeof REASON_ON_PAGE)[number];

const LIST = ["number", "row", "cell", "ended", "before", "typed", "value", "valued"] as const;
const LIST_DEAL = ["deal", "class", "refused", "state", "weight"] as const;
export type ListKey = (typeof LIST)[number] | (typeof LIST_DEAL)[number];
const STAGE = ["number", "criterion", "class", "key", "won"] as const;
export type StageKey = (typeof STAGE)[number];
const WORD = ["word", "place"] as const;
export type WordKey = (typeof WORD)[number];
const LINE = ["number", "class", "each", "before", "variant", "ended", "refused", "others"] as const;
const LINE_CRITERION = ["partner", "stage", "since", "ends", "status", "closed", "amount", "weight"] as const;
export type LineKey = (typeof LINE)[number] | (typeof LINE_CRITERION)[number];

/** One value a product, a row an account. */
const MATRIX = ["standing", "position", "score", "value", "expected"] as const;
export type MatrixKey = (typeof MATRIX)[number];

export interface Size {
  accounts: number;
  products: number;
  /** Groups of neighbours and sectors that were counted. */
  groups: number;
  sectors: number;
  /** Rows of the list about products, stages, and lines of what deals count for, that there is room for. */
  listRows: number;
  stages: number;
  lines: number;
}

/** Every cell that another cell refers to. */
export function createModel({ accounts, products, groups, sectors, listRows, stages, lines }: Size) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const across = (label: string) => new Ref(label, products);
  const rows = (count: number) => (label: string) => Array.from({ length: count }, () => across(label));
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "chance_high", "chance_medium", "chance_low"),
    days: each(["installed", "lost"], one),
    priorities: one("priorities"),
    products: each(["number", "name", "label", "criterion", "listPrice"], across),
    groups: { ...each(["key", "of"], column(groups)), have: rows(groups)("have") },
    sectors: {
      name: column(sectors)("sector"),
      usual: rows(sectors)("usual value"),
      /** Of an account without a known sector first. */
      worth: rows(sectors + 1)("worth"),
    },
    together: rows(products)("together"),
    basis: {
      ...each(["day", "moved"], one),
      ...each(["won", "amount", "letters", "known"], (label) => new Ref(label, 2)),
      letter: new Ref("letter", LETTERS_FROM.length),
    },
    accounts: each([...ACCOUNT, ...NEAR, ...KNOWN, ...COUNTED], column(accounts)),
    matrix: each(MATRIX, (key) => rows(accounts)(key)),
    list: each([...LIST, ...LIST_DEAL], column(listRows)),
    stages: each(STAGE, column(stages)),
    words: each(WORD, column(NOT_IN_FORCE.length)),
    lineCount: each(["each", "open", "won", "all"], one),
    lines: each([...LINE, ...LINE_CRITERION], column(lines)),
    levels: each(["from", "position", "sign"], column(LEVELS.length)),
    bands: each(["from", "chance"], column(BANDS.length)),
    candidates: each(CANDIDATE, column(accounts * MOST_AN_ACCOUNT)),
    targets: each([...TARGET, ...TARGET_ON_PAGE, ...REASON_ON_PAGE], column(MOST_TARGETS)),
    rest: each(["accounts", "value", "covered", "suitable", "open", "stepped"], one),
    totals: each(
      ["value", "covered", "suitable", "coverage", "accounts", "stepped", "stepShare", "expected"],
      one,
    ),
    checks: each(
      [
        "partner",
        "counted",
        "direct",
        "deals",
        "room",
        "stages",
        "lines",
        "moved",
        "unlisted",
        "leftOut",
        "all",
      ],
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
