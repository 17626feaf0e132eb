import { channelPnl, grossMarginLabel } from "../../../src/domain/finance/channel-pnl";
import { readPnlData } from "../../../src/domain/finance/pnl-data";
import type { PnlLineId } from "../../../src/domain/finance/pnl-lines";
import { readSuggestionData, suggestedAmounts } from "../../../src/domain/finance/pnl-suggestions";
import { serialOf } from "../../../src/domain/shared/serial-date";
import {
  dealsTable,
  partnersTable,
  settingsTable,
  stagesTable,
} from "../../../src/domain/shared/tables/catalogue";
import { rebatesTable, type ProgramRow } from "../../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import { MemoryTables } from "../../support/memory-tables";
import { STAGES } from "../../support/scorecard-example";
import { AS_OF, pnl } from "../../support/channel-pnl-example";
import { CHANNEL_PNL_PARTS } from "../../soak/parts/channel-pnl";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const Q1 = serialOf(2026, 1, 1);

const row = (line: string, period: number | null, amount: number | null): Partial<ProgramRow> => ({
  line,
  period,
  amount,
});

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

test("costs booked negative, as accounting does, are named; the other lines are not", () => {
  const { negativeCosts, total } = pnl(
    [
      row("Gross sales", Q1, -100),
      row("MDF", Q1, -5),
      row("MDF", serialOf(2026, 4, 1), 2),
      row("Co-op", Q1, 1),
      row("Operations", Q1, 0),
      row("Cost of goods", Q1, -60),
    ],
    { staffBasis: "Recorded" },
  );
  expect(total.netSales).toBe(-100);
  expect(negativeCosts).toEqual(["cost_of_goods", "mdf"]);
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

randomTest(partNamed(CHANNEL_PNL_PARTS, "channel-pnl"));
