import { rebateAccruals } from "../../../src/domain/finance/rebate-accrual";
import { readRebateData } from "../../../src/domain/finance/rebate-data";
import { rebateFinding } from "../../../src/domain/finance/rebate-text";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { levelsTable, partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { rebateTiersTable } from "../../../src/domain/shared/tables/finance-tables";
import { LAST_Q1, Q1, Q2, report, tables } from "../../support/rebates-example";
import { ACME, won } from "../../support/scorecard-example";

/** 73 of 365 days of the year. */
const AS_OF = serialOf(2026, 3, 14);
const TIERS = [
  { revenueFrom: 300_000, rebateRate: 0.04 },
  { revenueFrom: 50_000, rebateRate: 0.02 },
];

const program = () =>
  tables(
    [
      { partner: ACME, period: Q1, rebatePaid: 700 },
      { partner: ACME, period: Q2, rebatePaid: 900, revenue: 1e6 },
      { partner: "Beta", period: LAST_Q1, rebatePaid: 44, revenue: 1e6 },
    ],
    [won("1", 100_000, AS_OF), won("2", 5_000, AS_OF + 1), won("3", 8_000, serialOf(2025, 12, 31))],
  )
    .with(partnersTable, [
      { partnerId: "P-1", partner: ACME, tier: "gold" },
      { partnerId: "P-2", partner: "Beta", tier: "Silver" },
      { partnerId: "P-3", partner: "Gamma", tier: null },
    ])
    .with(levelsTable, [
      { level: "Silver", order: 1 },
      { level: "Gold", order: 2, rebateRate: 0.03 },
    ]);

const accruals = (source = program()) => rebateAccruals(readRebateData(source), AS_OF);

test("without tiers the rate of the partner's level counts, to date and at the pace by the year's end", () => {
  expect(accruals()).toMatchObject({ byTiers: false, accrued: 3_000, paid: 700, accruedAtPace: 15_000 });
  expect(accruals().partners).toEqual([
    {
      partner: ACME,
      revenue: 100_000,
      accrued: 3_000,
      paid: 700,
      revenueAtPace: 500_000,
      accruedAtPace: 15_000,
    },
  ]);
});

test("tiers count for every partner: the one reached for all revenue, or each slice at its own rate", () => {
  const source = program().with(rebateTiersTable, TIERS);
  expect(accruals(source).partners[0]).toMatchObject({ accrued: 2_000, accruedAtPace: 20_000 });
  source.with(settingsTable, [{ setting: "Rebate method", value: "Marginal" }]);
  // 50,000 at 2 % to date; by the year's end 250,000 at 2 % and 200,000 at 4 %.
  expect(accruals(source).partners[0]).toMatchObject({ accrued: 1_000, accruedAtPace: 13_000 });
});

test("revenue that a rebate's row records counts in place of deals; credit notes earn nothing", () => {
  const source = program();
  const recorded = tables([{ partner: "Beta", period: Q1, revenue: 40_000 }], [won("1", -9_000, AS_OF)]);
  for (const { table, rows } of source.all)
    if (["cam_partners", "cam_levels"].includes(table.name)) recorded.with(table as never, rows as never);
  recorded.with(rebateTiersTable, [{ revenueFrom: 0, rebateRate: 0.1 }]);
  expect(accruals(recorded).partners.map(({ partner, accrued }) => [partner, accrued])).toEqual([
    ["Beta", 4_000],
  ]);
});

test("the finding names how many rebates did not earn their cost, and which one least", () => {
  const deals = [won("1", 1, serialOf(2024, 1, 2))];
  const row = (partner: string, revenue: number) => ({
    partner,
    period: Q1,
    rebatePaid: 10_000,
    revenue,
    baselineRevenue: 100_000,
  });
  const said = (...rows: object[]) => rebateFinding(report(tables(rows, deals)), "USD");
  expect(said(row(ACME, 110_000), row("Beta", 150_000), row("Gamma", 105_000))).toBe(
    "Rebates of 2 of 3 partners brought less margin than they cost, of Gamma least. " +
      "Each USD 1 of rebate brought USD 1.3 of additional margin on the year before.",
  );
  expect(said(row(ACME, 150_000))).toMatch(
    /^Every rebate that is measured earned its cost. Each USD 1 .+ USD 3 /,
  );
  expect(said()).toMatch(/^No rebate can be judged yet/);
});
