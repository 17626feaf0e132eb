import type { ImportDecisions } from "../../../src/domain/crm/import-decisions";
import type { FileKind } from "../../../src/domain/crm/import-fields";
import { readPasted } from "../../../src/domain/crm/pasted-rows";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { serialFromIso } from "../../../src/domain/shared/serial-date";
import { runSteps } from "../../../src/domain/shared/steps";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import {
  accountsTable,
  certificatesTable,
  contactsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { kindOf } from "../../../src/taskpane/panes/import-crm/import-draft";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;
const csv = (text: string) => runSteps(readFile("file.csv", new TextEncoder().encode(text)));
const withPartners = () =>
  new MemoryTables().with(partnersTable, [
    { partnerId: "P-0001", partner: "Acme", annualTarget: 100, status: "Active" },
    { partnerId: "P-0002", partner: "Bolt", aliases: "Bolt Partners; BP", status: "Active" },
  ]);

function importInto(store: MemoryTables, kind: FileKind, text: string, decisions: ImportDecisions = {}) {
  const preview = runSteps(previewImport(store.existing(), { [kind]: csv(text) }, decisions));
  expect(preview.questions.map(({ message }) => message)).toEqual([]);
  store.apply(preview.changes);
  return preview;
}
const leftOut = ({ problems }: ReturnType<typeof importInto>) =>
  problems.map(({ line, column, message }) => `${line} ${column}: ${message}`);

describe("targets", () => {
  test("go to partners by name or alias, what changes is shown, and unknown partners are named", () => {
    const store = withPartners();
    const preview = importInto(
      store,
      "targets",
      'Partner,Target\nacme,120000\nBP,"80,500.00"\nNobody,5\nAcme Inc,7\n',
    );
    expect(preview.targets).toEqual([
      { partner: "Acme", before: 100, after: 120_000 },
      { partner: "Bolt", before: null, after: 80_500 },
    ]);
    expect(leftOut(preview)).toEqual([
      '4 Partner: There is no partner "Nobody" on Partners; add it, or say which partner it is.',
      '5 Partner: There is no partner "Acme Inc" on Partners; add it, or say which partner it is.',
    ]);
    expect(preview.partners).toEqual([{ name: "Acme Inc", partner: "Acme", rows: 1 }]);
    expect(preview.counts.targets).toMatchObject({ inFile: 4, changed: 2, leftOut: 2 });
    expect(store.rows(partnersTable)).toMatchObject([
      { partner: "Acme", annualTarget: 120_000 },
      { partner: "Bolt", annualTarget: 80_500 },
    ]);
    const again = importInto(store, "targets", "Partner,Target\nAcme,120000\n");
    expect([again.targets, again.changes.filter(({ table }) => table.name === "cam_partners")]).toEqual([
      [],
      [],
    ]);
  });

  test("two for one partner are both left out, a blank or negative one keeps what stands", () => {
    const store = withPartners();
    const preview = importInto(store, "targets", "Partner,Target\nBolt,5\nBP,6\nAcme,\nacme,-1\n");
    expect(leftOut(preview)).toEqual(
      [
        "2 Target: Bolt has several targets, in lines 2, 3; keep one of them.",
        "3 Target: Bolt has several targets, in lines 2, 3; keep one of them.",
        "4 Target: There is no target for Acme; the one it has stays.",
        "5 Target: There is no target for Acme; the one it has stays.",
      ].map((line) => line.replace(" Target:", " Annual target:")),
    );
    expect(store.rows(partnersTable)[0]).toMatchObject({ annualTarget: 100 });
  });

  test("for a partner that the same import brings count too", () => {
    const store = new MemoryTables();
    const files = {
      partners: csv("Partner,CAM\nNew One,Mia\n"),
      targets: csv("Partner,Target\nNew One,9\n"),
    };
    store.apply(runSteps(previewImport(store.existing(), files)).changes);
    expect(store.rows(partnersTable)).toMatchObject([{ partner: "New One", cam: "Mia", annualTarget: 9 }]);
  });

  test("a word beside an amount is asked about, as everywhere", () => {
    const { questions } = runSteps(
      previewImport(withPartners().existing(), { targets: csv("Partner,Target\nAcme,120k\n") }),
    );
    expect(questions).toMatchObject([{ kind: "amount-word", word: "k" }]);
  });
});

describe("certificates", () => {
  const FILE =
    "Company,Name,Certification,Issue date,Expiration date\nAcme,Ada Lovelace,GTX Pro,2017-03-01,2019-03-01\n";

  test("without IDs get one, are found again, and a renewal is a row of its own", () => {
    const store = withPartners();
    importInto(store, "certificates", FILE);
    expect(store.rows(certificatesTable)).toMatchObject([
      {
        certificateId: "CERT-0001",
        partner: "Acme",
        person: "Ada Lovelace",
        certificate: "GTX Pro",
        passedOn: day("2017-03-01"),
        validTo: day("2019-03-01"),
      },
    ]);
    const again = importInto(
      store,
      "certificates",
      `${FILE}BP,Bo,GTX Pro,2018-01-01,\nacme,ADA LOVELACE,GTX Pro,2019-02-01,2021-02-01\n`,
    );
    expect(again.counts.certificates).toMatchObject({ unchanged: 1, new: 2, changed: 0 });
    expect(
      store.rows(certificatesTable).map(({ certificateId, partner }) => [certificateId, partner]),
    ).toEqual([
      ["CERT-0001", "Acme"],
      ["CERT-0002", "Bolt"],
      ["CERT-0003", "Acme"],
    ]);
  });

  test("rows without person, of unknown partners or given twice differently are left out and named", () => {
    const preview = importInto(
      withPartners(),
      "certificates",
      "Partner,Person,Certificate,Passed on,Role\nAcme,,X,2017-01-01,Sales\nZed,Bo,X,2017-01-01,Sales\nAcme,Bo,X,2017-01-01,Sales\nAcme,Bo,X,2017-01-01,Tech\n",
    );
    expect(leftOut(preview)).toEqual([
      "2 Person: The cell is blank, and identifies the row.",
      '3 Partner: There is no partner "Zed" on Partners; add it, or say which partner it is.',
      "4 Person: The name stands in lines 4, 5 with different contents; keep one of them.",
      "5 Person: The name stands in lines 4, 5 with different contents; keep one of them.",
    ]);
    expect(preview.counts.certificates).toMatchObject({ inFile: 4, new: 0, leftOut: 4 });
  });
});

describe("contacts", () => {
  const SALESFORCE =
    "Contact ID,First Name,Last Name,Account Name,Title,Email,Last Activity\n003A0000001abcD,Ada,Lovelace,Acme,CTO,ada@acme.test,2017-03-01\n003A0000001abcd,Al,Lovelace,Acme,CFO,al@acme.test,2017-03-31\n";

  test("of a CRM keep their IDs, whatever their case, and names in two columns become one", () => {
    const store = withPartners();
    importInto(store, "contacts", SALESFORCE);
    expect(store.rows(contactsTable)).toMatchObject([
      {
        contact: "Ada Lovelace",
        partner: "Acme",
        role: "CTO",
        email: "ada@acme.test",
        lastContact: day("2017-03-01"),
      },
      { contact: "Al Lovelace" },
    ]);
    const ids = store.rows(contactsTable).map(({ contactId }) => String(contactId).toLowerCase());
    expect(new Set(ids).size).toBe(2);
    expect(importInto(store, "contacts", SALESFORCE).counts.contacts).toMatchObject({ unchanged: 2, new: 0 });
  });

  test("of a CRM are those that came without an ID before; one that was edited by hand is asked about", () => {
    const store = withPartners();
    importInto(store, "contacts", "Partner,Contact,Phone\nAcme,Ada Lovelace,1\n");
    const preview = importInto(store, "contacts", `${SALESFORCE.split("\n").slice(0, 2).join("\n")}\n`);
    expect(preview.counts.contacts).toMatchObject({ changed: 1, new: 0 });
    expect(store.rows(contactsTable)).toMatchObject([{ contactId: "CON-0001", role: "CTO", phone: "1" }]);
    const third = runSteps(
      previewImport(store.existing(), { contacts: csv("Partner,Contact,Phone\nAcme,Ada Lovelace,2\n") }),
    );
    expect(third.conflicts).toMatchObject([
      { row: "Acme ·\u00a0Ada Lovelace", column: "Phone", mine: "1", file: "2", side: "mine" },
    ]);
  });

  test("with an ID that a program shortened are refused by name", () => {
    const preview = importInto(withPartners(), "contacts", "Contact ID,Contact,Partner\n1.2E+11,Ada,Acme\n");
    expect(leftOut(preview)[0]).toContain("shortened this ID");
  });
});

test("accounts are known by partner, account and product, which may be blank; unreadable side cells stay blank", () => {
  const store = withPartners();
  const FILE =
    "Partner,Customer,Product,Status,Potential value\nAcme,Cancity,GTX,Whitespace,$1200\nAcme,Cancity,,Installed,\nBolt,Cancity,GTX,Maybe,5\n";
  const preview = importInto(store, "accounts", FILE);
  expect(store.rows(accountsTable)).toMatchObject([
    { partner: "Acme", account: "Cancity", product: "GTX", position: "Whitespace", estimatedValue: 1200 },
    { partner: "Acme", account: "Cancity", product: null, position: "Installed", estimatedValue: null },
    { partner: "Bolt", account: "Cancity", product: "GTX", position: null, estimatedValue: 5 },
  ]);
  expect(preview.problems).toMatchObject([{ line: 4, outcome: "cell left blank" }]);
  expect(importInto(store, "accounts", FILE).counts.accounts).toMatchObject({
    unchanged: 3,
    new: 0,
    changed: 0,
  });
});

test.each<[string, FileKind]>([
  ["Partner,Target", "targets"],
  ["Partner,CAM,Region,Target", "partners"],
  ["Partner,Person,Certificate,Valid until", "certificates"],
  ["First Name,Last Name,Account Name,Title,Email", "contacts"],
  ["Partner,Customer,Industry,Potential", "accounts"],
  ["Deal ID,Partner,Account,Product,Stage,Amount", "deals"],
  ["Product,Series,Price", "products"],
])("a file of %s holds %s", (header, kind) => {
  expect(kindOf(csv(`${header}\n${header.replace(/[^,]+/g, "x")}\n`))).toBe(kind);
});

test.each<[string, string, number[]]>([
  ["without a header", "A\t5\nB\t-3\n\nC\t3\nD\t4\nE\t5\nF\t7\t8\n", [1, 2, 4, 5, 6, 7]],
  ["with one", "Partner\tTarget\nAcme\t5\nBolt\t7\n", [2, 3]],
])("pasted targets %s have the lines of the text", (_, text, lines) => {
  const table = runSteps(readPasted("Pasted rows", text));
  expect(kindOf(table)).toBe("targets");
  expect([...table.rows, ...table.problems].map(({ line }) => line)).toEqual(lines);
});

test("rows of any file that the CRM has deleted are left out and named", () => {
  const store = withPartners();
  const preview = importInto(store, "contacts", "Partner,Contact,Is Deleted\nAcme,Ada,0\nAcme,Bob,1\n");
  expect(store.rows(contactsTable)).toMatchObject([{ contact: "Ada" }]);
  expect(leftOut(preview)).toEqual(["3 Is Deleted: The CRM has deleted or archived this row."]);
  expect(preview.counts.contacts).toMatchObject({ inFile: 2, new: 1, leftOut: 1 });
  expect(importInto(store, "partners", "Partner,Archived\nCrow,true\n").changes).not.toContainEqual(
    expect.objectContaining({ table: expect.objectContaining({ name: "cam_partners" }) }),
  );
});
