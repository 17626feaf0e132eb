import { MONTHS_A_YEAR, fiscalYearOf, type FiscalYear } from "../shared/fiscal-calendar";
import type { UsedInput } from "../shared/assumption";
import { sumKnown } from "../marketing/known";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { pnlInputs, type PnlInputKey } from "./pnl-inputs";
import {
  BUDGET_LINES,
  lineOf,
  PNL_LINES,
  type Amounts,
  type BudgetLineId,
  type PnlLineId,
} from "./pnl-lines";
import type { PnlData } from "./pnl-data";
import { staffing, type StaffBasis, type Staffing } from "./staffing";

/** One month, quarter or year. Costs are positive amounts; null where nothing is known. */
interface PnlColumn {
  start: SerialDate;
  amounts: Amounts;
  netSales: number | null;
  /** Before cost of goods unless that line holds something in the year. */
  grossMargin: number | null;
  netMargin: number | null;
}

interface ReturnPerDollar {
  /** Net sales × product margin ÷ every budget line together: the dollar itself included. Null without cost or sales. */
  channel: number | null;
  /** The same gain against one budget line alone. */
  byLine: Readonly<Record<BudgetLineId, number | null>>;
  gain: number | null;
  cost: number;
}

export interface ChannelPnl {
  year: FiscalYear;
  months: readonly PnlColumn[];
  quarters: readonly PnlColumn[];
  total: PnlColumn;
  hasCostOfGoods: boolean;
  inputs: Readonly<Record<PnlInputKey, UsedInput>>;
  staff: Staffing & { basis: StaffBasis; cost: number; costPerHead: number | null };
  returnPerDollar: ReturnPerDollar;
  /** Rows whose line is none of the statement's, or that have no period: they count nowhere. */
  unknown: { rows: number; names: readonly string[] };
  undated: number;
  /** Lines of costs that are negative in the year, as accounting books them: they raise the margin. */
  negativeCosts: readonly PnlLineId[];
  leftOut: number;
}

export interface ChannelPnlInput {
  data: PnlData;
  asOf: SerialDate;
  /** What was typed over defaults; blank (null or absent) leaves the default. */
  overrides?: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  staffBasis?: StaffBasis | null;
}

/** "Gross margin", or what it is while no cost of goods is recorded. */
export function grossMarginLabel(hasCostOfGoods: boolean): string {
  return hasCostOfGoods ? "Gross margin" : "Gross margin before cost of goods";
}

/** What the headline figure means, and what it does not. */
export const RETURN_DEFINITION = {
  formula:
    "Dollars back per dollar = net sales × product margin ÷ (channel staff + MDF + co-op + promotions and incentives + operations)",
  reserve: "It includes the dollar itself, and counts all channel sales, not only additional ones.",
} as const;

const NOTHING: Amounts = Object.fromEntries(PNL_LINES.map(({ id }) => [id, null])) as Record<PnlLineId, null>;

/** The channel's profit and loss over the fiscal year of a day, by month, quarter and year, with its staffing. */
export function channelPnl({ data, asOf, overrides = {}, staffBasis = null }: ChannelPnlInput): ChannelPnl {
  const year = fiscalYearOf(asOf, data.settings.fiscalStartMonth);
  const recorded = Array.from({ length: MONTHS_A_YEAR }, (_, month) =>
    recordedIn(data, addMonths(year.start, month)),
  );
  const inputs = pnlInputs({ data, overrides, recorded });
  const used = (key: PnlInputKey) => inputs[key].used ?? 0;
  const plan = staffing({
    managed: used("managed_partners"),
    ratios: roles((role) => used(`${role}_ratio`)),
    salaries: roles((role) => used(`${role}_salary`)),
  });
  const recordedStaff = sumKnown(recorded.map(({ channel_staff }) => channel_staff));
  const basis: StaffBasis = staffBasis ?? (recordedStaff === null ? "Share of sales" : "Recorded");
  const share = used("staff_share");
  const staffCost = {
    Recorded: recordedStaff ?? 0,
    "Share of sales": used("channel_sales") * share,
    Salaries: plan.salaries,
  }[basis];
  const months = recorded.map((amounts, month) => {
    const start = addMonths(year.start, month);
    const salaries = start <= asOf && plan.salaries > 0 ? plan.salaries / MONTHS_A_YEAR : null;
    const sales = amounts.gross_sales === null ? null : amounts.gross_sales * share;
    const staff = { Recorded: amounts.channel_staff, "Share of sales": sales, Salaries: salaries }[basis];
    return columnOf(start, { ...amounts, channel_staff: staff });
  });
  const quarters = year.quarters.map(({ start }, index) =>
    together(start, months.slice(3 * index, 3 * index + 3)),
  );
  const total = together(year.start, quarters);
  const named = data.program.map((row) => ({ row, line: lineOf(row.line) }));
  const unknown = named.filter(({ line }) => line === null).map(({ row }) => row.line ?? "");
  return {
    year,
    months,
    quarters,
    total,
    inputs,
    hasCostOfGoods: total.amounts.cost_of_goods !== null,
    staff: { ...plan, basis, cost: staffCost, costPerHead: plan.people > 0 ? staffCost / plan.people : null },
    returnPerDollar: returnPerDollar(total, used("product_margin")),
    unknown: { rows: unknown.length, names: [...new Set(unknown)] },
    undated: named.filter(({ row, line }) => line !== null && row.period === null).length,
    negativeCosts: PNL_LINES.filter(({ id, sign }) => sign < 0 && (total.amounts[id] ?? 0) < 0).map(
      ({ id }) => id,
    ),
    leftOut: data.leftOut,
  };
}

function roles<T>(make: (role: "cam" | "channel_sales" | "operations" | "marketing") => T) {
  return {
    cam: make("cam"),
    channel_sales: make("channel_sales"),
    operations: make("operations"),
    marketing: make("marketing"),
  };
}

/** What the rows of one month say, line by line; null where there is no row with an amount. */
function recordedIn({ program }: PnlData, start: SerialDate): Amounts {
  const next = addMonths(start, 1);
  const amounts: Record<PnlLineId, number | null> = { ...NOTHING };
  for (const { line, period, amount } of program) {
    const id = lineOf(line);
    if (id === null || amount === null || period === null || period < start || period >= next) continue;
    amounts[id] = (amounts[id] ?? 0) + amount;
  }
  return amounts;
}

function together(start: SerialDate, columns: readonly PnlColumn[]): PnlColumn {
  const amounts = Object.fromEntries(
    PNL_LINES.map(({ id }) => [id, sumKnown(columns.map((column) => column.amounts[id]))]),
  ) as Record<PnlLineId, number | null>;
  return columnOf(start, amounts);
}

/** The margins of a column; a column in which nothing is known has none. */
function columnOf(start: SerialDate, amounts: Amounts): PnlColumn {
  const blank = Object.values(amounts).every((amount) => amount === null);
  const upTo = (...groups: string[]) =>
    blank
      ? null
      : PNL_LINES.filter(({ group }) => groups.includes(group)).reduce(
          (total, { id, sign }) => total + sign * (amounts[id] ?? 0),
          0,
        );
  return {
    start,
    amounts,
    netSales: upTo("sales"),
    grossMargin: upTo("sales", "margin"),
    netMargin: upTo("sales", "margin", "programs"),
  };
}

function returnPerDollar({ netSales, amounts }: PnlColumn, productMargin: number): ReturnPerDollar {
  const gain = netSales === null ? null : netSales * productMargin;
  const against = (cost: number) => (gain === null || round9(cost) <= 0 ? null : gain / cost);
  const cost = BUDGET_LINES.reduce((total, id) => total + (amounts[id] ?? 0), 0);
  const byLine = Object.fromEntries(BUDGET_LINES.map((id) => [id, against(amounts[id] ?? 0)])) as Record<
    BudgetLineId,
    number | null
  >;
  return { channel: against(cost), byLine, gain, cost };
}
