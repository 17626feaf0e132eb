/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { servicingTable } from "../../src/domain/shared/tables/scorecard-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, openPane, type Pane } from "./support";

let pane: Pane;
afterEach(() => pane.unmount());

test("the words of a step tick that step, for the partner that was chosen, and Undo takes it back", async () => {
  const workbook = new MemoryWorkbook();
  const named = [
    { partnerId: "P-1", partner: "Acme" },
    { partnerId: "P-2", partner: "Bolt" },
  ];
  await workbook.apply({ label: "Partners", tables: [changeTable(partnersTable, named)], sheets: [] });
  const rows = async () =>
    (await beside(workbook.read({ tables: [servicingTable] }))).table(servicingTable).rows;
  pane = openPane(workbook, "servicing");
  await choosePartner(pane, "Bolt");
  const group = await screen.findByRole("group", { name: "The partner delivers itself" });
  expect(group).toBeInTheDocument();
  await pane.user.click(screen.getByText("Deployment"));
  expect(screen.getByRole("checkbox", { name: "Deployment" })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: "Consulting" })).not.toBeChecked();
  await pane.user.click(button("Save the steps"));
  await screen.findByText("What Bolt delivers is saved.");
  expect(await rows()).toMatchObject([
    { partner: "Bolt", deployment: "Yes", consulting: "No", support: "No" },
  ]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await rows()).toEqual([]);
});
