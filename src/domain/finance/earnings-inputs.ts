import { type Assumption, numberAssumptions, RATE } from "../shared/assumption";
import { AS_OF } from "../program/as-of";

/** A margin of the whole price would make the price endless. */
const MARGIN = { ...RATE, maximum: 0.95 } as const;
const LONGEST_LEVEL = 40;

const level = (key: string, label: string, source: string, help: string): Assumption<string | null> => ({
  key,
  label,
  kind: "text",
  longest: LONGEST_LEVEL,
  default: null,
  source,
  help,
});

/** What the partner earned with its own services of one quarter. */
const services = (number: number, year: string) =>
  ({
    label: `Services Q${number}, ${year}`,
    kind: "money",
    minimum: 0,
    source: "Results: partner_services",
    help: `What the partner earned in Q${number} of ${year} with services of its own around our products.`,
  }) as const;

const [THIS_YEAR, LAST_YEAR] = ["this year", "last year"];

/** On what terms a partner earns. The sheet's input is `in_` + the key. */
export const EARNING_TERMS = {
  as_of: AS_OF,
  level: level(
    "level",
    "Level",
    "Partners: level by contract",
    "The program level whose terms the partner has.",
  ),
  compared_level: level(
    "compared_level",
    "Compared with",
    "Levels: the next by its Order",
    "The program level with which what was earned is compared.",
  ),
  ...numberAssumptions({
    partner_margin: {
      label: "Partner's margin",
      ...MARGIN,
      source: "Levels: discount of the level",
      help: "What the partner keeps of its sales price to the customer.",
    },
    partner_margin_last_year: {
      label: "Margin, last year",
      ...MARGIN,
      source: "As this year",
      help: "What the partner kept of its sales price in the year before.",
    },
    registration_discount: {
      label: "Registration discount",
      ...RATE,
      source: "Setup",
      help: "Further discount on the sales price of deals that the partner registered.",
    },
  }),
};

/** Services, which no deal tells. */
export const EARNING_SERVICES = numberAssumptions({
  services_q1: services(1, THIS_YEAR),
  services_q2: services(2, THIS_YEAR),
  services_q3: services(3, THIS_YEAR),
  services_q4: services(4, THIS_YEAR),
  last_services_q1: services(1, LAST_YEAR),
  last_services_q2: services(2, LAST_YEAR),
  last_services_q3: services(3, LAST_YEAR),
  last_services_q4: services(4, LAST_YEAR),
});

/** What may be typed over a default of "What you earned". */
export const EARNINGS_INPUTS = { ...EARNING_TERMS, ...EARNING_SERVICES };
export type EarningsInputKey = keyof typeof EARNINGS_INPUTS;
export const EARNINGS_INPUT_KEYS = Object.keys(EARNINGS_INPUTS) as EarningsInputKey[];

/** What is typed; null or absent leaves the default. */
export type EarningsOverrides = Readonly<{
  [K in Exclude<EarningsInputKey, "as_of">]?: (typeof EARNINGS_INPUTS)[K]["default"];
}>;

/** Recorded in `cam_results` by quarter: what a partner earned with services of its own. */
export const SERVICES_METRIC = "partner_services";
