import fc from "fast-check";
import { partnerEarnings, type PartnerEarnings } from "../../src/domain/finance/earnings";
import { EARNING_KINDS } from "../../src/domain/finance/earnings-year";
import { readEarningsData } from "../../src/domain/finance/earnings-data";
import { type EarningsOverrides, SERVICES_METRIC } from "../../src/domain/finance/earnings-inputs";
import { earningsText } from "../../src/domain/finance/earnings-text";
import { addMonths, serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { earningsChange, type EarningsForm } from "../../src/sheets/earnings/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { earningsExample } from "../support/earnings-example";
import { startingIn } from "../support/fiscal-start";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { ODD_NAMES } from "../support/scorecard-arbitrary";
import { ACME, AS_OF, STAGES, won } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

const NAMES = {
  margin: "margin",
  registration: "registration_discount",
  rebate: "rebate",
  mdf: "mdf",
  services: "services",
} as const;

function expectedNames(found: PartnerEarnings, currency: string): ExpectedNames {
  const { thisYear, lastYear, terms, gain } = found;
  const quarters = (year: typeof thisYear, prefix: string) => ({
    ...Object.fromEntries(
      EARNING_KINDS.map(({ id }) => [
        `${prefix}${NAMES[id]}`,
        year.quarters.map((quarter) => quarter?.[id] ?? null),
      ]),
    ),
    [`${prefix}earned`]: year.quarters.map((quarter) => quarter?.total ?? null),
    [`${prefix}earned_by_kind`]: EARNING_KINDS.map(({ id }) => year.byKind[id]),
    [`${prefix}earned_to_date`]: [year.total],
  });
  return {
    ...quarters(thisYear, ""),
    ...quarters(lastYear, "last_"),
    change: [found.change],
    level: [terms.level.used],
    compared_level: [terms.comparedLevel.used],
    more_margin: [gain.margin],
    more_rebate: [gain.rebate],
    more_mdf: [gain.mdf],
    more: [gain.total],
    finding: [earningsText(found, currency)],
  };
}

/** Builds the pages of all forms into one workbook: where their names differ from the domain, and whether each check holds. */
async function built(tables: MemoryTables, forms: readonly EarningsForm[]) {
  const change = earningsChange(tables, forms);
  tables.apply(change.tables);
  const book = await recalculate(await writeWorkbookData(planWorkbook(tables, change.sheets)));
  const data = readEarningsData(tables);
  const differences = forms.flatMap((form, index) => {
    const sheet = `S${index + 1}`;
    const expected = expectedNames(partnerEarnings({ data, ...form }), data.settings.currency);
    const found = [
      ...nameDifferences(expected, (name) => book.named(name, sheet)),
      ...errorCells(book, sheet),
    ];
    return found.map((each) => `${sheet}, ${form.partner}: ${each}`);
  });
  return { differences, checks: forms.map((_, index) => book.named("check", `S${index + 1}`)[0]), book };
}

libreOfficeTest(
  "the example on several days and terms: every named result agrees with the domain",
  async () => {
    const forms = [
      { partner: ACME, asOf: AS_OF },
      { partner: ACME, asOf: serialOf(2026, 12, 31) },
      { partner: ACME, asOf: serialOf(2024, 2, 29), overrides: { level: "gold", compared_level: "SILVER" } },
      {
        partner: ACME,
        asOf: AS_OF,
        overrides: {
          partner_margin: 0.5,
          partner_margin_last_year: 0.1,
          services_q2: 700,
          last_services_q1: 1,
        },
      },
      { partner: ACME, asOf: AS_OF, services: { services_q1: 11_000, last_services_q2: 900 } },
    ];
    const { differences, checks } = await built(earningsExample(), forms);
    expect(differences).toEqual([]);
    expect(checks).toEqual(forms.map(() => true));
  },
);

const blank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const money = fc.integer({ min: -50_000, max: 2_000_000 }).map((cents) => cents / 100);
const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const day = fc.integer({ min: serialOf(2024, 1, 1), max: serialOf(2026, 12, 31) });
const month = fc.integer({ min: 0, max: 35 }).map((index) => addMonths(serialOf(2024, 1, 1), index));
const partner = fc.noBias(fc.constantFrom(...ODD_NAMES.slice(0, 4)));
const LEVEL_NAMES = ["Silver", "Gold*", "Platinum?", '="x"'];

const workbook = fc
  .record({
    partners: fc.array(blank(fc.constantFrom(...LEVEL_NAMES, "Unheard of")), { minLength: 4, maxLength: 4 }),
    settings: fc.record({
      basis: fc.constantFrom("Vendor net", "End-customer price"),
      discount: blank(rate),
    }),
    levels: fc.array(
      fc.record({
        order: blank(fc.integer({ min: -1, max: 3 })),
        discount: blank(rate),
        rebateRate: blank(rate),
        mdfShare: blank(rate),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    deals: fc.array(
      fc.record({
        partner,
        amount: blank(money),
        closedOn: blank(day.chain((whole) => fc.constantFrom(whole, whole + 0.75))),
        registeredOn: blank(day),
        stage: fc.constantFrom("Won", "Won", "Lost", "Open", "Unknown"),
      }),
      { maxLength: 40 },
    ),
    rebates: fc.uniqueArray(fc.record({ partner, period: blank(month), rebatePaid: blank(money) }), {
      selector: (row) => `${row.partner.toLowerCase()} ${row.period}`,
      maxLength: 20,
    }),
    mdf: fc.array(
      fc.record({
        partner,
        spent: blank(money),
        verified: blank(money),
        status: fc.constantFrom("Requested", "Approved", "Declined", "Spent", "Verified", null),
        date: blank(day),
        paidOn: blank(day),
      }),
      { maxLength: 16 },
    ),
    results: fc.uniqueArray(fc.record({ partner, period: month, actual: blank(money) }), {
      selector: (row) => `${row.partner.toLowerCase()} ${row.period}`,
      maxLength: 16,
    }),
    fiscalStart: fc.constantFrom(1, 2, 4, 7, 10),
  })
  .map(({ partners, settings, levels, deals, rebates, mdf, results, fiscalStart }) =>
    startingIn(
      new MemoryTables()
        .with(
          partnersTable,
          partners.map((tier, index) => ({ partnerId: `P-${index}`, partner: ODD_NAMES[index]!, tier })),
        )
        .with(stagesTable, STAGES)
        .with(settingsTable, [
          { setting: "Amount basis", value: settings.basis },
          { setting: "Registration discount", value: settings.discount },
        ])
        .with(
          levelsTable,
          levels.map((row, index) => ({ level: LEVEL_NAMES[index]!, ...row })),
        )
        .with(
          dealsTable,
          deals.map((deal, index) => won(String(index), deal.amount, 0, deal)),
        )
        .with(rebatesTable, rebates)
        .with(
          mdfTable,
          mdf.map((row, index) => ({ requestId: `M-${index}`, ...row })),
        )
        .with(
          resultsTable,
          results.map((row) => ({ ...row, metric: SERVICES_METRIC })),
        ),
      fiscalStart,
    ),
  );

const overrides: fc.Arbitrary<EarningsOverrides> = fc.record(
  {
    level: fc.constantFrom("silver", "Gold*", "None of them"),
    compared_level: fc.constantFrom("PLATINUM?", "None of them"),
    partner_margin: fc.constantFrom(0, 0.2, 0.95),
    partner_margin_last_year: fc.constantFrom(0, 0.3),
    registration_discount: rate,
    services_q1: money.map(Math.abs),
    last_services_q4: money.map(Math.abs),
  },
  { requiredKeys: [] },
);

libreOfficeTest(
  "random odd workbooks: every named result agrees with the domain, no cell is an error",
  async () => {
    const asOf = fc.oneof(
      day,
      fc.constantFrom(serialOf(2024, 2, 29), serialOf(2025, 2, 28), serialOf(2025, 12, 31)),
    );
    const cases = fc.sample(
      fc.tuple(workbook, fc.array(fc.record({ asOf, overrides }), { minLength: 4, maxLength: 4 })),
      { numRuns: 6, seed: 20261128 },
    );
    const found = await Promise.all(
      cases.map(([tables, forms]) =>
        built(
          tables,
          forms.map((form, index) => ({ partner: ODD_NAMES[index]!, ...form })),
        ),
      ),
    );
    expect(found.map(({ differences }) => differences)).toEqual(cases.map(() => []));
  },
);

libreOfficeTest("our own margin: no cell of the page differs when it does", async () => {
  const values = async (margin: number) => {
    const tables = earningsExample([{ setting: "Vendor gross margin", value: margin }]);
    const { book } = await built(tables, [{ partner: ACME, asOf: AS_OF }]);
    return book.data.sheets.find(({ name }) => name === "S1")!.cells.map(({ value }) => value);
  };
  const [one, other] = await Promise.all([values(0.6), values(0.1)]);
  expect(other).toEqual(one);
});
