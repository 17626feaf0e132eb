import fc from "fast-check";
import { channelPnl, type ChannelPnlInput, grossMarginLabel } from "../../../src/domain/finance/channel-pnl";
import { readPnlData } from "../../../src/domain/finance/pnl-data";
import { PNL_LINES, type PnlLineId } from "../../../src/domain/finance/pnl-lines";
import { readSuggestionData, suggestedAmounts } from "../../../src/domain/finance/pnl-suggestions";
import { nearlyEqual } from "../../../src/domain/shared/rounding";
import { addMonths, serialOf } from "../../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import {
  programTable,
  rebatesTable,
  type ProgramRow,
} from "../../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import { MemoryTables } from "../../support/memory-tables";
import { STAGES } from "../../support/scorecard-example";

const AS_OF = serialOf(2026, 5, 15);
const Q1 = serialOf(2026, 1, 1);

const row = (line: string, period: number | null, amount: number | null): Partial<ProgramRow> => ({
  line,
  period,
  amount,
});
const pnl = (rows: readonly Partial<ProgramRow>[], more: Omit<Partial<ChannelPnlInput>, "data"> = {}) =>
  channelPnl({ data: readPnlData(new MemoryTables().with(programTable, rows)), asOf: AS_OF, ...more });

const YEAR: readonly [PnlLineId, number][] = [
  ["gross_sales", 1_000_000],
  ["partner_compensation", 250_000],
  ["deal_registration_discounts", 50_000],
  ["channel_staff", 60_000],
  ["mdf", 20_000],
  ["co_op", 10_000],
  ["promotions_incentives", 30_000],
  ["operations", 40_000],
];
const rowsOf = (period: number) => YEAR.map(([line, amount]) => row(line, period, amount));

test("gross sales to net margin, line by line", () => {
  const { total, hasCostOfGoods, returnPerDollar } = pnl(rowsOf(Q1));
  expect(total).toMatchObject({ netSales: 700_000, grossMargin: 640_000, netMargin: 540_000 });
  expect([hasCostOfGoods, grossMarginLabel(hasCostOfGoods)]).toEqual([
    false,
    "Gross margin before cost of goods",
  ]);
  expect(returnPerDollar).toMatchObject({ gain: 420_000, cost: 160_000, channel: 2.625 });
  expect(returnPerDollar.byLine).toEqual({
    channel_staff: 7,
    mdf: 21,
    co_op: 42,
    promotions_incentives: 14,
    operations: 10.5,
  });
});

test("a line of cost of goods lowers the gross margin, drops the label's reserve and gives the product margin", () => {
  const { total, hasCostOfGoods, inputs, returnPerDollar } = pnl([
    ...rowsOf(Q1),
    row("Cost of goods", Q1, 350_000),
  ]);
  expect(total).toMatchObject({ netSales: 700_000, grossMargin: 290_000, netMargin: 190_000 });
  expect(grossMarginLabel(hasCostOfGoods)).toBe("Gross margin");
  expect(inputs.product_margin).toMatchObject({
    used: 0.5,
    source: "Net sales less cost of goods, this year",
  });
  expect(returnPerDollar.channel).toBe(350_000 / 160_000);
});

test("months make quarters and quarters the year; a quarter's row stands in its first month; what is not recorded is blank", () => {
  const { months, quarters, total } = pnl([
    row("Gross sales", Q1, 300),
    row("gross sales", serialOf(2026, 2, 14), 100),
    row("GROSS_SALES", serialOf(2026, 4, 1), 50),
    row("MDF", serialOf(2026, 4, 1), 5),
    row("Gross sales", serialOf(2025, 12, 31), 999),
    row("Operations", serialOf(2026, 9, 1), 7),
  ]);
  expect(months.slice(0, 4).map(({ amounts }) => amounts.gross_sales)).toEqual([300, 100, null, 50]);
  expect(quarters.map(({ netSales }) => netSales)).toEqual([400, 50, 0, null]);
  expect(quarters[2]).toMatchObject({ netMargin: -7 });
  expect(total.amounts).toMatchObject({ gross_sales: 450, mdf: 5, operations: 7, co_op: null });
});

test("without rows everything is blank and nothing is divided", () => {
  const { total, returnPerDollar, staff } = pnl([]);
  expect(total).toMatchObject({ netSales: null, grossMargin: null, netMargin: null });
  expect(returnPerDollar).toEqual({
    channel: null,
    gain: null,
    cost: 0,
    byLine: { channel_staff: null, mdf: null, co_op: null, promotions_incentives: null, operations: null },
  });
  expect(staff).toMatchObject({ people: 0, cost: 0, costPerHead: null });
});

test("a row of an unknown line or without a period is told, not counted", () => {
  const { total, unknown, undated } = pnl([
    row("Grosss sales", Q1, 5),
    row("Grosss sales", serialOf(2026, 4, 1), 5),
    row("Other", Q1, 5),
    row("MDF", null, 3),
    row("MDF", Q1, 1),
  ]);
  expect(unknown).toEqual({ rows: 3, names: ["Grosss sales", "Other"] });
  expect(undated).toBe(1);
  expect(total.amounts.mdf).toBe(1);
});

describe("staff", () => {
  test("$375M of channel sales through 1,000 partners: 45 people, $5.625M, $125,000 each", () => {
    const { staff, total } = pnl([row("Gross sales", Q1, 375_000_000)], { overrides: { partners: 1000 } });
    expect(staff).toMatchObject({
      people: 45,
      basis: "Share of sales",
      cost: 5_625_000,
      costPerHead: 125_000,
    });
    expect(total.amounts.channel_staff).toBe(5_625_000);
  });

  test("what is recorded counts before the model; by salaries a twelfth a month up to the as-of date", () => {
    const rows = [...rowsOf(Q1)];
    expect(pnl(rows, { overrides: { partners: 1000 } }).staff).toMatchObject({
      basis: "Recorded",
      cost: 60_000,
    });
    const { staff, total, months } = pnl(rows, { overrides: { partners: 1000 }, staffBasis: "Salaries" });
    expect(staff.cost).toBe(5_625_000);
    expect(total.amounts.channel_staff).toBeCloseTo((5_625_000 * 5) / 12, 6);
    expect(months[5]!.netMargin).toBeNull();
  });

  test("partners are counted, 40 % of them managed, unless typed", () => {
    const partners = Array.from({ length: 26 }, (_, index) => ({
      partnerId: `P-${index}`,
      partner: `Partner ${index}`,
    }));
    const data = readPnlData(
      new MemoryTables()
        .with(partnersTable, partners)
        .with(settingsTable, [{ setting: "Vendor gross margin", value: 0.4 }]),
    );
    const { inputs } = channelPnl({ data, asOf: AS_OF });
    expect([inputs.partners.used, inputs.managed_partners.used, inputs.product_margin.used]).toEqual([
      26, 10, 0.4,
    ]);
    expect(channelPnl({ data, asOf: AS_OF, overrides: { managed_partners: 60 } }).staff.people).toBe(
      3 + 2 + 1 + 1,
    );
  });
});

test("other tables suggest amounts, with where they come from", () => {
  const tables = new MemoryTables()
    .with(stagesTable, STAGES)
    .with(dealsTable, [
      { dealId: "1", partner: "A", stage: "Won", amount: 500, closedOn: serialOf(2026, 3, 31) },
      { dealId: "2", partner: "A", stage: "Won", amount: 70, closedOn: serialOf(2026, 4, 1) },
    ])
    .with(mdfTable, [
      { requestId: "M-1", spent: 40, date: Q1 },
      { requestId: "M-2", approved: 9, date: Q1 },
    ])
    .with(rebatesTable, [{ partner: "A", period: Q1, rebatePaid: 12 }]);
  const suggested = suggestedAmounts(readSuggestionData(tables), { start: Q1, end: serialOf(2026, 3, 31) });
  expect(suggested).toMatchObject({
    gross_sales: { value: 500 },
    mdf: { value: 40, source: "MDF spent" },
    promotions_incentives: { value: 12 },
  });
  expect(suggested.gross_sales!.source).toContain("vendor net");
  expect(
    suggestedAmounts(readSuggestionData(tables), { start: serialOf(2025, 1, 1), end: serialOf(2025, 3, 31) }),
  ).toEqual({});
});

test("any rows: lines make margins, months make the year, and every gain is its costs' sum times the return", () => {
  const anyRow = fc.record({
    line: fc.constantFrom(...PNL_LINES.map(({ label }) => label as string), "Other"),
    period: fc.integer({ min: 0, max: 26 }).map((month) => addMonths(serialOf(2025, 1, 1), month)),
    amount: fc.option(fc.double({ min: -1e7, max: 1e9, noNaN: true }), { nil: null }),
  });
  const unique = fc.uniqueArray(anyRow, {
    selector: ({ line, period }) => `${line} ${period}`,
    maxLength: 60,
  });
  fc.assert(
    fc.property(
      unique,
      fc.constantFrom(null, "Recorded" as const, "Salaries" as const),
      (rows, staffBasis) => {
        const { months, total, returnPerDollar } = pnl(rows, { staffBasis, overrides: { partners: 500 } });
        const known = rows.filter(
          ({ line, amount, period }) =>
            line === "Gross sales" && amount !== null && period >= Q1 && period < serialOf(2027, 1, 1),
        );
        const gross = known.reduce((sum, { amount }) => sum + amount!, 0);
        expect(nearlyEqual(total.amounts.gross_sales ?? 0, gross)).toBe(true);
        const margins = months.reduce((sum, { netMargin }) => sum + (netMargin ?? 0), 0);
        const lines = PNL_LINES.reduce((sum, { id, sign }) => sum + sign * (total.amounts[id] ?? 0), 0);
        const size = Math.max(1, ...Object.values(total.amounts).map((amount) => Math.abs(amount ?? 0)));
        expect(Math.abs((total.netMargin ?? 0) - lines) / size).toBeLessThan(1e-9);
        expect(Math.abs((total.netMargin ?? 0) - margins) / size).toBeLessThan(1e-9);
        const { channel, cost, gain } = returnPerDollar;
        if (channel !== null) expect(nearlyEqual(channel * cost, gain!)).toBe(true);
      },
    ),
    { seed: 20260515, numRuns: 60 },
  );
});
