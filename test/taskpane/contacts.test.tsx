/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { ourContactsTable } from "../../src/domain/shared/tables/contact-tables";
import { contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { exampleContact } from "../support/relations-example";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [
      { partnerId: "1", partner: "Acme", cam: "Marta" },
      { partnerId: "2", partner: "Bolt", cam: "Devon" },
    ]),
    changeTable(contactsTable, [exampleContact("CON-0001", { contact: "Sofia", ourCounterpart: "Marta" })]),
    changeTable(ourContactsTable, [
      { partner: null, topic: "Support", contact: "Service desk", phone: "0100", checkedOn: TODAY - 181 },
    ]),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
  pane = openPane(workbook, "contacts");
  await choosePartner(pane, "Acme");
});
afterEach(() => pane.unmount());

const rows = async () =>
  (await beside(workbook.read({ tables: [ourContactsTable] }))).table(ourContactsTable).rows;

test("whom to call for what stands in twelve lines; what was checked long ago is confirmed in one click", async () => {
  await screen.findByText("Marta, its account manager");
  expect(screen.getAllByRole("button", { name: /^Edit: / })).toHaveLength(12);
  expect(screen.getAllByText("To check")).toHaveLength(1);
  await pane.user.click(button("Still right: Support"));
  await screen.findByText("Saved.");
  expect(await rows()).toMatchObject([{ partner: null, topic: "Support", phone: "0100", checkedOn: TODAY }]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await rows())[0]!.checkedOn).toBe(TODAY - 181);
});

test("somebody for one partner alone stands beside who is there for every one", async () => {
  await pane.user.click(await screen.findByRole("button", { name: "Edit: Support" }));
  const fields = within(screen.getByRole("group", { name: "Support" }));
  await pane.user.clear(fields.getByLabelText("Name"));
  await pane.user.type(fields.getByLabelText("Name"), "Ana");
  await pane.user.selectOptions(fields.getByLabelText("Holds for"), "This partner alone");
  await pane.user.click(fields.getByRole("button", { name: "Save the line" }));
  await screen.findByText(/Ana · 0100 · for this partner alone/);
  expect(await rows()).toMatchObject([
    { partner: null, contact: "Service desk" },
    { partner: "Acme", topic: "Support", contact: "Ana", phone: "0100", checkedOn: TODAY },
  ]);
  await pane.user.type(screen.getByLabelText("Something else they call for"), " Demo equipment ");
  await pane.user.click(button("Add it"));
  await screen.findByRole("button", { name: "Edit: Demo equipment" });
});

test("the three sheets are built in one step, the guide and the exit checklist by themselves", async () => {
  await pane.user.click(await screen.findByRole("button", { name: "Build the three sheets" }));
  await screen.findByText("The contact sheets of Acme are ready.");
  const { sheets } = await beside(
    workbook.read({ tables: [], sheets: ["who-to-call", "who-is-who", "who-covers-whom"] }),
  );
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual([
    "Who to call · Acme",
    "Who is who · Acme",
    "Who covers whom · Acme",
  ]);
  await pane.user.click(button("Build the operations guide"));
  await screen.findByText("The operations guide of Acme is ready.");
  await pane.user.click(button("Build the exit checklist"));
  await screen.findByText("The exit checklist of Acme is ready.");
});
