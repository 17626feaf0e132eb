import type { cadenceTable } from "../shared/tables/cadence-tables";
import { nameKey } from "../shared/excel-text";
import type { Row } from "../shared/tables/table-definition";

export type CadenceRow = Row<typeof cadenceTable>;

const UPPER = "Gold, Platinum";
const OTHERS = "Registered, Silver";
const MANAGED = { levels: null, lifeStages: null, about: "Managed partners" } as const;

/** What counts as done when the add-in builds it, besides sheets, which go by their kinds' labels. */
export const REVIEW_DECK = "Quarterly review";
export const SHORT_REVIEW_DECK = "Short quarterly review";

/** Illustrative: what is done with a partner, how often, about which period and by when. */
export const DEFAULT_CADENCE: readonly CadenceRow[] = [
  {
    ...MANAGED,
    activity: "Performance Scorecard",
    everyMonths: 1,
    looksAt: "Month ended",
    due: "7th working day after",
    minutes: 10,
    purpose: "Plan",
    doneBy: "Performance Scorecard",
  },
  {
    ...MANAGED,
    activity: "Funnel review",
    everyMonths: 1,
    looksAt: "Open deals",
    due: "The 15th; only with open deals",
    minutes: 20,
    purpose: "Deal",
    doneBy: "Funnel review",
  },
  {
    ...MANAGED,
    activity: "QBR",
    levels: UPPER,
    everyMonths: 3,
    looksAt: "Quarter ended",
    due: "30 days after",
    minutes: 75,
    purpose: "Plan",
    doneBy: REVIEW_DECK,
  },
  {
    ...MANAGED,
    activity: "QBR",
    levels: OTHERS,
    everyMonths: 6,
    looksAt: "Quarter ended",
    due: "30 days after",
    minutes: 75,
    purpose: "Plan",
    doneBy: REVIEW_DECK,
  },
  {
    ...MANAGED,
    activity: "Short review",
    levels: OTHERS,
    everyMonths: 3,
    looksAt: "Quarter ended",
    due: "30 days after; only without a QBR",
    minutes: 15,
    purpose: "Plan",
    doneBy: `${SHORT_REVIEW_DECK}, ${REVIEW_DECK}`,
  },
  {
    ...MANAGED,
    activity: "Marketing plan",
    everyMonths: 3,
    looksAt: "Next quarter",
    due: "30 days before it begins",
    minutes: 45,
    purpose: "Plan",
    doneBy: "Marketing plan",
  },
  {
    ...MANAGED,
    activity: "Account planning",
    everyMonths: 3,
    looksAt: "Next quarter",
    due: "30 days before it begins",
    minutes: 45,
    purpose: "Plan",
    doneBy: "Account plan",
  },
  {
    ...MANAGED,
    activity: "Capabilities Scorecard",
    lifeStages: "Onboard, Activate",
    everyMonths: 3,
    looksAt: "Its day",
    due: "Spread over the quarter's three months",
    minutes: 30,
    purpose: "Develop",
    doneBy: "Capabilities Scorecard",
  },
  {
    ...MANAGED,
    activity: "Capabilities Scorecard, half-yearly",
    everyMonths: 6,
    looksAt: "Its day",
    due: "Spread over the quarter's three months; only without a Capabilities Scorecard",
    minutes: 30,
    purpose: "Develop",
    doneBy: "Capabilities Scorecard",
  },
  {
    ...MANAGED,
    activity: "Partner view",
    everyMonths: 6,
    looksAt: "Its day",
    due: "14 days before the QBR",
    minutes: 15,
    purpose: "Develop",
    doneBy: "Partner view",
  },
  {
    ...MANAGED,
    activity: "Business plan",
    everyMonths: 6,
    looksAt: "Next half",
    due: "45 days before it begins",
    minutes: 60,
    purpose: "Plan",
    doneBy: "Business plan",
  },
  {
    ...MANAGED,
    activity: "Contact sheets",
    everyMonths: 6,
    looksAt: null,
    due: "Period's end",
    minutes: 10,
    purpose: "Admin",
    doneBy: "Contact sheets",
  },
  {
    ...MANAGED,
    about: "Other partners",
    activity: "Half-yearly page",
    everyMonths: 6,
    looksAt: "Half ended",
    due: "30 days after",
    minutes: 5,
    purpose: "Admin",
    doneBy: "Performance Scorecard",
  },
  {
    ...MANAGED,
    about: "The program",
    activity: "Program life-stage",
    everyMonths: 12,
    looksAt: null,
    due: "Period's end",
    minutes: 60,
    purpose: "Plan",
    doneBy: "Program life-stage",
  },
];

const OWN = new Map(DEFAULT_CADENCE.map((row) => [nameKey(row.activity), row]));

/** A row with what it leaves blank of what it is for, with whom and done by what: as the routine that the add-in brings has it under that name. */
export function completedRow(row: CadenceRow): CadenceRow {
  const own = OWN.get(nameKey(row.activity));
  return {
    ...row,
    purpose: row.purpose ?? own?.purpose ?? null,
    about: row.about ?? own?.about ?? null,
    doneBy: row.doneBy ?? own?.doneBy ?? null,
  };
}

/** The names of a cell that lists several. */
export function namesIn(cell: string | null): string[] {
  return (cell ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** What `cam_cadence` calls a review. */
export const REVIEW_ACTIVITY = "QBR";
