import { type Assumption, countedValue, numberAssumptions, RATE } from "../shared/assumption";
import { rebateRoi } from "../marketing/returns";
import { amountOf, closedIn } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, partsOf, type SerialDate } from "../shared/serial-date";
import type { RebateRow } from "../shared/tables/finance-tables";
import type { RebateData } from "./rebate-data";

/** What a quarter's revenue is compared with where its row gives no baseline, and how many months earlier that is. */
export const COMPARISONS = [
  { id: "qoq", label: "Quarter before", months: 3 },
  { id: "yoy", label: "Year before", months: 12 },
] as const;
export type ComparisonId = (typeof COMPARISONS)[number]["id"];

const FISCAL_YEAR = { kind: "date", source: "The fiscal year of the as-of date" } as const;

/** What may be typed over a default. The sheet's input is `in_` + the key. */
export const REBATE_INPUTS = {
  ...numberAssumptions({
    from: {
      label: "Quarters from",
      ...FISCAL_YEAR,
      help: "Quarters that begin on this day or later count.",
    },
    to: { label: "Quarters to", ...FISCAL_YEAR, help: "Quarters that begin on this day or earlier count." },
    gross_margin: {
      label: "Gross margin",
      ...RATE,
      source: "Setup: vendor gross margin",
      help: "Of the additional revenue, for rows of Rebates that give none.",
    },
  }),
  comparison: {
    key: "comparison",
    label: "Compare with",
    kind: "choice",
    choices: COMPARISONS.map(({ label }) => label),
    default: null,
    source: "Whichever measures more rows",
    help: "What the figures at the top are compared with, where a row gives no baseline.",
  } as Assumption<string | null>,
};

/** Whose a typed baseline is that names no comparison. */
const DEFAULT_COMPARISON: ComparisonId = "yoy";

/** The comparison to which a row's typed baseline belongs; no other one takes it. */
export function comparisonOf({ baselineIsFor }: Pick<RebateRow, "baselineIsFor">): ComparisonId {
  return comparisonNamed(baselineIsFor) ?? DEFAULT_COMPARISON;
}

/** The comparison that is named so; null: the one that measures more rows. */
export function comparisonNamed(label: unknown): ComparisonId | null {
  const named = countedValue(REBATE_INPUTS.comparison, label);
  return COMPARISONS.find((each) => each.label === named)?.id ?? null;
}

export interface RebateInput {
  data: RebateData;
  /** Deals closed later do not count; also gives the fiscal year that is judged by default. */
  asOf: SerialDate;
  /** Quarters that begin from this day to that day count; null: the fiscal year of the as-of date. */
  from?: SerialDate | null;
  to?: SerialDate | null;
  /** 0 … 1, for rows that give none; null: Setup's. */
  grossMargin?: number | null;
  /** Null: the one by which more rows are measured, the year before where both measure as many. */
  comparison?: ComparisonId | null;
}

/** Why a rebate has no return, or that it has one. */
type RebateState = "Measured" | "No rebate" | "No revenue" | "No earlier revenue" | "In progress";

/** A quarter's revenue against one baseline. Returns are fractions of the rebate, 2 = 200 %. */
export interface RebateReturn {
  state: RebateState;
  baseline: number | null;
  baselineSource: "Given" | "Rebates" | "Deals" | "";
  /** revenue − baseline */
  increment: number | null;
  /** Without margin: "Rebate revenue return". Null unless measured. */
  revenueReturn: number | null;
  /** With margin. */
  marginRoi: number | null;
}

/** One row of `cam_rebates` that counts. */
interface RebateLine {
  row: RebateRow;
  revenue: number | null;
  revenueSource: "Given" | "Deals" | "";
  margin: number;
  byComparison: Readonly<Record<ComparisonId, RebateReturn>>;
  /** The partner stands in `cam_partners`. */
  known: boolean;
  /** The period is the first day of a fiscal quarter. */
  onQuarter: boolean;
}

/** Rebates together: sums over the rows that are measured, and the returns of those sums. */
interface RebateSum {
  /** Paid, measured or not. */
  rebate: number;
  byComparison: Readonly<
    Record<
      ComparisonId,
      { measured: number; increment: number; revenueReturn: number | null; marginRoi: number | null }
    >
  >;
}

interface PartnerRebates extends RebateSum {
  partner: string;
  /** The partner stands in `cam_partners`. */
  known: boolean;
  quarters: number;
}

export interface RebateReport {
  from: SerialDate;
  to: SerialDate;
  grossMargin: number;
  comparison: ComparisonId;
  lines: readonly RebateLine[];
  /** Every partner with a row in the period, in the order of the rows; also one that `cam_partners` does not have. */
  partners: readonly PartnerRebates[];
  total: RebateSum;
  /** Of the total, by the comparison chosen. */
  revenueReturn: number | null;
  marginRoi: number | null;
  /** Partners that `cam_partners` does not have: they count in the total. */
  unknown: readonly string[];
  /** Rows whose period begins no fiscal quarter; three months from that day count. */
  offQuarter: number;
  /** Rows without a period: they count nowhere. */
  undated: number;
  /** Rows of the period whose rebate is negative, as accounting books it: they measure nothing. */
  negative: number;
  leftOut: number;
}

/** What came back for the rebates of a period: quarter on quarter and on prior year, with and without margin. */
export function rebateReport(input: RebateInput): RebateReport {
  const { data, asOf } = input;
  const { settings } = data;
  const startMonth = settings.fiscalStartMonth;
  const year = fiscalYearOf(asOf, startMonth);
  const counted = (key: "from" | "to" | "gross_margin", typed: number | null | undefined, standard: number) =>
    countedValue(REBATE_INPUTS[key], typed) ?? standard;
  const from = counted("from", input.from, year.start);
  const to = counted("to", input.to, year.end);
  const grossMargin = counted("gross_margin", input.grossMargin, settings.vendorGrossMargin);
  const lines = data.rebates
    .filter(({ period }) => period !== null && period >= from && period < to + 1)
    .map((row) => rebateLine(data, row, { asOf, grossMargin, startMonth }));
  const total = sumOf(lines);
  const comparison = input.comparison ?? fullerComparison(total);
  const partners = partnersOf(lines);
  const { revenueReturn, marginRoi } = total.byComparison[comparison];
  return {
    from,
    to,
    grossMargin,
    comparison,
    lines,
    partners,
    total,
    revenueReturn,
    marginRoi,
    unknown: partners.flatMap(({ partner, known }) => (known ? [] : [partner])),
    offQuarter: lines.filter(({ onQuarter }) => !onQuarter).length,
    undated: data.rebates.filter(({ period }) => period === null).length,
    negative: lines.filter(({ row }) => (row.rebatePaid ?? 0) < 0).length,
    leftOut: data.leftOut,
  };
}

/** A headline over few of the rows would mislead; the year before knows of seasons. */
function fullerComparison({ byComparison: { qoq, yoy } }: RebateSum): ComparisonId {
  return yoy.measured > 0 && yoy.measured >= qoq.measured ? "yoy" : "qoq";
}

function partnersOf(lines: readonly RebateLine[]): PartnerRebates[] {
  const groups = new Map<string, RebateLine[]>();
  for (const line of lines) {
    const key = nameKey(line.row.partner);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((own) => {
    const { row, known } = own[0]!;
    return { partner: row.partner ?? "", known, quarters: own.length, ...sumOf(own) };
  });
}

interface Basis {
  asOf: SerialDate;
  grossMargin: number;
  startMonth: number;
}

function rebateLine(data: RebateData, row: RebateRow, { asOf, grossMargin, startMonth }: Basis): RebateLine {
  const period = row.period!;
  const { value: revenue, source } = revenueOf(data, row.partner, period, asOf);
  // Part of a quarter against a whole one would say nothing.
  const running = source === "Deals" && addMonths(period, 3) > asOf + 1;
  const margin = row.grossMargin ?? grossMargin;
  const own = data.partners.find(({ partner }) => nameKey(partner) === nameKey(row.partner));
  const compared = { row, revenue, running, margin, asOf, since: own?.partnerSince ?? null };
  const { month, day } = partsOf(period);
  const [qoq, yoy] = COMPARISONS.map((each) => returnOf(data, compared, each)) as [
    RebateReturn,
    RebateReturn,
  ];
  return {
    row,
    revenue,
    margin,
    byComparison: { qoq, yoy },
    revenueSource: source === "Rebates" ? "Given" : source,
    known: own !== undefined,
    onQuarter: day === 1 && (month - startMonth) % 3 === 0,
  };
}

interface Compared {
  row: RebateRow;
  revenue: number | null;
  /** The quarter has not ended and its revenue is what was won so far. */
  running: boolean;
  margin: number;
  asOf: SerialDate;
  /** What was before the partner was one compares with nothing. */
  since: SerialDate | null;
}

function returnOf(
  data: RebateData,
  { row, revenue, running, margin, asOf, since }: Compared,
  { id, months }: (typeof COMPARISONS)[number],
): RebateReturn {
  const isPartner = since === null || row.period! >= addMonths(Math.floor(since), months);
  const earlier = isPartner
    ? revenueOf(data, row.partner, addMonths(row.period!, -months), asOf)
    : ({ value: null, source: "" } as const);
  const given = comparisonOf(row) === id ? row.baselineRevenue : null;
  const baseline = given ?? earlier.value;
  const baselineSource = given === null ? earlier.source : "Given";
  const increment = revenue === null || baseline === null ? null : revenue - baseline;
  const rebate = row.rebatePaid ?? 0;
  const without = (state: RebateState): RebateReturn => ({
    state,
    baseline,
    baselineSource,
    increment,
    revenueReturn: null,
    marginRoi: null,
  });
  if (round9(rebate) <= 0) return without("No rebate");
  if (revenue === null) return without("No revenue");
  if (baseline === null) return without("No earlier revenue");
  if (running) return without("In progress");
  return {
    ...without("Measured"),
    revenueReturn: rebateRoi(revenue, baseline, rebate),
    marginRoi: rebateRoi(revenue, baseline, rebate, margin),
  };
}

/**
 * A partner's revenue of the three months from a day: recorded in `cam_rebates`, else won by the as-of date. Null for a quarter
 * that has not begun, and for one before the workbook's first closed deal: nobody knows what was sold then.
 */
export function revenueOf(
  { rebates, deals, firstClosed }: RebateData,
  partner: string | null,
  start: SerialDate,
  asOf: SerialDate,
): { value: number | null; source: "Rebates" | "Deals" | "" } {
  const row = rebates.find((each) => each.period === start && nameKey(each.partner) === nameKey(partner));
  if (row && row.revenue !== null) return { value: row.revenue, source: "Rebates" };
  const end = addMonths(start, 3) - 1;
  if (firstClosed === null || firstClosed >= end + 1 || start > asOf) return { value: null, source: "" };
  const won = closedIn(deals.of(partner ?? ""), "Won", { start, end: Math.min(end, asOf) });
  return { value: amountOf(won), source: "Deals" };
}

function sumOf(lines: readonly RebateLine[]): RebateSum {
  const compared = (id: ComparisonId) => {
    const measured = lines.filter(({ byComparison }) => byComparison[id].state === "Measured");
    const add = (figure: (line: RebateLine) => number) =>
      measured.reduce((total, line) => total + figure(line), 0);
    const rebate = add(({ row }) => row.rebatePaid!);
    const increment = add(({ byComparison }) => byComparison[id].increment!);
    const gain = add(({ byComparison, margin }) => byComparison[id].increment! * margin);
    const some = measured.length > 0;
    return {
      measured: measured.length,
      increment,
      // An increment over no baseline: the sums are already differences.
      revenueReturn: some ? rebateRoi(increment, 0, rebate) : null,
      marginRoi: some ? rebateRoi(gain, 0, rebate) : null,
    };
  };
  return {
    rebate: lines.reduce((total, { row }) => total + (row.rebatePaid ?? 0), 0),
    byComparison: { qoq: compared("qoq"), yoy: compared("yoy") },
  };
}
