import { sharedRows } from "../../../src/domain/sharing/shared-rows";
import { commitmentsTable } from "../../../src/domain/shared/tables/relations-tables";
import { ourContactsTable } from "../../../src/domain/shared/tables/contact-tables";
import { MemoryTables } from "../../support/memory-tables";

test("a partner gets its own rows and those for every partner, none of another's", () => {
  const tables = new MemoryTables().with(ourContactsTable, [
    { partner: null, topic: "Support", contact: "Desk" },
    { partner: "ACME", topic: "Support", contact: "Ana" },
    { partner: "Bolt", topic: "Support", contact: "Lee" },
  ]);
  const wanted = { partner: "Acme", headers: new Set(["Contact"]) };
  expect(sharedRows(tables, ourContactsTable.name, wanted).upserts).toEqual([
    { partner: null, topic: "Support", contact: "Desk" },
    { partner: "ACME", topic: "Support", contact: "Ana" },
  ]);
});

test("a table that stays with us goes to nobody", () => {
  const wanted = { partner: "Acme", headers: new Set<string>() };
  expect(() => sharedRows(new MemoryTables(), commitmentsTable.name, wanted)).toThrow("is not shared");
});
