/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { dealsTable, partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { MemoryWorkbook } from "../support/memory-workbook";
import { beside, button, currentStep, openPane, type Pane, partnerField } from "./support";

let pane: Pane;
afterEach(() => pane.unmount());

async function filled(partner: string): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const tables = [
    changeTable(partnersTable, [
      { partnerId: "P-1", partner, status: "Active" },
      { partnerId: "P-2", partner: "Bolt", status: "Active" },
    ]),
    changeTable(dealsTable, [{ dealId: "1", partner: "Acme" }]),
    changeTable(resultsTable, [{ partner: "Acme", period: 43_000, metric: "training_certs" }]),
  ];
  await workbook.apply({ label: "Tables", tables, sheets: [] });
  return workbook;
}

async function namesIn(workbook: MemoryWorkbook) {
  const read = await beside(workbook.read({ tables: [partnersTable, dealsTable, resultsTable] }));
  const { partner, aliases } = read.table(partnersTable).rows[0]!;
  return [
    partner,
    aliases,
    read.table(dealsTable).rows[0]!.partner,
    read.table(resultsTable).rows[0]!.partner,
  ];
}

/** The field for another name of Acme, empty. */
async function newName(): Promise<HTMLElement> {
  await screen.findByRole("heading", { name: /^Scorecards for/ });
  await pane.user.click(screen.getByRole("combobox", { name: "Partner", expanded: false }));
  await pane.user.click(await screen.findByRole("option", { name: /Acme/ }));
  await pane.user.click(await screen.findByRole("button", { name: "Rename" }));
  const field = screen.getByLabelText(/New name/);
  await pane.user.clear(field);
  return field;
}

test("a partner renamed from its card takes everything along, and undo takes it back", async () => {
  const workbook = await filled("Acme");
  pane = openPane(workbook, "today");
  const field = await newName();
  await pane.user.type(field, "Acme Group{Enter}");
  await screen.findByText(/^Acme is Acme Group now/);
  expect(await namesIn(workbook)).toEqual(["Acme Group", "Acme", "Acme Group", "Acme Group"]);
  await pane.user.click(button("Undo"));
  await screen.findByText(/^Undone/);
  expect((await namesIn(workbook)).filter(Boolean)).toEqual(["Acme", "Acme", "Acme"]);
});

test("deals whose partner somebody has typed over are shown, and follow with one choice", async () => {
  const workbook = await filled("Acme Group");
  pane = openPane(workbook, "today");
  await screen.findByRole("heading", { name: "Deals without a partner" });
  await pane.user.selectOptions(screen.getByLabelText("Acme (1 deal) is"), "Acme Group");
  await pane.user.click(button("Rename Acme to Acme Group everywhere"));
  await screen.findByText(/^Acme is Acme Group now/);
  expect(await namesIn(workbook)).toEqual(["Acme Group", "Acme", "Acme Group", "Acme Group"]);
  await waitFor(() =>
    expect(screen.queryByRole("heading", { name: "Deals without a partner" })).not.toBeInTheDocument(),
  );
});

test("the scorecard of a partner whose name somebody has typed over says that deals may be its own", async () => {
  const workbook = await filled("Acme Group");
  pane = openPane(workbook, "scorecard");
  await screen.findByText("Whose scorecard?");
  await pane.user.type(await partnerField(), "Acme G");
  within(await screen.findByRole("listbox", { name: "Partner" })).getByRole("option", { name: /Acme Group/ });
  await pane.user.keyboard("{Enter}");
  for (let step = currentStep(); step !== "Review"; step = currentStep()) await pane.goOn();
  expect(screen.getByText(/^This partner has no deals, and 1 deal/)).toBeVisible();
});

test("two partners under one name are one afterwards", async () => {
  const workbook = await filled("Acme");
  pane = openPane(workbook, "today");
  const field = await newName();
  await pane.user.type(field, "Bolt{Enter}");
  await screen.findByText(/^Acme is Bolt now/);
  const { rows } = (await beside(workbook.read({ tables: [partnersTable] }))).table(partnersTable);
  expect(rows).toMatchObject([{ partnerId: "P-2", partner: "Bolt", aliases: "Acme" }]);
});
