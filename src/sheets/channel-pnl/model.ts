import { TOLD_BY_TABLES } from "../../domain/finance/pnl-amounts";
import { PNL_INPUT_KEYS } from "../../domain/finance/pnl-inputs";
import { BUDGET_LINES, PNL_LINES, spellingsOf, type PnlLineId } from "../../domain/finance/pnl-lines";
import { STAFF_ROLES } from "../../domain/finance/staffing";
import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import { inputsOf } from "../kit/inputs";
import { each, Ref } from "../shared/reference";

const QUARTERS = 4;

/** Rows of the statement: the lines, and after the last of each group what is left. */
const SUBTOTALS = ["net_sales", "gross_margin", "net_margin"] as const;
export type Subtotal = (typeof SUBTOTALS)[number];
export type StatementRow = { line: PnlLineId } | { subtotal: Subtotal };
const AFTER = { sales: "net_sales", margin: "gross_margin", programs: "net_margin" } as const;
export const STATEMENT: readonly StatementRow[] = PNL_LINES.flatMap(
  ({ id, group }, index): StatementRow[] => [
    { line: id },
    ...(PNL_LINES[index + 1]?.group === group ? [] : [{ subtotal: AFTER[group] }]),
  ],
);

/** The statement as a picture: from gross sales down to what the channel contributes. */
export const PICTURE_STEPS: readonly StatementRow[] = STATEMENT.filter(
  (row) => "line" in row || row.subtotal !== "gross_margin",
);
const STEP_KEYS = ["step", "base", "total", "less", "below", "level"] as const;
export type StepKey = (typeof STEP_KEYS)[number];
const COST_KEYS = ["line", "amount", "share", "bar", "lastShare", "change"] as const;
export type CostKey = (typeof COST_KEYS)[number];
const LAST_KEYS = ["name", "amount"] as const;
export type LastKey = (typeof LAST_KEYS)[number];
const STAFF_KEYS = ["role", "ratio", "need", "people", "salary", "cost"] as const;
export type StaffKey = (typeof STAFF_KEYS)[number];
const ODD_KEYS = ["name", "toDate", "later", "negative", "doubles"] as const;
export type OddKey = (typeof ODD_KEYS)[number];

const LINE_IDS = PNL_LINES.map(({ id }) => id);
export type ToldLine = (typeof TOLD_BY_TABLES)[number]["line"];
export const TOLD_LINES: readonly ToldLine[] = TOLD_BY_TABLES.map(({ line }) => line);

/** One line or subtotal in twelve months, four quarters and the year to the day. */
export interface StatementRefs {
  months: Ref;
  quarters: Ref;
  year: Ref;
}

const one = (label: string) => new Ref(label);
const months = (label: string) => new Ref(label, MONTHS_A_YEAR);
const quarters = (label: string) => new Ref(label, QUARTERS);
const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
const statementRefs = (id: string): StatementRefs => ({
  months: months(`${id} by month`),
  quarters: quarters(`${id} by quarter`),
  year: one(`${id} of the year`),
});

/** Every cell that another cell refers to. */
export function createModel() {
  return {
    inputs: inputsOf("as_of", "staff_basis", ...PNL_INPUT_KEYS),
    fiscalStart: one("fiscal start"),
    calendar: {
      ...each(["yearStart", "yearEnd", "name", "next", "lastStart", "lastNext"], one),
      ...each(["number", "start", "limit", "quarter"], months),
      numbers: quarters("quarter numbers"),
    },
    spellings: each<PnlLineId, Ref>(LINE_IDS, (id) => new Ref(`${id} criteria`, spellingsOf(id).length)),
    /** Rows of cam_program with an amount, and their sum, by line and month. */
    rows: each<PnlLineId, Ref>(LINE_IDS, (id) => months(`${id} rows`)),
    recorded: each<PnlLineId, Ref>(LINE_IDS, (id) => months(`${id} recorded`)),
    /** What other tables say, and of which quarters it counts. */
    sums: each<ToldLine, Ref>(TOLD_LINES, (id) => months(`${id} of other tables`)),
    told: each<ToldLine, Ref>(TOLD_LINES, (id) => months(`${id} told`)),
    lastSums: each<ToldLine, Ref>(TOLD_LINES, (id) => one(`${id} of other tables, the year before`)),
    toldQuarters: each<ToldLine, Ref>(TOLD_LINES, (id) => quarters(`${id} told by quarter`)),
    sources: each<ToldLine, Ref>(TOLD_LINES, (id) => quarters(`${id} sources`)),
    lines: each<PnlLineId, StatementRefs>(LINE_IDS, statementRefs),
    subtotals: each<Subtotal, StatementRefs>(SUBTOTALS, statementRefs),
    margin: one("margin after cost of goods"),
    returns: each(["gain", "cost", "channel"], one),
    byLine: column(BUDGET_LINES.length)("return by line"),
    costs: each(COST_KEYS, column(BUDGET_LINES.length)),
    last: each(LAST_KEYS, column(BUDGET_LINES.length)),
    finding: each(["contribution", "largest", "all"], (label) => new Ref(`finding: ${label}`)),
    lastYear: each(["sales", "cost", "compares", "largest"], one),
    roles: each(STAFF_KEYS, column(STAFF_ROLES.length)),
    staff: each(["need", "count", "bySalaries", "byShare", "recorded", "cost", "perHead"], one),
    steps: each(STEP_KEYS, column(PICTURE_STEPS.length)),
    odd: each(ODD_KEYS, column(LINE_IDS.length)),
    checks: each(
      [
        ...["tolerance", "recorded", "direct", "months", "unknown", "undated", "negative"],
        ...["negativeNames", "doubles", "doubleNames", "leftOut", "later", "apart", "all"],
      ] as const,
      (label) => new Ref(`check: ${label}`),
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
