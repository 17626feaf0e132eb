import { type CadenceRow, completedRow, namesIn } from "../program/cadence";
import { MONTHS_A_QUARTER, MONTHS_A_YEAR } from "../shared/fiscal-calendar";
import { MONTHS_A_HALF } from "./window";

/** The period that an activity is about, by the months it has; of the time in which it is done without them. */
type LooksAt = { at: "ended" | "next"; months: number } | { at: "now" };

/** When it has to be done. */
type DueRule =
  | { by: "workday" | "days-after" | "days-before" | "day-of-month"; count: number }
  | { by: "end" | "spread" }
  | { by: "before-other"; count: number; other: string };

/** A row of `cam_cadence` as it is understood. */
export interface CadenceRule {
  row: CadenceRow;
  activity: string;
  /** Months, 1 or more. */
  every: number;
  looksAt: LooksAt;
  due: DueRule;
  /** Only of partners with a deal that is open. */
  withOpenDeals: boolean;
  /** Not where this other activity takes its place: both are due on the same day. */
  without: string | null;
}

const SPANS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: MONTHS_A_QUARTER,
  half: MONTHS_A_HALF,
  year: MONTHS_A_YEAR,
};
const NOW = ["", "its day", "open deals"];

/** What `Looks at` says, whatever its case; null where it says nothing that there is. */
function looksAtOf(text: string | null): LooksAt | null {
  const words = plain(text);
  if (NOW.includes(words)) return { at: "now" };
  const match = /^(?:(month|quarter|half|year) ended|next (month|quarter|half|year))$/.exec(words);
  if (!match) return null;
  return match[1] === undefined
    ? { at: "next", months: SPANS[match[2]!]! }
    : { at: "ended", months: SPANS[match[1]]! };
}

const DUE_FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => DueRule])[] = [
  [/^(\d{1,3})(?:st|nd|rd|th) working day after$/, (match) => ({ by: "workday", count: Number(match[1]) })],
  [/^(\d{1,3}) days? after$/, (match) => ({ by: "days-after", count: Number(match[1]) })],
  [/^(\d{1,3}) days? before it begins$/, (match) => ({ by: "days-before", count: Number(match[1]) })],
  [/^the (\d{1,2})(?:st|nd|rd|th)$/, (match) => ({ by: "day-of-month", count: Number(match[1]) })],
  [/^period's end$/, () => ({ by: "end" })],
  [/^spread over the quarter's three months$/, () => ({ by: "spread" })],
  [
    /^(\d{1,3}) days? before the (.+)$/,
    (match) => ({ by: "before-other", count: Number(match[1]), other: match[2]! }),
  ],
];

/** The period from which each is counted. */
const COUNTS_FROM: Partial<Record<DueRule["by"], LooksAt["at"]>> = {
  workday: "ended",
  "days-after": "ended",
  "days-before": "next",
  "day-of-month": "now",
  end: "now",
  spread: "now",
};
const OPEN_DEALS = "only with open deals";
const WITHOUT = /^only without a (.+)$/;

/** A row as it is understood, or what of it is not, in words. */
export function readCadenceRule(given: CadenceRow): CadenceRule | string {
  const row = completedRow(given);
  const activity = row.activity ?? "";
  if (activity.trim() === "") return "Activity is blank.";
  const every = row.everyMonths;
  if (every === null || every < 1) return `Every (months) of ${activity} is no number from 1 on.`;
  const looksAt = looksAtOf(row.looksAt);
  if (!looksAt)
    return `Looks at of ${activity} is "${row.looksAt}": give Month ended, Quarter ended, Half ended, Next quarter, Next half, Open deals or Its day.`;
  const [main = "", ...conditions] = plain(row.due)
    .split(";")
    .map((each) => each.trim());
  const due = dueRuleOf(main);
  if (!due || (due.by === "day-of-month" && (due.count < 1 || due.count > 31)))
    return `Due of ${activity} is "${row.due ?? ""}": give one such as 7th working day after, 30 days after, 30 days before it begins, The 15th, Period's end, Spread over the quarter's three months, or 14 days before the QBR.`;
  const from = COUNTS_FROM[due.by];
  if (from !== undefined && from !== looksAt.at)
    return `Due of ${activity}, "${row.due}", does not fit what it looks at, "${row.looksAt ?? ""}".`;
  const unknown = conditions.find((each) => each !== OPEN_DEALS && !WITHOUT.test(each));
  if (unknown !== undefined)
    return `Due of ${activity} has a condition that is not known: "${unknown}". Give Only with open deals, or Only without a QBR.`;
  const others = conditions.flatMap((each) => WITHOUT.exec(each)?.[1] ?? []);
  return {
    row,
    activity,
    every,
    looksAt,
    due,
    withOpenDeals: conditions.includes(OPEN_DEALS),
    without: others[0] ?? null,
  };
}

function dueRuleOf(words: string): DueRule | null {
  for (const [form, rule] of DUE_FORMS) {
    const match = form.exec(words);
    if (match) return rule(match);
  }
  return null;
}

function plain(text: string | null): string {
  return (text ?? "").trim().replace(/\s+/g, " ").replace(/’/g, "'").toLowerCase();
}

/** Whether a list of names, separated by commas, holds for one; a blank list holds for all. */
export function isListed(cell: string | null, name: string): boolean {
  const names = namesIn(cell).map((each) => each.toLowerCase());
  return names.length === 0 || names.includes(name.trim().toLowerCase());
}
