/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { rulesTable } from "../../src/domain/shared/tables/contact-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, choosePartner, openPane, type Pane } from "./support";

let pane: Pane;
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook();
  const tables = [changeTable(partnersTable, [{ partnerId: "1", partner: "Acme", cam: "Marta" }])];
  await workbook.apply({ label: "Example", tables, sheets: [] });
  pane = openPane(workbook, "rules");
  await choosePartner(pane, "Acme");
});
afterEach(() => pane.unmount());

const rows = async () => (await beside(workbook.read({ tables: [rulesTable] }))).table(rulesTable).rows;

test("nineteen topics are ticked; what is unticked, changed or added is kept for next time", async () => {
  await pane.user.click(await screen.findByRole("checkbox", { name: "Two partners" }));
  await pane.user.click(button("Change the words: Protection"));
  const words = screen.getByLabelText("Rule: Protection");
  await pane.user.clear(words);
  await pane.user.type(words, "120 days.");
  await pane.user.type(screen.getByLabelText("Topic"), "Demo equipment");
  await pane.user.type(screen.getByLabelText("Rule"), "Lent for 30 days.");
  await pane.user.click(button("Add it"));
  expect(screen.getAllByRole("checkbox", { checked: true })).toHaveLength(19);
  expect(await rows()).toEqual([]);
  await pane.user.click(button("Save the rules"));
  await screen.findByText("Saved.");
  const kept = await rows();
  expect(kept).toHaveLength(20);
  expect(kept).toMatchObject({
    3: { topic: "Protection", rule: "120 days.", applies: "Yes" },
    4: { topic: "Two partners", applies: "No" },
    19: { topic: "Demo equipment", applies: "Yes" },
  });
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await rows()).toEqual([]);
});

test("the page to sign is built with what is ticked, and the rows that it follows", async () => {
  await pane.user.click(await screen.findByRole("checkbox", { name: "Rhythm" }));
  await pane.user.click(button("Build the page to sign"));
  await screen.findByText("The rules with Acme are ready to sign.");
  const kept = await rows();
  expect(kept).toHaveLength(19);
  expect(kept.filter(({ applies }) => applies === "No")).toMatchObject([{ topic: "Rhythm" }]);
});
