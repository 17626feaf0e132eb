import { channelPnl, marginLabels } from "../../../src/domain/finance/channel-pnl";
import { readPnlData } from "../../../src/domain/finance/pnl-data";
import type { PnlLineId } from "../../../src/domain/finance/pnl-lines";
import { pnlFinding } from "../../../src/domain/finance/pnl-text";
import { serialOf } from "../../../src/domain/shared/serial-date";
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
  expect([hasCostOfGoods, marginLabels(hasCostOfGoods)]).toEqual([
    false,
    {
      gross: "Gross margin before cost of goods",
      contribution: "Channel contribution before cost of goods",
    },
  ]);
  expect(returnPerDollar).toMatchObject({ gain: 420_000, cost: 160_000, channel: 2.625 });
});

test("a line of cost of goods lowers the gross margin, drops the label's reserve and gives the product margin", () => {
  const { total, hasCostOfGoods, inputs, returnPerDollar } = pnl([
    ...rowsOf(Q1),
    row("Cost of goods", Q1, 350_000),
  ]);
  expect(total).toMatchObject({ netSales: 700_000, grossMargin: 290_000, netMargin: 190_000 });
  expect(marginLabels(hasCostOfGoods)).toEqual({
    gross: "Gross margin",
    contribution: "Channel contribution",
  });
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
  expect(quarters.map(({ netSales }) => netSales)).toEqual([400, 50, null, null]);
  expect(total.amounts).toMatchObject({ gross_sales: 450, mdf: 5, operations: null, co_op: null });
  const later = pnl([row("Operations", serialOf(2026, 9, 1), 7)], { asOf: serialOf(2026, 9, 1) });
  expect(later.quarters[2]).toMatchObject({ netSales: 0, netMargin: -7 });
});

test("without rows everything is blank and nothing is divided", () => {
  const { total, returnPerDollar, staff } = pnl([]);
  expect(total).toMatchObject({ netSales: null, grossMargin: null, netMargin: null });
  expect(returnPerDollar).toEqual({
    channel: null,
    gain: null,
    cost: 0,
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
  const outweighed = pnl([row("MDF", Q1, -5), row("MDF", serialOf(2026, 4, 1), 20)]);
  expect(outweighed.negativeCosts).toEqual(["mdf"]);
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

const TABLES = () =>
  new MemoryTables()
    .with(stagesTable, STAGES)
    .with(settingsTable, [{ setting: "Currency", value: "USD" }])
    .with(dealsTable, [
      { dealId: "1", partner: "A", stage: "Won", amount: 500, closedOn: serialOf(2026, 3, 31) },
      { dealId: "2", partner: "A", stage: "Won", amount: 70, closedOn: serialOf(2026, 4, 1) },
      { dealId: "3", partner: "A", stage: "Won", amount: 30, closedOn: serialOf(2026, 5, 15) },
      { dealId: "4", partner: "A", stage: "Won", amount: 9_000, closedOn: serialOf(2026, 5, 16) },
      { dealId: "5", partner: "A", stage: "Won", amount: 400, closedOn: serialOf(2025, 2, 1) },
    ])
    .with(mdfTable, [
      { requestId: "M-1", spent: 40, date: Q1, status: "Spent" },
      { requestId: "M-2", spent: 40, verified: 35, date: Q1, paidOn: serialOf(2026, 4, 2) },
      { requestId: "M-3", approved: 9, date: Q1 },
      { requestId: "M-4", spent: 99, date: Q1, status: "Declined" },
      { requestId: "M-5", spent: -3, date: Q1 },
    ])
    .with(rebatesTable, [
      { partner: "A", period: Q1, rebatePaid: 12 },
      { partner: "B", period: Q1, rebatePaid: -7 },
    ]);

test("what nobody recorded comes from deals, MDF and rebates, month by month, to the as-of date", () => {
  const rows = [
    row("Gross sales", serialOf(2026, 5, 1), 1_000),
    row("MDF", serialOf(2026, 7, 1), 8),
    row("Operations", Q1, 20),
  ];
  const data = readPnlData(TABLES().with(programTable, rows));
  const { total, quarters, sources, told, months, later } = channelPnl({ data, asOf: AS_OF });
  expect(quarters.map(({ amounts }) => amounts.gross_sales)).toEqual([500, 1_070, null, null]);
  // May is recorded, so the quarter is told by month: April is what deals say.
  expect(months.slice(2, 5).map(({ amounts }) => amounts.gross_sales)).toEqual([500, 70, 1_000]);
  expect(sources.gross_sales).toEqual(["tables", "both", null, null]);
  expect(told[1]!.gross_sales).toBe(100);
  expect(quarters.map(({ amounts }) => amounts.mdf)).toEqual([40, 35, null, null]);
  expect(total.amounts).toMatchObject({ promotions_incentives: 12, operations: 20, co_op: null });
  expect(later).toBe(1);
});

test("a row in a quarter's first month alone is the quarter's: its other months take nothing from deals", () => {
  const data = readPnlData(TABLES().with(programTable, [row("Gross sales", Q1, 1_000)]));
  const { quarters, months, sources } = channelPnl({ data, asOf: AS_OF });
  expect(months.slice(0, 4).map(({ amounts }) => amounts.gross_sales)).toEqual([1_000, null, null, 70]);
  expect(quarters.map(({ amounts }) => amounts.gross_sales)).toEqual([1_000, 100, null, null]);
  expect(sources.gross_sales).toEqual(["recorded", "tables", null, null]);
});

test("in February December's sales do not count, and a row of that day does", () => {
  const rows = [
    row("Gross sales", Q1, 100),
    row("Gross sales", serialOf(2026, 2, 15), 10),
    row("Gross sales", serialOf(2026, 2, 16), 5),
    row("Gross sales", serialOf(2026, 12, 1), 999),
  ];
  const { total, later, quarters } = pnl(rows, { asOf: serialOf(2026, 2, 15) });
  expect([total.amounts.gross_sales, later, quarters[3]!.netMargin]).toEqual([110, 2, null]);
});

test("a line that stands twice for a month, by id and by label, is named; both amounts count", () => {
  const { doubles, total } = pnl([
    row("Co-op", Q1, 5),
    row("co_op", serialOf(2026, 1, 20), 6),
    row("MDF", Q1, 1),
    row("MDF", serialOf(2026, 2, 1), 1),
    row("Operations", Q1, null),
    row("operations", Q1, 3),
  ]);
  expect([doubles, total.amounts.co_op]).toEqual([["co_op"], 11]);
});

test("a budget line has its share of cost and how that changed, and no return of its own", () => {
  const before = [row("Channel staff", serialOf(2025, 1, 1), 60), row("MDF", serialOf(2025, 5, 15), 40)];
  const late = [row("MDF", serialOf(2025, 5, 16), 900)];
  const { costs } = pnl([row("Channel staff", Q1, 90), row("Operations", Q1, 10), ...before, ...late]);
  const of = (line: string) => costs.find((each) => each.line === line);
  expect(of("channel_staff")).toMatchObject({ share: 0.9, lastShare: 0.6 });
  expect(of("channel_staff")!.change).toBeCloseTo(30, 9);
  expect(of("mdf")).toMatchObject({ share: null, lastShare: 0.4, change: -40 });
  expect(of("operations")).toMatchObject({ share: 0.1, lastShare: null, change: 10 });
  expect(of("co_op")).toMatchObject({ share: null, lastShare: null, change: null });
  const unlike = pnl([row("Channel staff", Q1, 90), row("MDF", serialOf(2025, 1, 1), 5)]).costs;
  expect(unlike.map(({ change, lastShare }) => [change, lastShare])).toEqual(unlike.map(() => [null, null]));
});

test("a year before of which sales alone are known, and staff as a share of them, compares with no budget", () => {
  const sales = [row("Gross sales", serialOf(2025, 1, 1), 1_000), row("Gross sales", Q1, 2_000)];
  const changes = (rows: typeof sales) => pnl(rows).costs.map(({ change }) => change);
  expect(changes([...sales, row("Operations", Q1, 10)])).toEqual([null, null, null, null, null]);
  expect(changes(sales)).toEqual([0, null, null, null, null]);
});

test("people are whole, and the need that they round stands beside them", () => {
  const { staff } = pnl([row("Channel staff", Q1, 15_000)], { overrides: { managed_partners: 3 } });
  expect(staff).toMatchObject({ people: 0, cost: 15_000, costPerHead: null });
  expect(staff.roles.map(({ need }) => need)).toEqual([0.2, 0.1, 0, 0.1]);
  expect(staff.need).toBeCloseTo(0.4, 9);
  const large = pnl([row("Gross sales", Q1, 375_000_000)], { overrides: { partners: 1000 } }).staff;
  expect([large.people, large.need]).toEqual([45, 45.3]);
});

test("the year to the day is said in a sentence or two", () => {
  const [staff, mdf] = [row("Channel staff", Q1, 60_000), row("MDF", Q1, 40_000)];
  const last = [row("Channel staff", serialOf(2025, 1, 1), 55), row("MDF", serialOf(2025, 1, 1), 45)];
  expect(pnlFinding(pnl([row("Gross sales", Q1, 1_000_000), staff, mdf, ...last]), "USD")).toBe(
    "Channel contribution before cost of goods to 15 May 2026: USD 900k, 90 % of net sales. " +
      "Of the channel's cost 60 % is channel staff, 5 points more than by the same day last year.",
  );
  expect(pnlFinding(pnl([mdf]), "")).toBe(
    "Channel contribution before cost of goods to 15 May 2026: -40k. Of the channel's cost 100 % is MDF.",
  );
  expect(pnlFinding(pnl([]), "USD")).toBe("Nothing is known of FY2026 to 15 May 2026 yet.");
});

randomTest(partNamed(CHANNEL_PNL_PARTS, "channel-pnl"));
