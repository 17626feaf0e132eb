/** @jest-environment jsdom */
import { deserialize, serialize } from "node:v8";
import { screen, waitFor } from "@testing-library/react";
import type { FileKind } from "../../src/domain/crm/import-fields";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import {
  accountsTable,
  certificatesTable,
  contactsTable,
} from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { CellValue, TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { comparable } from "../excel/support";
import { openHost } from "../support/headless";
import { beside, button, currentStep, openPane, type Pane } from "./support";

// jsdom has none.
globalThis.structuredClone ??= <T,>(value: T): T => deserialize(serialize(value)) as T;

let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
const workbook = createWorkbook();
beforeAll(async () => {
  host = await openHost({ calculate: "never" });
  await workbook.apply({
    label: "Partners",
    tables: [
      changeTable(partnersTable, [
        { partnerId: "P-0001", partner: "Acme", status: "Active" },
        { partnerId: "P-0002", partner: "Bolt", status: "Active" },
      ]),
      changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }]),
    ],
    sheets: [],
  });
});
afterEach(() => pane.unmount());
afterAll(() => host.close());

test.each<[FileKind, TableDefinition, string, Record<string, CellValue>]>([
  [
    "certificates",
    certificatesTable as unknown as TableDefinition,
    "Partner,Person,Certificate,Passed on\nAcme,Ada,Sales,2026-02-28\nbolt,Bob,Sales,2026-03-31\nNobody,Eve,Sales,2026-03-31\n",
    { partner: "Bolt", person: "Bob", certificateId: "CERT-0002" },
  ],
  [
    "contacts",
    contactsTable as unknown as TableDefinition,
    "Partner,Contact,Title\nAcme,Ada,CEO\nBolt,Bob,CTO\nNobody,Eve,CFO\n",
    { partner: "Bolt", contact: "Bob", contactId: "CON-0002" },
  ],
  [
    "accounts",
    accountsTable as unknown as TableDefinition,
    "Partner,Account,Product\nAcme,Cancity,GTX\nBolt,=1+1,\nNobody,Zeta,\n",
    { partner: "Bolt", account: "=1+1", product: null },
  ],
])("%s go into Excel from the pane, and undo takes them back", async (kind, table, text, last) => {
  const before = comparable(host.snapshot());
  pane = openPane(workbook, "import");
  const input = await screen.findByLabelText("Choose files", { selector: "input" });
  await pane.user.upload(input, [new File([text], "side.csv")]);
  expect(await screen.findByLabelText("What side.csv holds")).toHaveValue(kind);
  while (currentStep() !== "Review") await pane.goOn();
  await screen.findByText(/There is no partner "Nobody" on Partners/);
  await pane.goOn(/^Import 2 /);
  await screen.findByText(/^Imported 2 /);
  const { rows } = (await beside(workbook.read({ tables: [table] }))).table(table);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject(last);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  await waitFor(() => expect(comparable(host.snapshot())).toEqual(before));
});
