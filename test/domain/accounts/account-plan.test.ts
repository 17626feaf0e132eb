import { accountPlan } from "../../../src/domain/accounts/account-plan";
import { accountSummary } from "../../../src/domain/accounts/account-summary";
import { readAccountData } from "../../../src/domain/accounts/account-data";
import { learnedChances, ownDeals } from "../../../src/domain/accounts/targets";
import type { MemoryTables } from "../../support/memory-tables";
import { accountTables, dealOf, openAt, OTHER, richAccounts, wonAt } from "../../support/accounts-example";
import { ACME, AS_OF } from "../../support/scorecard-example";
import { serialOf } from "../../../src/domain/shared/serial-date";
import type { DealRow } from "../../../src/domain/shared/tables/catalogue";
import type { AccountRow } from "../../../src/domain/shared/tables/relations-tables";

const planOf = (tables: MemoryTables, partner = ACME) => accountPlan(readAccountData(tables), partner, AS_OF);

function cellOf(tables: MemoryTables, account: string, product: string, partner = ACME) {
  const found = planOf(tables, partner)
    .accounts.find((each) => each.account === account)!
    .cells.find((each) => each.product === product)!;
  return found;
}

const CELL = ["Amber", "Core"] as const;

describe("where an account stands with a product", () => {
  const typed = (more: Partial<AccountRow>) => [{ account: "Amber", product: "Core", ...more }];
  const registered = { registeredOn: AS_OF - 1 };
  test.each<[string, Partial<DealRow>[], Partial<AccountRow>[], string]>([
    ["registered before all else", [openAt("1", CELL, registered), wonAt("2", CELL)], [], "Registered"],
    [
      "on the registration's last day",
      [openAt("1", CELL, { ...registered, registrationEnds: AS_OF })],
      [],
      "Registered",
    ],
    ["after it", [openAt("1", CELL, { ...registered, registrationEnds: AS_OF - 1 })], [], "Opportunity"],
    ["refused", [openAt("1", CELL, { ...registered, registrationStatus: "EXPIRED" })], [], "Opportunity"],
    ["registered from tomorrow", [openAt("1", CELL, { registeredOn: AS_OF + 1 })], [], "Opportunity"],
    ["open before what is installed", [openAt("1", CELL), wonAt("2", CELL)], [], "Opportunity"],
    [
      "won 36 months ago to the day",
      [wonAt("1", CELL, { closedOn: serialOf(2023, 5, 16) })],
      [],
      "Installed",
    ],
    ["won a day earlier", [wonAt("1", CELL, { closedOn: serialOf(2023, 5, 15) })], [], "Whitespace"],
    ["won tomorrow", [wonAt("1", CELL, { closedOn: AS_OF + 1 })], [], "Whitespace"],
    ["a credit note", [wonAt("1", CELL, { amount: -5 })], [], "Whitespace"],
    ["marked ended", [wonAt("1", CELL)], typed({ endedOn: AS_OF }), "Whitespace"],
    ["ends tomorrow", [wonAt("1", CELL)], typed({ endedOn: AS_OF + 1 }), "Installed"],
    [
      "won again after it ended",
      [wonAt("1", CELL, { closedOn: AS_OF - 1 })],
      typed({ endedOn: AS_OF - 2 }),
      "Installed",
    ],
    ["typed Competitor", [], typed({ position: "Competitor" }), "Competitor"],
    ["typed Not suitable", [], typed({ position: "Not suitable" }), "Not suitable"],
    ["typed, but the deals say more", [wonAt("1", CELL)], typed({ position: "Competitor" }), "Installed"],
    ["typed Installed", [], typed({ position: "Installed" }), "Installed"],
    ["typed Registered without a deal", [], typed({ position: "Registered" }), "Whitespace"],
    ["nothing", [], typed({}), "Whitespace"],
    ["another partner's deal", [wonAt("1", CELL, { partner: OTHER })], typed({}), "Whitespace"],
  ])("%s", (_, deals, rows, position) => {
    expect(cellOf(accountTables(deals, rows), "Amber", "Core").position).toBe(position);
  });

  test("a row's Deal ID makes the deal that cell's, whatever it calls the account", () => {
    expect(cellOf(richAccounts(), "Larch", "Core").position).toBe("Registered");
  });
});

/** So many clinics have Core, the first `plus` of them Plus as well. */
const clinics = (count: number, plus: number) => ({
  deals: Array.from({ length: count }, (_, index) => [
    wonAt(`C${index}`, [`Clinic ${index}`, "Core"]),
    ...(index < plus ? [wonAt(`P${index}`, [`Clinic ${index}`, "Plus"])] : []),
  ]).flat(),
  rows: Array.from({ length: count }, (_, index) => ({ account: `Clinic ${index}`, sector: "Clinics" })),
});

describe("the score of whitespace", () => {
  const scored = (
    { deals, rows }: { deals: Partial<DealRow>[]; rows: Partial<AccountRow>[] },
    more: Partial<AccountRow> = {},
    account = "Clinic 9",
    settings: { setting: string; value: string }[] = [],
  ) => cellOf(accountTables(deals, [...rows, { account, ...more }], settings), account, "Plus");

  test.each<[string, ReturnType<typeof clinics>, Partial<AccountRow>, number | null]>([
    // Nobody there has anything of ours: the second signal is 0 of 25.
    ["neighbours of its sector", clinics(8, 2), { sector: "Clinics" }, (100 * (30 * 0.5)) / 55],
    ["half of them is full", clinics(8, 4), { sector: "Clinics" }, (100 * 30) / 55],
    ["more than half is no more", clinics(8, 8), { sector: "Clinics" }, (100 * 30) / 55],
    ["a sector of fewer than five: all accounts", clinics(8, 4), { sector: "Banks" }, (100 * 30) / 55],
    ["fewer than five again: not known, nor the score", clinics(4, 2), { sector: "Clinics" }, null],
    ["relationship 1", clinics(4, 2), { relationship: 1 }, 0],
    ["relationship 3", clinics(4, 2), { relationship: 3 }, (100 * 10) / 45],
    ["relationship 5", clinics(4, 2), { relationship: 5 }, (100 * 20) / 45],
    [
      "a trigger in 180 days",
      clinics(4, 2),
      { triggerKind: "Budget", trigger: AS_OF + 180 },
      (100 * 15) / 40,
    ],
    ["a trigger in 181 days", clinics(4, 2), { triggerKind: "Budget", trigger: AS_OF + 181 }, 0],
    ["a trigger that is past", clinics(4, 2), { triggerKind: "Budget", trigger: AS_OF - 1 }, 0],
    ["checked, and none", clinics(4, 2), { triggerKind: "None" }, 0],
    ["a kind without its day", clinics(4, 2), { triggerKind: "Project" }, null],
    ["a complaint", clinics(4, 2), { relationship: 5, complaint: "Yes" }, (100 * 20) / 45 - 10],
    ["never below 0", clinics(4, 2), { relationship: 1, complaint: "Yes" }, 0],
  ])("%s", (_, market, more, score) => {
    const found = scored(market, more).score;
    if (score === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(score, 9);
  });

  test("size narrows the sector where it is known", () => {
    const { deals, rows } = clinics(10, 5);
    const sized = rows.map((row, index) => ({ ...row, size: index < 5 ? "Small" : "Large" }));
    const ask = (size: string) => scored({ deals, rows: sized }, { sector: "Clinics", size }, "New").signals;
    expect(ask("small").neighbours).toBe(1);
    expect(ask("Large").neighbours).toBe(0);
    // Nobody else is medium: all accounts.
    expect(ask("Medium").neighbours).toBe(0.5);
  });

  test("goes with what is installed: the best share of those that have one and this", () => {
    const { deals, rows } = clinics(8, 2);
    const own = [...deals, wonAt("X", ["Clinic 9", "Core"]), wonAt("Y", ["Clinic 9", "Service"])];
    const { signals, score } = scored({ deals: own, rows });
    // Core: two of nine; Service: only here, none has Plus.
    expect(signals.together).toBeCloseTo(2 / 9, 12);
    expect(signals.neighbours).toBeCloseTo(2 / 9, 12);
    expect(score).toBeCloseTo((100 * (30 * (4 / 9) + 25 * (4 / 9))) / 55, 9);
  });

  test("a sector that is a priority; not known while there is no list or no sector", () => {
    const settings = [{ setting: "Priority sectors", value: "Banks;  CLINICS" }];
    const of = (sector: string | null) => scored(clinics(4, 2), { sector }, "Clinic 9", settings);
    expect(of("Clinics").score).toBeCloseTo((100 * 10) / 35, 9);
    expect(of("Retail").score).toBe(0);
    expect(of(null).score).toBeNull();
    expect(scored(clinics(4, 2), { sector: "Clinics" }).signals.priority).toBeNull();
  });

  test("lost there within a year costs 20, on its day and no later", () => {
    const at = (closedOn: number) => {
      const { deals, rows } = clinics(4, 2);
      const gone = dealOf("L", ["Clinic 9", "Plus"], { stage: "Lost", amount: 0, closedOn });
      return scored({ deals: [...deals, gone], rows }, { relationship: 5 }).score;
    };
    expect(at(serialOf(2025, 5, 16))).toBeCloseTo((100 * 20) / 45 - 20, 9);
    expect(at(serialOf(2025, 5, 15))).toBeCloseTo((100 * 20) / 45, 9);
  });

  test("bands begin at 60 and 35", () => {
    const high = scored(clinics(8, 8), { relationship: 5 });
    expect([high.score, high.band]).toEqual([(100 * 50) / 75, "High"]);
    const medium = scored(clinics(4, 2), { triggerKind: "Budget", trigger: AS_OF });
    expect(medium.band).toBe("Medium");
    expect(scored(clinics(4, 2), { relationship: 3 }).band).toBe("Low");
    expect(scored(clinics(4, 2)).band).toBeNull();
  });
});

describe("what whitespace is worth", () => {
  test("typed, else the median of three deals of product and sector, else the list price, else blank", () => {
    const { deals, rows } = clinics(8, 2);
    const prices = [4000, 6000, 5500].map((amount, index) =>
      wonAt(`V${index}`, [`Clinic ${index}`, "Plus"], { amount, closedOn: AS_OF }),
    );
    const value = (own: Partial<DealRow>[], more: Partial<AccountRow>, product = "Plus") => {
      const found = cellOf(
        accountTables(own, [...rows, { account: "New", ...more }, { account: "New", product: "Plus" }]),
        "New",
        product,
      );
      return [found.value, found.valueSource];
    };
    // With the two at 1,000 the five of the sector have 4,000 in the middle.
    expect(value([...deals, ...prices], { sector: "Clinics" })).toEqual([4000, "Median won"]);
    expect(value(deals, { sector: "Clinics" })).toEqual([5000, "List price"]);
    expect(value([...deals, ...prices], { sector: "Banks" })).toEqual([5000, "List price"]);
    expect(value(deals, { sector: "Clinics" }, "Service")).toEqual([null, null]);
    const typed = accountTables(deals, [...rows, { account: "New", product: "Plus", estimatedValue: 7 }]);
    expect(cellOf(typed, "New", "Plus")).toMatchObject({ value: 7, valueSource: "Typed" });
  });

  test("expected is the value times the band's chance", () => {
    const { deals, rows } = clinics(8, 8);
    const tables = accountTables(deals, [...rows, { account: "New", relationship: 5 }]);
    expect(cellOf(tables, "New", "Plus").expected).toBeCloseTo(5000 * 0.3, 9);
  });

  test("twenty targets of a band that are a year old teach its chance", () => {
    const set = (count: number, setOn: number) =>
      Array.from({ length: count }, (_, index) => ({
        account: `Clinic ${index}`,
        product: "Plus",
        band: "High" as const,
        setOn,
      }));
    const { deals } = clinics(20, 5);
    const registered = deals.map((deal) => ({ ...deal, registeredOn: serialOf(2025, 5, 20) }));
    const chances = (rows: Partial<AccountRow>[]) => {
      const data = readAccountData(accountTables(registered, rows));
      return learnedChances(data.rows, data.deals, AS_OF);
    };
    expect(chances(set(20, serialOf(2025, 5, 15))).High).toEqual({ chance: 0.25, from: 20 });
    expect(chances(set(19, serialOf(2025, 5, 15))).High).toEqual({ chance: 0.3, from: 0 });
    expect(chances(set(20, serialOf(2025, 5, 16))).High).toEqual({ chance: 0.3, from: 0 });
    expect(chances(set(20, serialOf(2025, 5, 15))).Low).toEqual({ chance: 0.05, from: 0 });
  });
});

describe("what is talked through", () => {
  test("registered by another partner is neither listed nor counted", () => {
    const market = clinics(8, 8);
    const rows = [...market.rows, { account: "New", relationship: 5 }];
    const open = openAt("B", ["New", "Plus"], { partner: OTHER, registeredOn: AS_OF });
    const free = planOf(accountTables(market.deals, rows));
    const taken = planOf(accountTables([...market.deals, open], rows));
    const listed = (plan: typeof free) => plan.targets.map(({ account, product }) => `${account} ${product}`);
    expect(listed(free)).toContain("New Plus");
    expect(listed(taken)).not.toContain("New Plus");
    const value = ({ accounts, targets }: typeof free) => accountSummary(accounts, targets).whitespaceValue!;
    expect(value(free) - value(taken)).toBe(5000);
    expect(JSON.stringify(taken.targets)).not.toContain(OTHER);
  });

  test("the largest expected first, then the earlier trigger; three an account, ten in all", () => {
    const market = clinics(8, 8);
    const days = (day: number) => ({ triggerKind: "Budget", trigger: AS_OF + day });
    const accounts = ["A", "B", "C", "D", "E"].map((account, index) => ({
      account,
      relationship: 5,
      ...days(index === 1 ? 5 : 9),
    }));
    const products = ["P1", "P2", "P3", "P4"].map((product) => ({
      account: "A",
      product,
      estimatedValue: 9000,
    }));
    const { targets } = planOf(accountTables(market.deals, [...market.rows, ...accounts, ...products]));
    // Five of 5,000 at 30 %, B's trigger first; of A's four at 9,000 × 15 % only two more; then Core at 1,000.
    const order = "B Plus, A Plus, C Plus, D Plus, E Plus, A P1, A P2, B Core, C Core, D Core";
    expect(targets.map(({ account, product }) => `${account} ${product}`).join(", ")).toBe(order);
  });

  test("a target becomes the deal that it names, or the first that is registered there since", () => {
    const data = readAccountData(
      accountTables([
        openAt("1", CELL, { registeredOn: AS_OF - 30 }),
        openAt("3", CELL, { registeredOn: AS_OF - 5 }),
        openAt("2", CELL, { registeredOn: AS_OF - 9 }),
        openAt("N", ["Amber Inc", "Core"]),
      ]),
    );
    const matched = (row: Partial<AccountRow>) =>
      ownDeals(data.deals, ACME).matched({ account: "Amber", product: "Core", ...row } as AccountRow)?.deal
        .dealId;
    expect(matched({ setOn: AS_OF - 10 })).toBe("2");
    expect(matched({ setOn: AS_OF - 9 })).toBe("2");
    expect(matched({ setOn: AS_OF - 4 })).toBeUndefined();
    expect(matched({ setOn: AS_OF - 10, dealId: "n" })).toBe("N");
    expect(matched({})).toBeUndefined();
  });
});

test("the summary of a plan with everything", () => {
  const plan = planOf(richAccounts());
  // 13 accounts of 3 products, one not suitable; Dover?, Fal"con and Iris have no whitespace left.
  // Covered: Core at 5 clinics, Plus at 3, Iris 3, Jade 2, Nova 1, and both ways to write Larch.
  expect(accountSummary(plan.accounts, plan.targets)).toMatchObject({
    accounts: 10,
    withStep: 2,
    covered: 16,
    suitable: 38,
    coverage: 16 / 38,
  });
});
