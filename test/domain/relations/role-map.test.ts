import { roleGaps, roleMap, roleText, unmappedAccounts } from "../../../src/domain/relations/role-map";
import { accountRolesTable } from "../../../src/domain/shared/tables/contact-tables";
import { indexDeals } from "../../../src/domain/scorecard/performance/deal-index";
import { MemoryTables } from "../../support/memory-tables";
import { STAGES } from "../../support/scorecard-example";
import { dealsTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { roleTables } from "../../support/relations-example";

test("a customer is mapped once, however it is written; who is nobody maps none", () => {
  const accounts = roleMap(roleTables().table(accountRolesTable).rows, "ACME");
  expect(accounts.map(({ account }) => account)).toEqual(["Delta Foods", "Meridian"]);
  const { people } = accounts[0]!;
  expect(roleText(people["Opens the door"]!)).toBe("Ida Holm → Ana Ruiz");
  expect(roleText(people.Decides!)).toBe("Ana Ruiz");
  expect(roleGaps(accounts)).toEqual({ decides: 1, opens: 1 });
});

test("customers of deals come to the map once each, the most money in open deals first, until somebody is noted", () => {
  const deal = (account: string | null, stage: string, amount: number | null, partner = "Acme") => ({
    ...{ partner, account, stage, amount },
  });
  const rows = [
    deal("Birch", "Won", 900),
    deal("Amber", "Open", 20),
    deal("BIRCH", "Open", null),
    deal("Cedar", "Open", 15),
    deal("cedar", "Open", 15),
    deal("Delta Foods", "Open", 99),
    deal(null, "Open", 99),
    deal("Elsewhere", "Open", 99, "Other"),
    deal("Alder", "Lost", 9),
  ].map((row, index) => ({ dealId: String(index), ...row }));
  const tables = new MemoryTables().with(stagesTable, STAGES).with(dealsTable, rows);
  const deals = indexDeals(tables.table(dealsTable).rows, STAGES).of("Acme");
  expect(unmappedAccounts(deals, [{ account: "DELTA foods" }])).toEqual(["Cedar", "Amber", "Birch", "Alder"]);
  expect(unmappedAccounts([], [])).toEqual([]);
});
