import { EARNING_KINDS } from "../../domain/finance/earnings-year";
import { EARNINGS_INPUT_KEYS } from "../../domain/finance/earnings-inputs";
import { inputsOf } from "../kit/inputs";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

export const QUARTERS = 4;
const KINDS = EARNING_KINDS.map(({ id }) => id);

/** Quarter by quarter of one year. The kinds stand beside the quarter's name, as their chart wants them. */
const QUARTER_KEYS = [
  "start",
  "until",
  "known",
  "won",
  "registered",
  "price",
  "registeredPrice",
  "mdfPaid",
  "mdfDated",
  "name",
  ...KINDS,
  "total",
] as const;
export type QuarterKey = (typeof QUARTER_KEYS)[number];

/** Kind by kind: the two years, and of both what is known of both. */
const KIND_KEYS = ["kind", "now", "before", "comparedNow", "comparedBefore"] as const;
export type KindKey = (typeof KIND_KEYS)[number];

/** What differs from level to level. */
export const LEVEL_TERMS = ["discount", "rebateRate", "mdfShare"] as const;

export const YEARS = ["now", "before"] as const;
export type Year = (typeof YEARS)[number];

/** Every cell that another cell refers to. */
export function createModel() {
  const one = (label: string) => new Ref(label);
  const quarters = (label: string) => new Ref(label, 1, QUARTERS);
  const terms = (whose: string) => each(LEVEL_TERMS, (term) => one(`${term} of ${whose}`));
  return {
    partner: partnerRefs(),
    inputs: inputsOf(...EARNINGS_INPUT_KEYS),
    calendar: each(["yearStart", "lastDay", "name"], one),
    firsts: each(["closed", "mdf"], one),
    servicesMetric: one("services metric"),
    level: {
      ...each(["row", "order", "nextOrder", "next", "otherRow"], one),
      terms: terms("the level"),
      otherTerms: terms("the other level"),
    },
    years: each(YEARS, (year) => each(QUARTER_KEYS, (key) => quarters(`${key} ${year}`))),
    sums: each(YEARS, (year) => each(["total", "sales", "paid"], (key) => one(`${key} ${year}`))),
    kinds: each(KIND_KEYS, (key) => new Ref(key, 1, KINDS.length)),
    change: one("change"),
    notKnown: one("kinds not known"),
    gain: each(["margin", "rebate", "mdf", "total"], (key) => one(`gain ${key}`)),
    best: one("best quarter"),
    sentences: each(["earned", "gain"], one),
    finding: one("finding"),
    checks: each(["tolerance", "sum", "partner", "leftOut", "undated", "misspelt", "level", "all"], one),
  };
}

export type Model = ReturnType<typeof createModel>;
