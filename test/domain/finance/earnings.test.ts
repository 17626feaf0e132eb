import { earningsText } from "../../../src/domain/finance/earnings-text";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { levelsTable, partnersTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import { dealsAlone, earnings, earningsExample, LEVELS } from "../../support/earnings-example";
import { ACME, won } from "../../support/scorecard-example";

test("margin of the sales price, registration, rebate, MDF and services by quarter, worked out by hand", () => {
  const { thisYear, lastYear } = earnings(earningsExample());
  expect(thisYear.quarters).toEqual([
    expect.objectContaining({
      margin: 25_000,
      registration: 3750,
      rebate: 2000,
      mdf: 1500,
      services: 10_000,
      total: 42_250,
    }),
    expect.objectContaining({
      margin: 7500,
      registration: 0,
      rebate: null,
      mdf: 0,
      services: null,
      total: 7500,
    }),
    null,
    null,
  ]);
  expect(thisYear.total).toBe(49_750);
  // 80k sold for 100k by 15 May of the year before; its MDF is not known, no request is that old.
  expect(lastYear.byKind).toEqual({
    margin: 20_000,
    registration: 0,
    rebate: null,
    mdf: null,
    services: 5000,
  });
});

test("what the next level would have brought: on the same sales, purchases and campaigns", () => {
  const found = earnings(earningsExample());
  expect(found.gain.margin).toBeCloseTo(162_500 * 0.05, 9);
  expect(found.gain.rebate).toBeCloseTo(130_000 * 0.02, 9);
  expect(found.gain.mdf).toBeCloseTo(1500 * 0.5, 9);
  expect(earningsText(found, "USD")).toBe(
    "USD 50k earned to 15 May 2026, 85 % more, like for like, than by the same day last year. Gold would have brought USD 11k more.",
  );
});

test("only what is known of both years is compared", () => {
  // Margin and registration of both quarters, and services of the first: 25k + 3.75k + 7.5k + 10k against 20k + 5k.
  expect(earnings(earningsExample()).change).toBeCloseTo(46_250 / 25_000 - 1, 9);
});

test("the workbook's amounts may be the customer's price", () => {
  const tables = earningsExample([{ setting: "Amount basis", value: "End-customer price" }]);
  const { thisYear, gain } = earnings(tables);
  expect(thisYear.quarters[0]).toMatchObject({ margin: 20_000, registration: 3000 });
  expect(gain.rebate).toBeCloseTo(130_000 * 0.8 * 0.02, 9);
});

test("what the workbook does not know is not known, never 0", () => {
  const bare = earnings(dealsAlone([]).with(levelsTable, [{ level: "Silver", order: 1 }]));
  expect(bare.notKnown).toEqual(["margin", "registration", "rebate", "mdf", "services"]);
  expect(bare.thisYear.total).toBeNull();
  expect(earningsText(bare, "USD")).toBe("What was earned is not known yet. Silver is the highest level.");
  // Deals that begin in April say nothing of the first quarter.
  const late = earnings(dealsAlone([won("A", 40_000, serialOf(2026, 4, 2))]));
  expect(late.thisYear.quarters.map((quarter) => quarter?.margin ?? null)).toEqual([
    null,
    10_000,
    null,
    null,
  ]);
});

test("what is typed counts over what the tables say", () => {
  const { terms, thisYear, lastYear } = earnings(earningsExample(), {
    overrides: { partner_margin: 0.5, services_q2: 700, registration_discount: 0.1, level: "gold" },
  });
  expect(terms.margin).toEqual({ default: 0.25, used: 0.5 });
  expect(terms.comparedLevel.used).toBeNull();
  expect(thisYear.quarters[1]).toMatchObject({ margin: 30_000, services: 700 });
  expect(thisYear.quarters[0]?.registration).toBe(12_000);
  // As this year, unless something else is typed.
  expect(lastYear.byKind.margin).toBe(80_000);
});

test("without a level by contract the lowest is next, and its terms alone say nothing of the difference", () => {
  const { terms, gain } = earnings(
    earningsExample().with(partnersTable, [{ partnerId: "P-1", partner: ACME }]),
  );
  expect(terms).toMatchObject({
    level: { used: null },
    comparedLevel: { used: "Silver" },
    margin: { used: null },
  });
  expect(gain.total).toBeNull();
});

test("sorting the levels changes nothing", () => {
  const one = earnings(earningsExample());
  const other = earnings(earningsExample().with(levelsTable, [...LEVELS].reverse()));
  expect(other.gain).toEqual(one.gain);
});

test("money without a day is in no quarter and is counted", () => {
  const tables = earningsExample();
  tables.rows(mdfTable).push({ requestId: "M-9", partner: ACME, status: "Spent", spent: 600 });
  expect(earnings(tables)).toMatchObject({ undatedMdf: 1, thisYear: { total: 49_750 } });
});

test("our own margin is no part of it", () => {
  const ours = earnings(earningsExample([{ setting: "Vendor gross margin", value: 0.1 }]));
  expect({ ...ours, leftOut: 0 }).toEqual({ ...earnings(earningsExample()), leftOut: 0 });
  expect(earningsExample().rows(settingsTable).length).toBeGreaterThan(0);
});
