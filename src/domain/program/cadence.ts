import type { cadenceTable } from "../shared/tables/cadence-tables";
import type { Row } from "../shared/tables/table-definition";

export type CadenceRow = Row<typeof cadenceTable>;

const EVERYBODY = { levels: null, lifeStages: null, minutes: null } as const;
const UPPER = "Gold, Platinum";
const OTHERS = "Registered, Silver";

/** Illustrative: what is done with a partner, how often, about which period and by when. */
export const DEFAULT_CADENCE: readonly CadenceRow[] = [
  {
    ...EVERYBODY,
    activity: "Performance Scorecard",
    everyMonths: 1,
    looksAt: "Month ended",
    due: "7th working day after",
  },
  {
    ...EVERYBODY,
    activity: "Funnel review",
    everyMonths: 1,
    looksAt: "Open deals",
    due: "The 15th; only with open deals",
  },
  {
    ...EVERYBODY,
    activity: "QBR",
    levels: UPPER,
    everyMonths: 3,
    looksAt: "Quarter ended",
    due: "30 days after",
  },
  {
    ...EVERYBODY,
    activity: "QBR",
    levels: OTHERS,
    everyMonths: 6,
    looksAt: "Quarter ended",
    due: "30 days after",
  },
  {
    ...EVERYBODY,
    activity: "Short review",
    levels: OTHERS,
    everyMonths: 3,
    looksAt: "Quarter ended",
    due: "30 days after",
    minutes: 15,
  },
  {
    ...EVERYBODY,
    activity: "Marketing plan",
    everyMonths: 3,
    looksAt: "Next quarter",
    due: "30 days before it begins",
  },
  {
    ...EVERYBODY,
    activity: "Account planning",
    everyMonths: 3,
    looksAt: "Next quarter",
    due: "30 days before it begins",
  },
  {
    ...EVERYBODY,
    activity: "Capabilities Scorecard",
    lifeStages: "Onboard, Activate",
    everyMonths: 3,
    looksAt: "Its day",
    due: "Spread over the quarter's three months",
  },
  {
    ...EVERYBODY,
    activity: "Capabilities Scorecard, half-yearly",
    lifeStages: "Accelerate, Mature",
    everyMonths: 6,
    looksAt: "Its day",
    due: "Spread over the quarter's three months",
  },
  {
    ...EVERYBODY,
    activity: "Partner view",
    everyMonths: 6,
    looksAt: "Its day",
    due: "14 days before the QBR",
  },
  {
    ...EVERYBODY,
    activity: "Business plan",
    everyMonths: 6,
    looksAt: "Next half",
    due: "45 days before it begins",
  },
  { ...EVERYBODY, activity: "Contact sheets", everyMonths: 6, looksAt: null, due: "Period's end" },
  { ...EVERYBODY, activity: "Program life-stage", everyMonths: 12, looksAt: null, due: "Period's end" },
];

/** The names of a cell that lists several. */
export function namesIn(cell: string | null): string[] {
  return (cell ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** What `cam_cadence` calls a review. */
export const REVIEW_ACTIVITY = "QBR";
