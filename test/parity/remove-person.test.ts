import { strFromU8, unzipSync } from "fflate";
import { removePerson } from "../../src/domain/relations/remove-person";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { accountRolesTable } from "../../src/domain/shared/tables/contact-tables";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import { contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { promisesPageChange } from "../../src/sheets/promises/change";
import { relationsChange } from "../../src/sheets/relations/change";
import { roleMapChange } from "../../src/sheets/role-map/change";
import { whoCoversWhomChange } from "../../src/sheets/who-covers-whom/change";
import { whoIsWhoChange } from "../../src/sheets/who-is-who/change";
import { whoToCallChange } from "../../src/sheets/who-to-call/change";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { libreOfficeTest, savedAsXlsx } from "../support/libreoffice";
import { contactSheetTables } from "../support/relations-example";
import { AS_OF } from "../support/scorecard-example";

/** Parts of the file that hold one of the words. */
function partsWith(bytes: Uint8Array, words: readonly string[]): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    const text = strFromU8(content).toLowerCase();
    return words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${path}: ${word}`);
  });
}

libreOfficeTest("no part of the saved file holds the name, e-mail or phone of who was removed", async () => {
  const words = ["Marchetti", "sofia.marchetti@acme.example", "+39 02 5550 0117"];
  const tables = contactSheetTables()
    .with(accountRolesTable, [
      { partner: "Acme", account: "Delta", role: "Decides", person: "Ana", opens: "sofia marchetti" },
      { partner: "Acme", account: "Delta", role: "Uses", person: "Sofia Marchetti", opens: null },
    ])
    .with(logTable, [
      { logId: "1", partner: "Acme", who: "Marta", what: "Contact", detail: "Sofia Marchetti met" },
    ]);
  const workbook = emptyWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const forms = [{ partner: "Acme", asOf: AS_OF }];
  for (const change of [
    ...[relationsChange, promisesPageChange],
    ...[whoToCallChange, whoIsWhoChange, whoCoversWhomChange, roleMapChange],
  ])
    await workbook.apply(change(tables, forms));
  // Another program calculates, keeps results, and puts all texts into a list of its own, as Excel does.
  const saved = await savedAsXlsx("book.xlsx", workbook.save());
  expect(partsWith(saved, ["Marchetti"]).join()).toContain("sharedStrings");

  const opened = openWorkbook(saved);
  const source = await opened.read({ tables: ANY_TABLES });
  const person = source.table(contactsTable).rows.find(({ contact }) => contact === "Sofia Marchetti")!;
  const { tables: changes, forgets } = removePerson(source, person);
  await opened.apply({ label: "Remove a person's data", tables: changes, sheets: [], forgets });
  expect(partsWith(opened.save(), words)).toEqual([]);

  const after = await openWorkbook(opened.save()).read({ tables: ANY_TABLES });
  expect(after.table(contactsTable).rows.map(({ contactId }) => contactId)).toEqual([
    "CON-0002",
    "CON-0003",
    "CON-0004",
    "CON-0005",
  ]);
  expect(after.table(contactsTable).rows[0]).toMatchObject({
    contact: "Bartholomäus von und zu Oberwiesenthal",
  });
});
