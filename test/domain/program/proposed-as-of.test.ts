import fc from "fast-check";
import { proposedAsOf } from "../../../src/domain/program/proposed-as-of";
import { SETTINGS } from "../../../src/domain/program/settings";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { dealsTable, type DealRow, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";

const TODAY = serialOf(2026, 12, 3);

const withDeals = (...deals: Partial<DealRow>[]) =>
  new MemoryTables().with(
    dealsTable,
    deals.map((row, index) => ({ dealId: `D${index}`, ...row })),
  );

test("is today where nothing says otherwise", () => {
  expect(proposedAsOf(new MemoryTables(), TODAY)).toEqual({ day: TODAY, from: "Today" });
  expect(proposedAsOf(withDeals({ closedOn: null }), TODAY)).toEqual({ day: TODAY, from: "Today" });
});

test("is today while the newest deal is at most 45 days old", () => {
  expect(proposedAsOf(withDeals({ closedOn: TODAY - 45 }), TODAY).day).toBe(TODAY);
});

test.each(["registeredOn", "lastActivity", "closedOn"] as const)(
  "is the newest %s of older data, with the reason",
  (field) => {
    const tables = withDeals({ registeredOn: TODAY - 900 }, { [field]: TODAY - 46 + 0.75 });
    expect(proposedAsOf(tables, TODAY)).toEqual({ day: TODAY - 46, from: "Newest deal" });
  },
);

test("does not take a day that is still to come, nor an expected close, for new data", () => {
  const old = serialOf(2017, 12, 31);
  const tables = withDeals({ closedOn: old, expectedClose: TODAY - 1 }, { closedOn: TODAY + 30 });
  expect(proposedAsOf(tables, TODAY)).toEqual({ day: old, from: "Newest deal" });
});

test("is what Setup pins, whatever the data", () => {
  const pinned = serialOf(2026, 11, 28);
  const tables = withDeals({ closedOn: serialOf(2017, 12, 31) }).with(settingsTable, [
    { setting: SETTINGS.asOf.key, value: pinned },
  ]);
  expect(proposedAsOf(tables, TODAY)).toEqual({ day: pinned, from: "Setup" });
});

test("is never after today, and never leaves out the newest deal", () => {
  const day = fc.option(fc.integer({ min: 40_000, max: 50_000 }), { nil: null });
  const deal = fc.record({ registeredOn: day, lastActivity: day, closedOn: day });
  fc.assert(
    fc.property(
      fc.array(deal, { maxLength: 8 }),
      fc.integer({ min: 41_000, max: 49_000 }),
      (deals, today) => {
        const { day: proposed } = proposedAsOf(withDeals(...deals), today);
        expect(proposed).toBeLessThanOrEqual(today);
        for (const { registeredOn, lastActivity, closedOn } of deals)
          for (const known of [registeredOn, lastActivity, closedOn])
            if (known !== null && known <= today) expect(known).toBeLessThanOrEqual(proposed);
      },
    ),
  );
});
