/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, openPane, type Pane } from "./support";

let pane: Pane;
afterEach(() => pane.unmount());

const partnersIn = async (workbook: MemoryWorkbook) =>
  (await beside(workbook.read({ tables: [partnersTable] }))).table(partnersTable).rows;

test("a partner is added by keyboard with an ID of its own, and undo takes it back", async () => {
  const workbook = new MemoryWorkbook();
  pane = openPane(workbook, "addPartner");
  await pane.user.click(await screen.findByRole("textbox", { name: /^Partner/ }));
  await pane.user.keyboard("  North Star {Tab}Mia");
  await pane.user.type(screen.getByLabelText("Annual target"), "120k");
  await pane.user.keyboard("{Enter}");
  await screen.findByText(/^North Star is on Partners/);
  expect(await partnersIn(workbook)).toMatchObject([
    { partnerId: "P-0001", partner: "North Star", cam: "Mia", annualTarget: 120_000, status: "Active" },
  ]);
  expect(screen.getByRole("textbox", { name: /^Partner/ })).toHaveValue("");
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect(await partnersIn(workbook)).toEqual([]);
});

test("a name that another partner has, or is known by, is refused before anything is written", async () => {
  const workbook = new MemoryWorkbook();
  const rows = [{ partnerId: "P-0007", partner: "Bolt", aliases: "BP; constructor" }];
  await beside(workbook.apply({ label: "Partners", tables: [changeTable(partnersTable, rows)], sheets: [] }));
  pane = openPane(workbook, "addPartner");
  const name = await screen.findByRole("textbox", { name: /^Partner/ });
  await pane.user.type(name, "bolt");
  await screen.findByText("Bolt is on Partners already.");
  await pane.user.keyboard("{Enter}");
  await pane.user.clear(name);
  await pane.user.type(name, "bp");
  await screen.findByText("bp is another name of Bolt.");
  expect(button("Add bp")).toHaveAttribute("aria-disabled", "true");
  await pane.user.clear(name);
  await pane.user.type(name, "__proto__{Enter}");
  await screen.findByText(/^__proto__ is on Partners/);
  expect(await partnersIn(workbook)).toMatchObject([
    { partner: "Bolt" },
    { partnerId: "P-0008", partner: "__proto__" },
  ]);
});
