import fc from "fast-check";
import { accountPlan } from "../../../src/domain/accounts/account-plan";
import { isOpenWhitespace } from "../../../src/domain/accounts/account-summary";
import { readAccountData } from "../../../src/domain/accounts/account-data";
import { propensity, type Signals } from "../../../src/domain/accounts/propensity";
import type { DealRow } from "../../../src/domain/shared/tables/catalogue";
import type { AccountRow } from "../../../src/domain/shared/tables/relations-tables";
import { accountTables, OTHER } from "../../support/accounts-example";
import { ACME, AS_OF } from "../../support/scorecard-example";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const signals: fc.Arbitrary<Signals> = fc.record({
  neighbours: maybe(share),
  together: share,
  relationship: maybe(fc.integer({ min: 1, max: 5 })),
  trigger: maybe(fc.boolean()),
  priority: maybe(fc.boolean()),
  lost: fc.boolean(),
  complaint: fc.boolean(),
});

test("a score is 0 to 100, and no worse for a better signal", () => {
  fc.assert(
    fc.property(signals, share, (given, more) => {
      const score = propensity(given);
      if (score === null) return;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(propensity({ ...given, together: Math.max(given.together, more) })).toBeGreaterThanOrEqual(
        score,
      );
      expect(propensity({ ...given, lost: false, complaint: false })).toBeGreaterThanOrEqual(score);
      if (given.trigger !== null)
        expect(propensity({ ...given, trigger: true })).toBeGreaterThanOrEqual(score);
    }),
    { seed: 7 },
  );
});

const account = fc.constantFrom("Amber", "amber", "Birch", "Cedar", "Dover", "=Elm", "Fal*con");
const product = fc.constantFrom("Core", "Plus", "Service");
const near = fc.integer({ min: AS_OF - 1200, max: AS_OF + 200 });
const deal: fc.Arbitrary<Partial<DealRow>> = fc.record({
  partner: fc.constantFrom(ACME, ACME, OTHER),
  account,
  product,
  stage: fc.constantFrom("Open", "Won", "Lost", "Unknown"),
  amount: maybe(fc.integer({ min: -100, max: 9000 })),
  closedOn: maybe(near),
  registeredOn: maybe(near),
  registrationEnds: maybe(near),
});
const row: fc.Arbitrary<Partial<AccountRow>> = fc.record({
  partner: fc.constantFrom(ACME, ACME, OTHER),
  account,
  product: maybe(product),
  sector: maybe(fc.constantFrom("Clinics", "Banks")),
  position: maybe(fc.constantFrom("Installed", "Competitor", "Not suitable", "Whitespace")),
  estimatedValue: maybe(fc.integer({ min: 0, max: 9000 })),
  relationship: maybe(fc.integer({ min: 1, max: 5 })),
  trigger: maybe(near),
});

test("whatever the workbook holds: ten at most, three an account, by expected value, none that is sold or somebody else's", () => {
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 40 }), fc.array(row, { maxLength: 20 }), (deals, rows) => {
      const withIds = deals.map((each, index) => ({ dealId: `D${index}`, ...each }));
      const { targets, accounts } = accountPlan(readAccountData(accountTables(withIds, rows)), ACME, AS_OF);
      expect(targets.length).toBeLessThanOrEqual(10);
      for (const { account: name } of targets)
        expect(targets.filter((each) => each.account === name).length).toBeLessThanOrEqual(3);
      targets.reduce((before, { expected }) => {
        expect(expected!).toBeLessThanOrEqual(before + 1e-9);
        return expected!;
      }, Infinity);
      expect(targets.every(isOpenWhitespace)).toBe(true);
      // The first three of any account are never beaten by one that is listed below.
      const best = Math.max(
        0,
        ...accounts.flatMap(({ cells }) => cells.map(({ expected }) => expected ?? 0)),
      );
      expect(targets[0]?.expected ?? 0).toBeCloseTo(best, 9);
    }),
    { seed: 11, numRuns: 150 },
  );
});
