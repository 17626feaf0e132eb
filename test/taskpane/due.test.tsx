/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { commitmentsTable } from "../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { addSampleData } from "../../src/taskpane/session/sample-change";
import { exampleAction } from "../support/action-example";
import { MemoryWorkbook } from "../support/memory-workbook";
import { button, openPane, TODAY } from "./support";

test("Today is in step within a second of the sample data's removal", async () => {
  const workbook = new MemoryWorkbook();
  await addSampleData(workbook, TODAY, { signal: new AbortController().signal, onProgress: () => undefined });
  const pane = openPane(workbook, "today");
  await screen.findByRole("heading", { name: /^Scorecards for/ });
  await pane.user.click(await screen.findByRole("button", { name: "Remove sample data" }));
  await screen.findByText(/^Sample data removed/);
  expect(
    await screen.findByRole("button", { name: "Import from CRM" }, { timeout: 1000 }),
  ).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: /^Scorecards for/ })).not.toBeInTheDocument();
  pane.unmount();
});

test("Today has a line and one button for each kind of thing that is due, and follows the workbook", async () => {
  const workbook = new MemoryWorkbook();
  const partner = (id: string, name: string) => ({ partnerId: id, partner: name, status: "Active" });
  const tables = [
    changeTable(partnersTable, [partner("1", "Acme"), partner("2", "Bolt")]),
    changeTable(actionsTable, [
      exampleAction("A-1", { partner: "Bolt", due: TODAY - 20 }),
      exampleAction("A-2", { partner: "Acme", due: TODAY - 3 }),
    ]),
    changeTable(commitmentsTable, [{ commitmentId: "C-1", partner: "Acme", by: "Vendor", due: TODAY }]),
  ];
  await workbook.apply({ label: "Example", tables, sheets: [] });
  const pane = openPane(workbook, "today");
  expect(await screen.findByRole("button", { name: "Build 2 scorecards" })).toBeInTheDocument();
  const due = () => screen.findByRole("heading", { name: "Due this month" });
  const lines = within((await due()).parentElement!);
  expect(lines.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "2 agreed actions with 2 partners: late, the first since 11 DecemberOpen 2 actions",
    "1 promise of ours with Acme: due, the first by 31 DecemberOpen Acme",
  ]);
  await pane.user.click(button("Open 2 actions"));
  await screen.findByRole("heading", { level: 1, name: "Actions" });
  expect(await screen.findByText("2 overdue")).toBeInTheDocument();
  pane.unmount();
  const again = openPane(workbook, "today");
  await due();
  await again.user.click(button("Open Acme"));
  expect(await screen.findByRole("heading", { level: 1, name: "Partner" })).toBeInTheDocument();
  again.unmount();
});
