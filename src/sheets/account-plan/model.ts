import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import { MOST_AN_ACCOUNT, MOST_TARGETS } from "../../domain/accounts/account-summary";
import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

/** What a sheet has room for; the pane lists the rest. */
export const MOST_ACCOUNTS = 60;
export const MOST_PRODUCTS = 20;
/** Products side by side on the page, and accounts on its first one. */
export const PRODUCTS_ACROSS = 7;
export const FIRST_ACCOUNTS = 12;

const ACCOUNT = ["number", "name", "label", "criterion", "sector", "size", "group", "usual"] as const;
const KNOWN = [
  "relationship",
  "triggerRow",
  "trigger",
  "asked",
  "complaint",
  "priority",
  "others",
  "step",
] as const;
const COUNTED = ["signals", "points", "most", "covered", "unsuited", "open"] as const;
export type CountedKey = (typeof COUNTED)[number];
export type AccountKey = (typeof ACCOUNT)[number] | (typeof KNOWN)[number] | CountedKey;

const CANDIDATE = ["number", "account", "product", "expected", "day", "place"] as const;
export type CandidateKey = (typeof CANDIDATE)[number];
const TARGET = ["number", "line", "account", "product", "value", "score", "band", "expected"] as const;
const TARGET_ON_PAGE = ["place", "accountShown", "productShown", "bandShown", "expectedShown"] as const;
const REASON_ON_PAGE = ["rank", "where", "what", "likely", "worth", "day", "relation", "next"] as const;
export type TargetKey =
  (typeof TARGET)[number] | (typeof TARGET_ON_PAGE)[number] | (typeof REASON_ON_PAGE)[number];

const LIST = ["number", "row", "cell", "ended", "typed", "value", "deal", "class", "state"] as const;
export type ListKey = (typeof LIST)[number];
const STAGE = ["number", "criterion", "ends", "amount", "open", "won", "lost"] as const;
export type StageKey = (typeof STAGE)[number];
const PAIR = ["stage", "until", "word", "isOpen"] as const;
export type PairKey = (typeof PAIR)[number];

/** One value a product, a row an account. */
const MATRIX = ["listed", "any", "position", "open", "score", "value", "expected", "place"] as const;
export type MatrixKey = (typeof MATRIX)[number];

export interface Size {
  accounts: number;
  products: number;
  /** Groups of neighbours and sectors that were counted. */
  groups: number;
  sectors: number;
  /** Rows of the list about products, and stages, that there is room for. */
  listRows: number;
  stages: number;
}

/** Every cell that another cell refers to. */
export function createModel({ accounts, products, groups, sectors, listRows, stages }: Size) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  const across = (label: string) => new Ref(label, products);
  const rows = (count: number) => (label: string) => Array.from({ length: count }, () => across(label));
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "chance_high", "chance_medium", "chance_low"),
    days: each(["installed", "lost"], one),
    priorities: one("priorities"),
    products: each(["name", "label", "criterion", "listPrice"], across),
    groups: { ...each(["key", "of"], column(groups)), have: rows(groups)("have") },
    sectors: { name: column(sectors)("sector"), usual: rows(sectors)("usual value") },
    together: rows(products)("together"),
    accounts: each([...ACCOUNT, ...KNOWN, ...COUNTED], column(accounts)),
    matrix: each(MATRIX, (key) => rows(accounts)(key)),
    list: each(LIST, column(listRows)),
    stages: each(STAGE, column(2 * stages)),
    pairs: each(PAIR, column(2 * stages * NOT_IN_FORCE.length)),
    criteria: each(["upTo", "lost", "refused"], one),
    candidates: each(CANDIDATE, column(accounts * MOST_AN_ACCOUNT)),
    targets: each([...TARGET, ...TARGET_ON_PAGE, ...REASON_ON_PAGE], column(MOST_TARGETS)),
    rest: each(["accounts", "value", "covered", "suitable", "open", "stepped"], one),
    totals: each(
      ["value", "covered", "suitable", "coverage", "accounts", "stepped", "stepShare", "expected"],
      one,
    ),
    checks: each(
      ["partner", "counted", "direct", "deals", "room", "stages", "unlisted", "leftOut", "all"],
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
