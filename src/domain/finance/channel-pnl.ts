import { MONTHS_A_YEAR, fiscalYearOf, type FiscalYear } from "../shared/fiscal-calendar";
import type { UsedInput } from "../shared/assumption";
import { sumKnown } from "../marketing/known";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { type AmountSource, byLine, countedMonths, recordedIn, toldIn } from "./pnl-amounts";
import { pnlOddities, type PnlOddities } from "./pnl-checks";
import { pnlInputs, type PnlInputKey } from "./pnl-inputs";
import { BUDGET_LINES, PNL_LINES, type Amounts, type BudgetLineId, type PnlLineId } from "./pnl-lines";
import type { PnlData } from "./pnl-data";
import { staffing, type StaffBasis, type Staffing } from "./staffing";

/** One month, quarter or year. Costs are positive amounts; null where nothing is known. */
interface PnlColumn {
  start: SerialDate;
  amounts: Amounts;
  netSales: number | null;
  /** Before cost of goods unless that line holds something in the year. */
  grossMargin: number | null;
  /** The channel's contribution. */
  netMargin: number | null;
}

interface ReturnPerDollar {
  /** Net sales × product margin ÷ every budget line together: the dollar itself included. Null without cost or sales. */
  channel: number | null;
  gain: number | null;
  cost: number;
}

/** What a budget line is of all that is put in, and whether that grew. */
interface CostShare {
  line: BudgetLineId;
  amount: number | null;
  share: number | null;
  /** The same to that day of the year before; null where that year knows nothing that compares. */
  lastShare: number | null;
  /** In points of a hundred. */
  change: number | null;
}

export interface ChannelPnl extends PnlOddities {
  year: FiscalYear;
  asOf: SerialDate;
  /** To the as-of date; a month that has not begun is blank. */
  months: readonly PnlColumn[];
  quarters: readonly PnlColumn[];
  total: PnlColumn;
  /** Where each line's amounts come from, by quarter. */
  sources: Readonly<Record<PnlLineId, readonly AmountSource[]>>;
  /** What other tables say by quarter, whether it counts or not. */
  told: readonly Amounts[];
  hasCostOfGoods: boolean;
  inputs: Readonly<Record<PnlInputKey, UsedInput>>;
  staff: Staffing & { basis: StaffBasis; cost: number; costPerHead: number | null };
  returnPerDollar: ReturnPerDollar;
  costs: readonly CostShare[];
  leftOut: number;
}

export interface ChannelPnlInput {
  data: PnlData;
  asOf: SerialDate;
  /** What was typed over defaults; blank (null or absent) leaves the default. */
  overrides?: Readonly<Partial<Record<PnlInputKey, number | null>>>;
  staffBasis?: StaffBasis | null;
}

/** What is left is called by whether the cost of goods is off it. */
export function marginLabels(hasCostOfGoods: boolean) {
  const reserve = hasCostOfGoods ? "" : " before cost of goods";
  return { gross: `Gross margin${reserve}`, contribution: `Channel contribution${reserve}` };
}

/** What the headline figure means, and what it does not. */
export const RETURN_DEFINITION = {
  formula:
    "Dollars back per dollar = net sales × product margin ÷ (channel staff + MDF + co-op + promotions and incentives + operations)",
  reserve: "It includes the dollar itself, and counts all channel sales, not only additional ones.",
} as const;

/** The channel's profit and loss from the fiscal year's start to a day, by month, quarter and year, with its staffing. */
export function channelPnl({ data, asOf, overrides = {}, staffBasis = null }: ChannelPnlInput): ChannelPnl {
  const year = fiscalYearOf(asOf, data.settings.fiscalStartMonth);
  const spans = Array.from({ length: MONTHS_A_YEAR }, (_, month) => {
    const start = addMonths(year.start, month);
    return { start, end: Math.min(addMonths(start, 1) - 1, asOf) };
  });
  const recorded = spans.map((span) => recordedIn(data, span));
  const toldMonths = spans.map((span) => toldIn(data, span));
  const { months: counted, sources } = countedMonths(recorded, toldMonths);
  const inputs = pnlInputs({ data, overrides, months: counted });
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
  const months = counted.map((amounts, month) => {
    const { start } = spans[month]!;
    const salaries = start <= asOf && plan.salaries > 0 ? plan.salaries / MONTHS_A_YEAR : null;
    const sales = amounts.gross_sales === null ? null : amounts.gross_sales * share;
    const staff = { Recorded: amounts.channel_staff, "Share of sales": sales, Salaries: salaries }[basis];
    return columnOf(start, { ...amounts, channel_staff: staff });
  });
  const quarters = year.quarters.map(({ start }, index) =>
    together(start, months.slice(3 * index, 3 * index + 3)),
  );
  const total = together(year.start, quarters);
  return {
    year,
    asOf,
    months,
    quarters,
    total,
    sources,
    told: year.quarters.map((_, index) => summed(toldMonths.slice(3 * index, 3 * index + 3))),
    inputs,
    hasCostOfGoods: total.amounts.cost_of_goods !== null,
    staff: { ...plan, basis, cost: staffCost, costPerHead: plan.people > 0 ? staffCost / plan.people : null },
    returnPerDollar: returnPerDollar(total, used("product_margin")),
    costs: costShares(total.amounts, yearBefore(data, { year, asOf, basis, share })),
    ...pnlOddities(data, year, asOf),
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

const summed = (all: readonly Amounts[]): Amounts =>
  byLine((line) => sumKnown(all.map((amounts) => amounts[line])));

function together(start: SerialDate, columns: readonly PnlColumn[]): PnlColumn {
  return columnOf(start, summed(columns.map(({ amounts }) => amounts)));
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

const costOf = (amounts: Amounts) => BUDGET_LINES.reduce((total, id) => total + (amounts[id] ?? 0), 0);

function returnPerDollar({ netSales, amounts }: PnlColumn, productMargin: number): ReturnPerDollar {
  const gain = netSales === null ? null : netSales * productMargin;
  const cost = costOf(amounts);
  return { channel: gain === null || round9(cost) <= 0 ? null : gain / cost, gain, cost };
}

/** The budget lines of the year before to the same day, recorded or as other tables have them. */
function yearBefore(
  data: PnlData,
  { year, asOf, basis, share }: { year: FiscalYear; asOf: SerialDate; basis: StaffBasis; share: number },
): Amounts {
  const span = {
    start: addMonths(year.start, -MONTHS_A_YEAR),
    end: addMonths(asOf + 1, -MONTHS_A_YEAR) - 1,
  };
  const [recorded, told] = [recordedIn(data, span), toldIn(data, span)];
  const amounts = byLine((line) => recorded[line] ?? told[line]);
  const sales = amounts.gross_sales;
  const byShare = sales === null ? null : sales * share;
  return { ...amounts, channel_staff: basis === "Share of sales" ? byShare : recorded.channel_staff };
}

/** Staff is most of the cost, and what it costs may be reckoned of sales: a year that knows staff, or other lines, compares with no year that does not. */
function costShares(now: Amounts, before: Amounts): CostShare[] {
  const shareOf = (amount: number | null, cost: number) =>
    amount === null || round9(cost) <= 0 ? null : amount / cost;
  const [cost, lastCost] = [costOf(now), costOf(before)];
  const knowsMore = (amounts: Amounts) =>
    BUDGET_LINES.some((line) => line !== "channel_staff" && amounts[line] !== null);
  const compares =
    (now.channel_staff === null) === (before.channel_staff === null) && knowsMore(now) === knowsMore(before);
  return BUDGET_LINES.map((line) => {
    const share = shareOf(now[line], cost);
    const lastShare = compares ? shareOf(before[line], lastCost) : null;
    const both = compares && round9(cost) > 0 && round9(lastCost) > 0;
    return {
      line,
      amount: now[line],
      share,
      lastShare,
      change: both && (share ?? lastShare) !== null ? 100 * ((share ?? 0) - (lastShare ?? 0)) : null,
    };
  });
}
