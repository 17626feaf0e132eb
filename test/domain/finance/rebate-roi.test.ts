import { serialOf } from "../../../src/domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import type { RebateRow } from "../../../src/domain/shared/tables/finance-tables";
import { ACME, lost, won } from "../../support/scorecard-example";
import { Q1, Q2, LAST_Q1, report, tables } from "../../support/rebates-example";
import { REBATE_PARTS } from "../../soak/parts/rebates";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const rebate = (more: Partial<RebateRow>): Partial<RebateRow> => ({
  partner: ACME,
  period: Q1,
  rebatePaid: 10_000,
  ...more,
});

test("against a given baseline: the revenue return, and the margin ROI beside it", () => {
  const { lines, total, revenueReturn, marginRoi } = report(
    tables([rebate({ revenue: 200_000, baselineRevenue: 150_000 })]),
  );
  expect(lines[0]).toMatchObject({ revenueSource: "Given", margin: 0.6, known: true, onQuarter: true });
  expect(lines[0]!.byComparison.yoy).toEqual({
    state: "Measured",
    baseline: 150_000,
    baselineSource: "Given",
    increment: 50_000,
    revenueReturn: 4,
    marginRoi: 2,
  });
  expect([total.rebate, revenueReturn, marginRoi]).toEqual([10_000, 4, 2]);
});

test("a typed baseline belongs to the comparison it names; no other one takes it", () => {
  const typed = (baselineIsFor: string | null) =>
    report(tables([rebate({ revenue: 200_000, baselineRevenue: 150_000, baselineIsFor })])).lines[0]!
      .byComparison;
  const [given, none] = ["Given", ""];
  for (const blank of [null, "Year before"])
    expect(typed(blank)).toMatchObject({
      yoy: { baselineSource: given, state: "Measured" },
      qoq: { baselineSource: none, baseline: null, state: "No earlier revenue" },
    });
  expect(typed("Quarter before")).toMatchObject({
    qoq: { baselineSource: given, state: "Measured" },
    yoy: { baselineSource: none, baseline: null, state: "No earlier revenue" },
  });
});

test("nothing is measured against what was before the partner was one", () => {
  const deals = [
    won("1", 5_000, serialOf(2024, 1, 20), { partner: "Beta" }),
    won("2", 60_000, serialOf(2026, 2, 1)),
    won("3", 20_000, serialOf(2025, 11, 1)),
  ];
  const states = (partnerSince: number | null) => {
    const source = tables([rebate({})], deals);
    source.with(partnersTable, [{ partnerId: "P-1", partner: ACME, partnerSince }]);
    const { qoq, yoy } = report(source).lines[0]!.byComparison;
    return [qoq.state, yoy.state, yoy.revenueReturn];
  };
  expect(states(null)).toEqual(["Measured", "Measured", 5]);
  expect(states(serialOf(2025, 1, 1))).toEqual(["Measured", "Measured", 5]);
  expect(states(serialOf(2025, 1, 2))).toEqual(["Measured", "No earlier revenue", null]);
  expect(states(serialOf(2025, 10, 1))).toEqual(["Measured", "No earlier revenue", null]);
  expect(states(serialOf(2025, 10, 2))).toEqual(["No earlier revenue", "No earlier revenue", null]);
});

test("without a baseline: the quarter before and the same quarter of the year before, recorded or won", () => {
  const deals = [
    won("1", 40_000, serialOf(2025, 1, 20)),
    won("2", 90_000, serialOf(2025, 12, 31)),
    won("3", 120_000, serialOf(2026, 3, 31)),
    lost("4", serialOf(2026, 2, 1)),
    won("5", 30_000, serialOf(2026, 6, 30)),
    won("6", 999_000, serialOf(2026, 7, 1)),
  ];
  const source = tables(
    [
      rebate({}),
      rebate({ period: Q2, grossMargin: 0.5 }),
      rebate({ period: LAST_Q1, revenue: 100_000, rebatePaid: null }),
    ],
    deals,
  );
  const { lines, total, comparison, marginRoi } = report(source, { asOf: serialOf(2026, 6, 30) });
  expect(lines.map(({ revenue, revenueSource }) => [revenue, revenueSource])).toEqual([
    [120_000, "Deals"],
    [30_000, "Deals"],
  ]);
  expect(lines[0]!.byComparison).toMatchObject({
    qoq: { baseline: 90_000, baselineSource: "Deals", increment: 30_000, revenueReturn: 2 },
    yoy: { baseline: 100_000, baselineSource: "Rebates", increment: 20_000, revenueReturn: 1 },
  });
  expect(lines[1]!.byComparison).toMatchObject({
    qoq: { baseline: 120_000, revenueReturn: -10 },
    yoy: { baseline: 0, increment: 30_000, marginRoi: 0.5 },
  });
  expect(comparison).toBe("yoy");
  expect(total.byComparison.yoy).toMatchObject({ measured: 2, increment: 50_000, revenueReturn: 1.5 });
  expect(marginRoi).toBeCloseTo((20_000 * 0.6 + 30_000 * 0.5 - 20_000) / 20_000, 12);
  const running = report(source, { asOf: serialOf(2026, 6, 29) }).lines[1]!;
  expect(running).toMatchObject({
    revenue: 0,
    byComparison: { yoy: { state: "In progress", revenueReturn: null } },
  });
});

test("what was sold before the workbook's first closed deal is not known, and not zero", () => {
  const { lines, comparison } = report(tables([rebate({})], [won("1", 50_000, serialOf(2025, 10, 1))]));
  expect(lines[0]!.byComparison).toMatchObject({
    qoq: { state: "Measured", baseline: 50_000, increment: -50_000 },
    yoy: { state: "No earlier revenue", baseline: null, revenueReturn: null, marginRoi: null },
  });
  expect(comparison).toBe("qoq");
  const nothing = report(tables([rebate({})]));
  expect(nothing.lines[0]!.byComparison.qoq.state).toBe("No revenue");
  expect([nothing.revenueReturn, nothing.marginRoi, nothing.total.rebate]).toEqual([null, null, 10_000]);
});

test("the headline takes the comparison that measures more rows, the year before when both measure as many", () => {
  const deals = [won("1", 50_000, serialOf(2025, 10, 1)), won("2", 60_000, serialOf(2026, 2, 1))];
  const one = rebate({ partner: "Beta", revenue: 30, baselineRevenue: 10 });
  expect(report(tables([one, rebate({})], deals))).toMatchObject({
    comparison: "qoq",
    total: { byComparison: { qoq: { measured: 2 }, yoy: { measured: 1 } } },
  });
  expect(report(tables([one], deals)).comparison).toBe("yoy");
});

test("no rebate, or one taken back, is said in words and divides nothing", () => {
  const { lines, total } = report(
    tables([
      rebate({ rebatePaid: 0, revenue: 9, baselineRevenue: 1 }),
      rebate({ period: Q2, rebatePaid: -500, revenue: 9, baselineRevenue: 1 }),
    ]),
  );
  expect(lines.map(({ byComparison }) => byComparison.qoq.state)).toEqual(["No rebate", "No rebate"]);
  expect(lines[0]!.byComparison.yoy.increment).toBe(8);
  expect(total).toMatchObject({ rebate: -500, byComparison: { qoq: { measured: 0, revenueReturn: null } } });
});

test("a partner that Partners does not have is told, listed, and counts in the total", () => {
  const { partners, unknown, total } = report(
    tables([
      rebate({ revenue: 30, baselineRevenue: 0, rebatePaid: 10 }),
      rebate({ partner: "Gamma", revenue: 10, baselineRevenue: 0, rebatePaid: 10 }),
      rebate({ partner: "ACME", period: Q2, rebatePaid: null }),
    ]),
  );
  expect(
    partners.map(({ partner, known, quarters, rebate: paid }) => [partner, known, quarters, paid]),
  ).toEqual([
    [ACME, true, 2, 10],
    ["Gamma", false, 1, 10],
  ]);
  expect(unknown).toEqual(["Gamma"]);
  expect(partners[1]!.byComparison.yoy.revenueReturn).toBe(0);
  expect(total.byComparison.yoy).toMatchObject({ revenueReturn: 1 });
});

test("rows of the period with a negative rebate are counted", () => {
  const source = tables([
    rebate({ rebatePaid: -5 }),
    rebate({ period: Q2, rebatePaid: 5 }),
    rebate({ partner: "Gamma", rebatePaid: null }),
    rebate({ period: LAST_Q1, rebatePaid: -5 }),
  ]);
  expect(report(source).negative).toBe(1);
});

test("only quarters of the period count; a period within a quarter or none at all is told", () => {
  const source = tables([
    rebate({}),
    rebate({ period: serialOf(2026, 2, 1) }),
    rebate({ period: LAST_Q1 }),
    rebate({ period: null }),
  ]);
  expect(report(source)).toMatchObject({ offQuarter: 1, undated: 1, lines: { length: 2 } });
  expect(report(source, { from: LAST_Q1, to: LAST_Q1 }).lines).toHaveLength(1);
  source.with(settingsTable, [
    { setting: "Fiscal year starts in month", value: 2 },
    { setting: "Vendor gross margin", value: 0.3 },
  ]);
  expect(report(source)).toMatchObject({
    offQuarter: 0,
    grossMargin: 0.3,
    from: serialOf(2026, 2, 1),
    lines: { length: 1 },
  });
  expect(report(source, { grossMargin: 0.8 }).lines[0]!.margin).toBe(0.8);
});

randomTest(partNamed(REBATE_PARTS, "rebates"));
