/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { commitmentsTable, contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { camScorecardChange } from "../../src/sheets/cam-scorecard/change";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { exampleContact } from "../support/relations-example";
import { beside, button, choosePartner, openPane, type Pane, TODAY } from "./support";

let pane: Pane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [{ partnerId: "1", partner: "Acme", cam: "Marta", employees: 40 }]),
    changeTable(contactsTable, [
      exampleContact("CON-0001", {
        contact: "Sofia",
        level: "Sales",
        ourCounterpart: "Marta",
        lastContact: TODAY - 74,
      }),
      exampleContact("CON-0002", { contact: "Peter", level: "Technical", checkedOn: TODAY }),
    ]),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
  pane = openPane(workbook, "relations");
  await choosePartner(pane, "Acme");
});
afterEach(() => pane.unmount());

const rows = async () => (await beside(workbook.read({ tables: [contactsTable] }))).table(contactsTable).rows;

test("gaps are said in sentences; somebody met today ends one of them", async () => {
  await screen.findByText("No contact for 74 days", { exact: false });
  expect(screen.getByText(/Nobody at executive, marketing and operations level/)).toBeInTheDocument();
  expect(screen.getByText("1 of 40")).toBeInTheDocument();
  expect(screen.getAllByText("To check")).toHaveLength(1);
  await pane.user.click(button("Met today: Sofia"));
  await screen.findByText("Last contact today", { exact: false });
  expect((await rows())[0]!.lastContact).toBe(TODAY);
  await pane.user.click(button("Still right: Sofia"));
  await screen.findByText("Saved.");
  expect((await rows())[0]!.checkedOn).toBe(TODAY);
});

test("a person is edited and another written down; both are checked today", async () => {
  await pane.user.click(await screen.findByRole("button", { name: "Edit: Peter" }));
  const fields = within(screen.getByRole("group", { name: "Peter" }));
  await pane.user.type(fields.getByLabelText("Role"), "Pre-sales");
  await pane.user.selectOptions(fields.getByLabelText("Strength of the relation"), "4");
  await pane.user.click(fields.getByRole("button", { name: "Save the person" }));
  await screen.findByText(/strength 4 of 5/);
  expect((await rows())[1]).toMatchObject({ contactId: "CON-0002", role: "Pre-sales", strength: 4 });
  await pane.user.click(button("Write somebody down"));
  await pane.user.type(screen.getByLabelText("Name"), "Yui");
  await pane.user.click(button("Add the person"));
  await screen.findByRole("button", { name: "Edit: Yui" });
  expect((await rows())[2]).toMatchObject({
    contactId: "CON-0003",
    partner: "Acme",
    contact: "Yui",
    checkedOn: TODAY,
  });
});

test("a pasted list updates who is known and adds the others; what is not understood is said", async () => {
  const field = await screen.findByLabelText("Or paste a list");
  await pane.user.click(field);
  await pane.user.paste(
    "sofia\tHead of sales\tSales\tMarta\t5\tsofia@acme.example\nIda\tCFO\tBoard\n\tNobody\n",
  );
  await pane.user.click(button("Read the list"));
  await screen.findByText("2 people read, 1 new one.");
  expect(screen.getByText(/Level "Board" is not understood/)).toBeInTheDocument();
  expect(screen.getByText(/There is no name in this line/)).toBeInTheDocument();
  await pane.user.click(button("Save 2 people"));
  await screen.findByText("Saved.");
  expect(await rows()).toMatchObject([
    {
      contactId: "CON-0001",
      role: "Head of sales",
      strength: 5,
      email: "sofia@acme.example",
      lastContact: TODAY - 74,
    },
    { contactId: "CON-0002", contact: "Peter" },
    { contactId: "CON-0003", contact: "Ida", role: "CFO", level: null },
  ]);
  await pane.user.click(button("Build the map"));
  await screen.findByText("Relationship map of Acme is ready.");
});

test("a person's data is looked through, then removed in one step that can be undone", async () => {
  const mention = { commitmentId: "C-1", partner: "Acme", owner: "Sofia", commitment: "Ask Sofia" };
  await beside(
    workbook.apply({ label: "Promise", tables: [changeTable(commitmentsTable, [mention])], sheets: [] }),
  );
  await pane.user.click(await screen.findByRole("button", { name: "Edit: Sofia" }));
  await pane.user.click(button("Remove this person's data…"));
  await screen.findByText("Everything about Sofia goes.");
  expect(screen.getByRole("list", { name: "What goes" })).toHaveTextContent("Commitments, Owner");
  await pane.user.click(button("Remove it all"));
  await screen.findByText("The person's data is removed.");
  const promises = async () =>
    (await beside(workbook.read({ tables: [commitmentsTable] }))).table(commitmentsTable).rows;
  expect((await rows()).map(({ contact }) => contact)).toEqual(["Peter"]);
  expect(await promises()).toMatchObject([{ owner: null, commitment: "Ask [removed]" }]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await promises()).toMatchObject([mention]);
});

test("one of our own people is chosen by name and removed with the CAM's own sheet, in one step that can be undone", async () => {
  const scorecard = await beside(workbook.read({ tables: ANY_TABLES }));
  await beside(workbook.apply(camScorecardChange(scorecard, { cam: "Marta", asOf: TODAY })));
  const sheets = async () =>
    (await beside(workbook.read({ tables: [], sheets: ["cam-scorecard"] }))).sheets.map(
      ({ sheetName }) => sheetName,
    );
  await pane.user.click(await screen.findByRole("button", { name: "Remove one of our own people…" }));
  await pane.user.selectOptions(screen.getByLabelText("Who"), "Marta");
  await pane.user.click(button("Remove this person's data…"));
  await screen.findByText("Everything about Marta goes.");
  expect(await sheets()).toEqual(["CAM · Marta"]);
  expect(screen.getByText(/the sheet is deleted/)).toBeInTheDocument();
  expect((await rows())[0]!.ourCounterpart).toBe("Marta");
  await pane.user.click(button("Remove it all"));
  await screen.findByText("The person's data is removed.");
  expect([(await rows())[0]!.ourCounterpart || null, await sheets()]).toEqual([null, []]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect([(await rows())[0]!.ourCounterpart, await sheets()]).toEqual(["Marta", ["CAM · Marta"]]);
  await pane.user.clear(screen.getByLabelText("Or the name as it stands in the workbook"));
  await pane.user.type(screen.getByLabelText("Or the name as it stands in the workbook"), "Nobody Here");
  await pane.user.click(button("Remove this person's data…"));
  await screen.findByText("Nobody Here stands nowhere in the tables.");
});
