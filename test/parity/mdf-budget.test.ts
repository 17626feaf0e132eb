import fc from "fast-check";
import { marketingQuarterOf } from "../../src/domain/marketing/marketing-quarter";
import { readMarketingData } from "../../src/domain/marketing/marketing-data";
import { campaignsOf, marketingPlan } from "../../src/domain/marketing/marketing-plan";
import { mdfBudget } from "../../src/domain/marketing/mdf-budget";
import { readMdfData } from "../../src/domain/marketing/mdf-data";
import { mdfRequestPage, readRequestData } from "../../src/domain/marketing/request-page";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import { dealsTable, partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { campaignsTable, mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { mdfBudgetChange, type MdfBudgetForm } from "../../src/sheets/mdf-budget/change";
import { marketingPlanChange } from "../../src/sheets/marketing-plan/change";
import { mdfRequestChange } from "../../src/sheets/mdf-request/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { FINANCE_AS_OF, mdfExample } from "../support/finance-example";
import { mdfNames } from "../support/finance-parity";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { planNames, requestNames } from "../support/marketing-parity";
import { errorCells, nameDifferences } from "../support/parity";
import { open, won } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

/** Where the public names of the built sheets differ from the domain, and what else they hold. */
async function built(tables: MemoryTables, forms: readonly MdfBudgetForm[]) {
  const changes = forms.map((form) => {
    const change = mdfBudgetChange(tables, form);
    tables.apply(change.tables);
    return { form, sheet: change.sheets[0]! };
  });
  const sheets = changes.map(({ sheet }) => sheet);
  const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
  const differences = changes.flatMap(({ form, sheet }, index) => {
    const name = `S${index + 1}`;
    const expected = mdfNames(mdfBudget({ data: readMdfData(tables), ...form }), sheet);
    return [...nameDifferences(expected, (each) => book.named(each, name)), ...errorCells(book, name)];
  });
  return { differences, named: (name: string) => book.named(name, "S1") };
}

const DAY = FINANCE_AS_OF;
/** Every reason, several verified campaigns with MGOs typed and counted, a reserve, a customer's price. */
function manyReasons(): MemoryTables {
  const tables = mdfExample();
  const [campaigns, mdf] = [tables.rows(campaignsTable), tables.rows(mdfTable)];
  const past = (index: number) => addMonths(serialOf(2025, 1, 1), index);
  for (let index = 0; index < 6; index += 1) {
    const campaign = { ...campaigns[0], campaignId: `P-${index}`, quarter: past(index), month: past(index) };
    campaigns.push({ ...campaign, actualMgos: index % 2 ? 9 + index : null });
    mdf.push(
      {
        requestId: `P-${index}a`,
        campaignId: `P-${index}`,
        partner: "acme",
        status: "Verified",
        requested: 5,
      },
      {
        requestId: `P-${index}b`,
        campaignId: `p-${index}`,
        partner: "Acme",
        status: "Verified",
        requested: 5,
      },
    );
  }
  mdf.push(
    { requestId: "F-1", campaignId: "C-1", partner: "Corvus", requested: 70, leadOwner: "Kim" },
    {
      requestId: "S-1",
      campaignId: "C-2",
      partner: "Beta* Networks",
      status: "Spent",
      spent: 9,
      date: DAY - 9,
    },
    { requestId: "L-1", campaignId: "C-4", partner: "Delta ~ Sons", status: "Approved", claimBy: DAY - 1 },
    {
      requestId: "O-1",
      campaignId: "C-1",
      partner: "Acme",
      requested: 400,
      requestedBy: "Kim",
      approver: " kim",
    },
    { requestId: "O-2", campaignId: "C-1", partner: "Acme", requested: 1, status: "Declined", spent: 3 },
  );
  mdf.at(-2)!.status = "Approved";
  const deal = (id: string, more: object) => open(id, 500, null, { partner: "ACME", ...more });
  return tables
    .with(dealsTable, [
      deal("1", { campaignId: "P-0", registeredOn: past(0) }),
      deal("2", { campaignId: "p-2", registeredOn: past(1) }),
      deal("3", { campaignId: "P-2", registeredOn: null }),
      deal("4", { campaignId: "P-2", registeredOn: past(5), amount: -5 }),
      deal("5", { campaignId: "P-4", registeredOn: past(6), partner: "Corvus" }),
      won("6", 800, past(9), { partner: "acme", campaignId: "P-4", registeredOn: past(8) }),
    ])
    .with(
      partnersTable,
      tables
        .rows(partnersTable)
        .map((row, index) => ({ ...row, lifeStage: index === 2 ? "Onboard" : "Mature" })),
    );
}

libreOfficeTest("every reason, proven campaigns, a reserve, both bases of the amounts", async () => {
  for (const basis of ["Vendor net", "End-customer price"]) {
    const tables = manyReasons().with(settingsTable, [
      { setting: "Amount basis", value: basis },
      { setting: "MDF reserve for new partners", value: 0.05 },
      { setting: "Partner margin", value: 0.15 },
    ]);
    const { differences, named } = await built(tables, [
      { asOf: DAY, budget: 9000 },
      { asOf: DAY },
      { asOf: serialOf(2025, 3, 3), budget: 40 },
    ]);
    expect(differences).toEqual([]);
    // Somebody approved what they asked for.
    expect(named("check")).toEqual([false]);
    const standing = named("standing").join("|");
    for (const words of [
      "another partner's campaign",
      "last proof missing",
      "claim past its date",
      "no lead owner",
    ])
      expect(standing).toContain(words);
    expect(named("credibility")).toContain(0.7);
    expect(named("credibility").some((each) => each !== 0.7 && Number(each) >= 0.5)).toBe(true);
  }
});

libreOfficeTest(
  "three requests that lose money never fit, and one on 800 % goes before one on 44 %",
  async () => {
    const campaign = (campaignId: string, dealSize: number, fixedCost: number) => ({
      ...mdfExample().rows(campaignsTable)[0],
      campaignId,
      dealSize,
      fixedCost,
      audience: 1000,
      unitCost: 0,
      responseRate: 0.4,
      leadRate: 0.5,
      mgoRate: 0.5,
      closeRate: 0.1,
    });
    const list = [
      ["Y", 240, 1000],
      ["X", 1500, 10_000],
      ["A", 90, 900],
      ["B", 125 / 3, 900],
      ["C", 25 / 3, 900],
    ] as const;
    const tables = mdfExample()
      .with(
        campaignsTable,
        list.map(([id, size, cost]) => campaign(id, size, cost)),
      )
      .with(
        mdfTable,
        list.map(([id]) => ({
          requestId: id,
          campaignId: id,
          partner: "Acme",
          requested: 1000,
          leadOwner: "Lee",
        })),
      );
    const { differences, named } = await built(tables, [{ asOf: DAY, budget: 1e6 }]);
    expect(differences).toEqual([]);
    expect(named("requests").slice(0, 5)).toEqual(["X", "Y", "A", "B", "C"]);
    expect(named("vendor_return").slice(0, 5)).toEqual(
      [8, 0.44, -0.46, -0.75, -0.95].map((each) => expect.closeTo(each, 9)),
    );
    expect(named("standing").slice(0, 5)).toEqual(["Fits", "Fits", "Below cost", "Below cost", "Below cost"]);
  },
);

const money = fc.integer({ min: -5000, max: 900_000 }).map((cents) => cents / 100);
const blank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const partner = fc.constantFrom("Acme", "acme", "Beta* Networks", "Eyrie?", "Nobody", '="x"');
const campaignId = fc.constantFrom("C-1", "c-1", "C?2", "C-3", "C-4", "C-9");
const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const day = fc.integer({ min: 45_900, max: 46_200 });
const status = fc.constantFrom("Requested", "Approved", "Declined", "Spent", "Verified", "Verified", null);
const name = fc.constantFrom(null, "Kim", "kim ", "Lee");

const anyBook = fc
  .record({
    campaigns: fc.uniqueArray(
      fc.record({
        campaignId,
        partner,
        quarter: blank(fc.constantFrom(serialOf(2026, 4, 1), serialOf(2026, 1, 1))),
        month: blank(day),
        audience: blank(fc.integer({ min: 0, max: 5000 })),
        fixedCost: blank(money),
        unitCost: rate,
        responseRate: rate,
        leadRate: rate,
        mgoRate: rate,
        closeRate: rate,
        dealSize: money,
        grossMargin: blank(rate),
        partnerMargin: blank(rate),
        actualMgos: blank(fc.integer({ min: 0, max: 300 })),
      }),
      { selector: (row) => row.campaignId.toLowerCase(), minLength: 2, maxLength: 5 },
    ),
    mdf: fc.array(
      fc.record({
        campaignId: blank(campaignId),
        partner,
        requested: fc.oneof(blank(money), fc.constant(0)),
        approved: blank(money),
        spent: blank(money),
        verified: blank(money),
        status,
        date: blank(day),
        claimBy: blank(day),
        proof: fc.constantFrom(null, null, " ", "Folder"),
        leadOwner: fc.constantFrom("Lee", "Lee", null),
        requestedBy: name,
        approver: name,
      }),
      { minLength: 6, maxLength: 20 },
    ),
    deals: fc.array(fc.record({ partner, campaignId, amount: blank(money), registeredOn: blank(day) }), {
      maxLength: 20,
    }),
    stages: fc.array(fc.constantFrom("Onboard", "Activate", "Mature", null), { minLength: 5, maxLength: 5 }),
    basis: fc.constantFrom("Vendor net", "End-customer price"),
    reserve: fc.constantFrom(0, 0.3),
  })
  .map(({ campaigns, mdf, deals, stages, basis, reserve }) => {
    const tables = mdfExample();
    return tables
      .with(settingsTable, [
        { setting: "Amount basis", value: basis },
        { setting: "MDF reserve for new partners", value: reserve },
        { setting: "MDF approver", value: "Lee" },
      ])
      .with(
        partnersTable,
        tables.rows(partnersTable).map((row, index) => ({ ...row, lifeStage: stages[index] ?? null })),
      )
      .with(campaignsTable, campaigns)
      .with(
        mdfTable,
        mdf.map((row, index) => ({ requestId: `M-${index}`, ...row })),
      )
      .with(
        dealsTable,
        deals.map((deal, index) => open(String(index), 1, null, deal)),
      );
  });

const QUARTER = marketingQuarterOf(serialOf(2026, 4, 1), 1);
/** One that has requests of others on its campaigns, one with a wildcard in its name. */
const PARTNERS = ["Acme", "Beta* Networks"];

/** The same of the marketing plans and the pages of requests of a workbook, with the MDF budget of two days. */
async function allBuilt(tables: MemoryTables): Promise<string[]> {
  const forms = [{ asOf: DAY, budget: 20_000 }, { asOf: DAY - 60 }];
  const form = (partner: string) => ({ partner, quarter: QUARTER });
  const changes = [
    ...forms.map((each) => mdfBudgetChange(tables, each)),
    ...PARTNERS.map((each) =>
      marketingPlanChange(tables, { ...form(each), quarters: 1, campaigns: [], values: { mgo_goal: 9 } }),
    ),
    ...PARTNERS.map((each) => mdfRequestChange(tables, form(each))),
  ];
  for (const change of changes) tables.apply(change.tables);
  const sheets = changes.flatMap((change) => change.sheets);
  const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
  const [budgets, data, asked] = [readMdfData(tables), readMarketingData(tables), readRequestData(tables)];
  const expected = [
    ...forms.map((each, index) => mdfNames(mdfBudget({ data: budgets, ...each }), sheets[index]!)),
    ...PARTNERS.map((partner) =>
      planNames(
        marketingPlan({
          ...{ data, partner, quarter: QUARTER, quarters: 1, mgoGoal: 9, revenueGoal: null },
          campaigns: campaignsOf(data.campaigns, partner, [QUARTER]),
        }),
      ),
    ),
    ...PARTNERS.map((partner) => requestNames(mdfRequestPage(asked, { partner, quarter: QUARTER.start }))),
  ];
  return expected.flatMap((names, index) => {
    const at = `S${index + 1}`;
    const found = [...nameDifferences(names, (each) => book.named(each, at)), ...errorCells(book, at)];
    return found.map((each) => `${sheets[index]!.title}: ${each}`);
  });
}

libreOfficeTest(
  "random workbooks: budget, plans and pages of requests agree with the domain in every named result",
  async () => {
    const books = fc.sample(anyBook, { numRuns: 6, seed: 20261130 });
    expect(await Promise.all(books.map(allBuilt))).toEqual(books.map(() => []));
  },
);
