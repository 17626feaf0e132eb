import fc from "fast-check";
import { channelPnl } from "../../src/domain/finance/channel-pnl";
import { readPnlData } from "../../src/domain/finance/pnl-data";
import { PNL_LINES } from "../../src/domain/finance/pnl-lines";
import { readRebateData } from "../../src/domain/finance/rebate-data";
import { rebateAccruals } from "../../src/domain/finance/rebate-accrual";
import { rebateReport } from "../../src/domain/finance/rebate-roi";
import { mdfBudget } from "../../src/domain/marketing/mdf-budget";
import { readMdfData } from "../../src/domain/marketing/mdf-data";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  settingsTable,
} from "../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable, rebateTiersTable } from "../../src/domain/shared/tables/finance-tables";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { channelPnlChange, type ChannelPnlForm } from "../../src/sheets/channel-pnl/change";
import { mdfBudgetChange, type MdfBudgetForm } from "../../src/sheets/mdf-budget/change";
import { rebateRoiChange, type RebateRoiForm } from "../../src/sheets/rebate-roi/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { FINANCE_AS_OF, FINANCE_PARTNERS, financeExample } from "../support/finance-example";
import { mdfNames, pnlNames, rebateNames } from "../support/finance-parity";
import { startingIn } from "../support/fiscal-start";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { planWorkbook } from "../support/sheet-plan-workbook";
import { won } from "../support/scorecard-example";

interface Forms {
  pnl: readonly ChannelPnlForm[];
  rebates: readonly RebateRoiForm[];
  mdf: readonly MdfBudgetForm[];
}

/** Builds all of the forms into one workbook: where its public names differ from the domain, and whether each sheet's check holds. */
async function built(tables: MemoryTables, { pnl, rebates, mdf }: Forms) {
  const sheets: { change: ChangeSet; expected: ExpectedNames }[] = [];
  const add = (change: ChangeSet, expected: () => ExpectedNames) => {
    tables.apply(change.tables);
    sheets.push({ change, expected: expected() });
  };
  for (const form of pnl)
    add(channelPnlChange(tables, form), () => {
      const data = readPnlData(tables);
      return pnlNames(channelPnl({ data, ...form }), data.settings.currency);
    });
  for (const form of rebates) {
    const change = rebateRoiChange(tables, form);
    add(change, () => {
      const data = readRebateData(tables);
      const accruals = rebateAccruals(data, form.asOf);
      const { currency } = data.settings;
      return rebateNames(rebateReport({ data, ...form }), accruals, change.sheets[0]!, currency);
    });
  }
  for (const form of mdf) {
    const change = mdfBudgetChange(tables, form);
    add(change, () => mdfNames(mdfBudget({ data: readMdfData(tables), ...form }), change.sheets[0]!));
  }
  const book = await recalculate(
    await writeWorkbookData(
      planWorkbook(
        tables,
        sheets.flatMap(({ change }) => change.sheets),
      ),
    ),
  );
  const differences = sheets.flatMap(({ change, expected }, index) => {
    const sheet = `S${index + 1}`;
    const found = [
      ...nameDifferences(expected, (name) => book.named(name, sheet)),
      ...errorCells(book, sheet),
    ];
    return found.map((each) => `${sheet}, ${change.label}: ${each}`);
  });
  return { differences, checks: sheets.map((_, index) => book.named("check", `S${index + 1}`)[0]), book };
}

libreOfficeTest(
  "the example: every named result of the three sheets agrees with the domain, as of several days",
  async () => {
    const { differences, checks } = await built(financeExample(), {
      pnl: [
        { asOf: FINANCE_AS_OF, overrides: { partners: 1000 } },
        {
          asOf: FINANCE_AS_OF,
          staffBasis: "Salaries",
          overrides: { managed_partners: 130, cam_ratio: 0, marketing_salary: 90_000 },
        },
      ],
      rebates: [
        { asOf: FINANCE_AS_OF },
        { asOf: serialOf(2026, 12, 31), comparison: "qoq", grossMargin: 0.3, from: serialOf(2024, 1, 1) },
      ],
      mdf: [
        { asOf: FINANCE_AS_OF, budget: 10_000 },
        { asOf: FINANCE_AS_OF, quarter: serialOf(2026, 7, 1) },
        { asOf: serialOf(2025, 1, 1) },
      ],
    });
    expect(differences).toEqual([]);
    expect(checks).toEqual(checks.map(() => true));
  },
);

for (const month of [2, 4])
  libreOfficeTest(
    `a fiscal year from month ${month} on Setup: every named result agrees with the domain`,
    async () => {
      const { differences, checks } = await built(startingIn(financeExample(), month), {
        pnl: [
          {
            asOf: serialOf(2025, 9, 30),
            overrides: { channel_sales: 375_000_000, partners: 1000 },
          },
        ],
        rebates: [{ asOf: FINANCE_AS_OF }],
        mdf: [{ asOf: FINANCE_AS_OF, budget: 10_000 }],
      });
      expect(differences).toEqual([]);
      expect(checks).toEqual(checks.map(() => true));
    },
  );

libreOfficeTest(
  "$375M through 1,000 partners, without rows of staff: 45 people, $5.625M, $125,000 each",
  async () => {
    // Of a quarter without a row the deals would count.
    const tables = financeExample()
      .with(dealsTable, [])
      .with(programTable, [{ line: "gross_sales", period: serialOf(2026, 1, 1), amount: 375_000_000 }]);
    const { differences, book } = await built(tables, {
      pnl: [{ asOf: FINANCE_AS_OF, overrides: { partners: 1000 } }],
      rebates: [],
      mdf: [],
    });
    expect(differences).toEqual([]);
    expect(
      ["staff_count", "staff_need", "staff_cost", "cost_per_head", "channel_staff"].map(
        (name) => book.named(name, "S1")[0],
      ),
    ).toEqual([45, 45.3, 5_625_000, 125_000, 5_625_000]);
  },
);

libreOfficeTest(
  "what counts nowhere or has no room fails each sheet's check, and the sheet says why",
  async () => {
    const tables = financeExample();
    const form = { asOf: FINANCE_AS_OF };
    const changes = [
      channelPnlChange(tables, form),
      rebateRoiChange(tables, form),
      mdfBudgetChange(tables, form),
    ];
    for (const { tables: needed } of changes) tables.apply(needed);
    tables
      .rows(programTable)
      .push(
        { line: "Grosss sales", period: serialOf(2026, 1, 1), amount: 5 },
        { line: "MDF", period: null, amount: 7 },
      );
    for (let index = 0; index < 40; index += 1) {
      tables
        .rows(rebatesTable)
        .push({ partner: `New ${index}`, period: serialOf(2026, 1, 1), rebatePaid: 1 });
      tables
        .rows(mdfTable)
        .push({ requestId: `N-${index}`, campaignId: "C-1", partner: "Acme", requested: index ? 1 : "lots" });
    }
    const book = await recalculate(
      await writeWorkbookData(
        planWorkbook(
          tables,
          changes.flatMap(({ sheets }) => sheets),
        ),
      ),
    );
    expect([1, 2, 3].map((index) => book.named("check", `S${index}`)[0])).toEqual([false, false, false]);
    const said = (index: number) => wrongOn(book, `S${index}`);
    expect(said(1)).toBe(
      "Not right yet (3): 1 row of Channel P&L data with a line that the statement does not have. 1 row of Channel P&L data without a period. 1 cell cannot be read, in MDF: see Control.",
    );
    expect(said(2)).toContain("(Rebuild)");
    expect(said(3)).toMatch(/\(Rebuild\).* 1 cell cannot be read, in MDF: /);
    expect([1, 2, 3].flatMap((index) => errorCells(book, `S${index}`))).toEqual([]);
  },
);

libreOfficeTest(
  "costs booked negative, as accounting does, fail the checks in words in place of raising the margin",
  async () => {
    const tables = financeExample();
    for (const row of tables.rows(programTable))
      if (row.line === "MDF" || row.line === "mdf") row.amount = -Math.abs(Number(row.amount));
    tables.rows(programTable).push({ line: "operations", period: serialOf(2026, 1, 1), amount: -700_000 });
    tables
      .rows(rebatesTable)
      .push({ partner: "Acme", period: serialOf(2026, 4, 1), revenue: 5, rebatePaid: -2 });
    const { checks, book } = await built(tables, {
      pnl: [{ asOf: FINANCE_AS_OF }],
      rebates: [{ asOf: FINANCE_AS_OF, from: serialOf(2026, 1, 1), to: serialOf(2026, 6, 30) }],
      mdf: [],
    });
    expect(checks).toEqual([false, false]);
    expect(wrongOn(book, "S1")).toContain(
      "Negative in Channel P&L data: MDF, Operations. Costs belong there as positive amounts.",
    );
    expect(wrongOn(book, "S2")).toContain("1 row of Rebates with a negative rebate");
  },
);

/** What the sheet's foot says is wrong. */
function wrongOn({ data }: Awaited<ReturnType<typeof recalculate>>, sheet: string) {
  const { cells } = data.sheets.find(({ name }) => name === sheet)!;
  return cells.find(({ value }) => typeof value === "string" && value.startsWith("Not right yet ("))?.value;
}

const money = fc.integer({ min: -50_000, max: 2_000_000 }).map((cents) => cents / 100);
const blank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const partner = fc.constantFrom("Acme", "Beta* Networks", "beta* networks", "Eyrie?", "Nobody", '="x"');
const month = fc.integer({ min: 0, max: 26 }).map((index) => addMonths(serialOf(2025, 1, 1), index));
const quarter = fc.integer({ min: 0, max: 8 }).map((index) => addMonths(serialOf(2025, 1, 1), 3 * index));
const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const campaignId = fc.constantFrom("C-1", "C?2", "C-3", "C-4");

const PARITY_LEVELS = [
  { level: "Silver", order: 1, rebateRate: 0.01 },
  { level: "Gold*", order: 2, rebateRate: 0.025 },
  { level: "Gold", order: 3, rebateRate: 0.5 },
];

/** Rows of every table that the sheets read, keys unique as in a workbook in order. */
const anyWorkbook = fc
  .record({
    program: fc.uniqueArray(
      fc.record({
        line: fc.constantFrom(...PNL_LINES.flatMap(({ id, label }) => [id, label])),
        period: month,
        amount: blank(money),
      }),
      { selector: ({ line, period }) => `${line.toLowerCase()} ${period}`, maxLength: 60 },
    ),
    deals: fc.array(
      fc.record({ partner, amount: blank(money), closedOn: blank(fc.integer({ min: 45_660, max: 46_200 })) }),
      { maxLength: 40 },
    ),
    rebates: fc.uniqueArray(
      fc.record({
        partner,
        period: quarter,
        rebatePaid: blank(money),
        revenue: blank(money),
        baselineRevenue: blank(money),
        baselineIsFor: fc.constantFrom(null, "Quarter before", "Year before"),
        grossMargin: blank(rate),
      }),
      { selector: (row) => `${row.partner.toLowerCase()} ${row.period}`, maxLength: 20 },
    ),
    tiers: fc.uniqueArray(
      fc.record({ revenueFrom: fc.integer({ min: 0, max: 60_000 }), rebateRate: blank(rate) }),
      { selector: ({ revenueFrom }) => revenueFrom, maxLength: 5 },
    ),
    method: fc.constantFrom(null, "Retroactive", "Marginal"),
    since: fc.array(blank(fc.integer({ min: 45_500, max: 46_200 })), { minLength: 5, maxLength: 5 }),
    campaigns: fc.uniqueArray(
      fc.record({
        campaignId,
        quarter: blank(quarter),
        audience: blank(fc.integer({ min: 0, max: 5000 })),
        fixedCost: blank(money),
        unitCost: rate,
        responseRate: rate,
        leadRate: rate,
        mgoRate: rate,
        closeRate: rate,
        dealSize: money,
        grossMargin: blank(rate),
      }),
      { selector: (row) => row.campaignId, maxLength: 4 },
    ),
    mdf: fc.array(
      fc.record({
        campaignId: blank(campaignId),
        partner,
        requested: blank(money),
        approved: blank(money),
        spent: blank(money),
        verified: blank(money),
        status: fc.constantFrom("Requested", "Approved", "Declined", "Spent", "Verified", null),
        date: blank(month),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ program, deals, rebates, tiers, method, since, campaigns, mdf }) =>
    financeExample()
      .with(settingsTable, [{ setting: "Rebate method", value: method }])
      .with(levelsTable, PARITY_LEVELS)
      .with(
        partnersTable,
        FINANCE_PARTNERS.map((name, index) => ({
          partnerId: `P-${index}`,
          partner: name,
          tier: ["Silver", "gold*", null][index % 3] ?? null,
          partnerSince: since[index]!,
        })),
      )
      .with(rebateTiersTable, tiers)
      .with(programTable, program)
      .with(
        dealsTable,
        deals.map((deal, index) => won(String(index), deal.amount, 0, deal)),
      )
      .with(rebatesTable, rebates)
      .with(campaignsTable, campaigns)
      .with(
        mdfTable,
        mdf.map((row, index) => ({ requestId: `M-${index}`, ...row })),
      ),
  );

libreOfficeTest(
  "random workbooks: every named result agrees with the domain, no cell is an error",
  async () => {
    const forms = fc.record({ asOf: fc.integer({ min: 45_700, max: 46_200 }) });
    const months = fc.constantFrom(1, 2, 10);
    const workbooks = fc.sample(
      fc.tuple(anyWorkbook, months, forms, blank(money.filter((each) => each >= 0))),
      { numRuns: 3, seed: 20260518 },
    );
    const building = workbooks.map(([tables, month, form, budget]) =>
      built(startingIn(tables, month), {
        pnl: [{ ...form }, { ...form, staffBasis: "Share of sales" }],
        rebates: [form],
        mdf: [
          { ...form, budget },
          { ...form, budget, quarter: serialOf(2026, 1, 1) },
        ],
      }),
    );
    const found = await Promise.all(building);
    expect(found.map(({ differences }) => differences)).toEqual(workbooks.map(() => []));
  },
);
