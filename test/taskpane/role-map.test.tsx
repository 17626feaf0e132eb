/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { accountRolesTable } from "../../src/domain/shared/tables/contact-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, openPane, type Pane } from "./support";

let pane: Pane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [{ partnerId: "1", partner: "Acme", cam: "Marta" }]),
    changeTable(dealsTable, [
      { dealId: "1", partner: "Acme", account: "Northwind", stage: "Won", amount: 900 },
      { dealId: "2", partner: "Acme", account: "Meridian", stage: "Proposal", amount: 20 },
      { dealId: "3", partner: "Other", account: "Elsewhere", stage: "Proposal", amount: 20 },
    ]),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
  pane = openPane(workbook, "roleMap");
  await choosePartner(pane, "Acme");
});
afterEach(() => pane.unmount());

test("somebody is noted at a customer, another one beside, and the map is built", async () => {
  const form = within(await screen.findByRole("group", { name: "Another customer" }));
  await pane.user.type(form.getByLabelText("Customer"), " Delta Foods ");
  await pane.user.selectOptions(form.getByLabelText("Part"), "Opens the door");
  await pane.user.type(form.getByLabelText("Name"), "Ida");
  await pane.user.type(form.getByLabelText("Opens the door to"), "Ana");
  await pane.user.click(form.getByRole("button", { name: "Save the person" }));
  await screen.findByText("Opens the door: Ida → Ana");
  expect(screen.getByText("Nobody known who decides")).toBeInTheDocument();
  await pane.user.click(button("Add or change somebody: Delta Foods"));
  const own = within(screen.getByRole("group", { name: "Delta Foods" }));
  await pane.user.selectOptions(own.getByLabelText("Part"), "Decides");
  await pane.user.type(own.getByLabelText("Name"), "Ana");
  await pane.user.click(own.getByRole("button", { name: "Save the person" }));
  await screen.findByText(/Decides: Ana/);
  expect(screen.queryByText("Nobody known who decides")).toBeNull();
  const { rows } = (await beside(workbook.read({ tables: [accountRolesTable] }))).table(accountRolesTable);
  expect(rows).toMatchObject([
    { partner: "Acme", account: "Delta Foods", role: "Opens the door", person: "Ida", opens: "Ana" },
    { partner: "Acme", account: "Delta Foods", role: "Decides", person: "Ana", opens: null },
  ]);
  await pane.user.click(button("Build the role map"));
  await screen.findByText("The role map of Acme is ready.");
});

test("customers are proposed from the partner's deals until somebody of them is noted", async () => {
  const form = within(await screen.findByRole("group", { name: "Another customer" }));
  const proposed = () =>
    [...form.getByLabelText<HTMLSelectElement>("From its deals").options].map(({ text }) => text).slice(1);
  expect(proposed()).toEqual(["Meridian", "Northwind"]);
  await pane.user.selectOptions(form.getByLabelText("From its deals"), "Meridian");
  expect(form.getByLabelText("Customer")).toHaveValue("Meridian");
  await pane.user.selectOptions(form.getByLabelText("Part"), "Decides");
  await pane.user.type(form.getByLabelText("Name"), "Ana");
  await pane.user.click(form.getByRole("button", { name: "Save the person" }));
  await screen.findByText("Decides: Ana");
  expect(proposed()).toEqual(["Northwind"]);
});
