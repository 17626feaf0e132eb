import { roleGaps, roleMap, roleText } from "../../../src/domain/relations/role-map";
import { accountRolesTable } from "../../../src/domain/shared/tables/contact-tables";
import { roleTables } from "../../support/relations-example";

test("a customer is mapped once, however it is written; who is nobody maps none", () => {
  const accounts = roleMap(roleTables().table(accountRolesTable).rows, "ACME");
  expect(accounts.map(({ account }) => account)).toEqual(["Delta Foods", "Meridian"]);
  const { people } = accounts[0]!;
  expect(roleText(people["Opens the door"]!)).toBe("Ida Holm → Ana Ruiz");
  expect(roleText(people.Decides!)).toBe("Ana Ruiz");
  expect(roleGaps(accounts)).toEqual({ decides: 1, opens: 1 });
});
