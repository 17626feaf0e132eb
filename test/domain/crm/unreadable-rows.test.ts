import type { FileKind } from "../../../src/domain/crm/import-fields";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { runSteps } from "../../../src/domain/shared/steps";
import { partnersTable, productsTable } from "../../../src/domain/shared/tables/catalogue";
import {
  accountsTable,
  certificatesTable,
  contactsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";

/** Rows of the workbook of which a cell holds what it must not. */
const store = () =>
  new MemoryTables()
    .with(partnersTable, [
      { partnerId: "P-0001", partner: "Acme", annualTarget: "a lot" as never, status: "Active" },
      { partnerId: "P-0002", partner: "Bolt", status: "Active" },
    ])
    .with(productsTable, [{ product: "GTX", listPrice: "soon" as never }])
    .with(certificatesTable, [
      {
        certificateId: "CERT-0001",
        partner: "Bolt",
        person: "Ada",
        certificate: "Sales",
        passedOn: "May" as never,
      },
    ])
    .with(contactsTable, [
      { contactId: "CON-0001", partner: "Bolt", contact: "Ada", strength: "strong" as never },
    ])
    .with(accountsTable, [
      { partner: "Bolt", account: "Cancity", product: "GTX", estimatedValue: "much" as never },
    ]);

function importOf(kind: FileKind, text: string) {
  const csv = runSteps(readFile("file.csv", new TextEncoder().encode(text)));
  return runSteps(previewImport(store().existing(), { [kind]: csv }));
}

test.each<[FileKind, string, string]>([
  ["targets", "Partner,Target\nBolt,5\nACME,7\n", "row 1 of Partners"],
  ["partners", "Partner,Region,Target\nBolt,West,5\nacme,East,7\n", "row 1 of Partners"],
  ["products", "Product,Price\nMG,5\ngtx,7\n", "row 1 of Products"],
  [
    "certificates",
    "Partner,Person,Certificate,Passed on\nBolt,Bob,Sales,2026-01-31\nBolt,Ada,Sales,2026-01-31\n",
    "row 1 of Certificates",
  ],
  ["contacts", "Partner,Contact,Strength\nBolt,Bob,3\nBolt,Ada,4\n", "row 1 of Contacts"],
  [
    "contacts",
    "Contact ID,Partner,Contact\nCON-0009,Bolt,Bob\nCON-0001,Bolt,Ada Lovelace\n",
    "row 1 of Contacts",
  ],
  [
    "accounts",
    "Partner,Account,Product,Sector\nBolt,Other,GTX,Retail\nBolt,Cancity,GTX,Retail\n",
    "row 1 of Accounts",
  ],
])("a row of a %s file whose row in the workbook cannot be read is named: %#", (kind, text, where) => {
  const { counts, problems, changes } = importOf(kind, text);
  expect(problems).toMatchObject([
    { file: kind, line: 3, outcome: "left out", message: expect.stringContaining(where) },
  ]);
  expect(problems[0]!.message).toContain("Correct that cell and import again.");
  expect(counts[kind]).toMatchObject({ inFile: 2, unchanged: 0, leftOut: 1 });
  expect(JSON.stringify(changes)).not.toMatch(/acme/i);
});
