/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { shell } from "../../src/taskpane/strings/shell";
import { openHost } from "../support/headless";
import { beside, button, openPane, type Pane } from "./support";

const { title, again } = shell.readOnly;
let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
const workbook = createWorkbook();
const told = () => screen.findByText(`${title}.`);

beforeAll(async () => {
  host = await openHost();
  const change = changeTable(partnersTable, [{ partnerId: "P1", partner: "North" }]);
  await workbook.apply({ label: "Partners", tables: [change], sheets: [] });
});
afterAll(() => host.close());
afterEach(() => {
  host.model.readOnly = false;
  pane.unmount();
});

test("a workbook that nobody can write to is told of before anything is typed, with what still works", async () => {
  host.model.readOnly = true;
  pane = openPane(workbook, "addPartner");
  await told();
  expect(screen.getByText(/copies for partners/)).toHaveTextContent("calculates what you type");
  expect(document.querySelector("input[value]:not([value=''])")).toBeNull();
});

test("one that can be written by now is written, and what was typed is there", async () => {
  host.model.readOnly = true;
  pane = openPane(workbook, "addPartner");
  await told();
  const field = await screen.findByRole("textbox", { name: /^Partner/ });
  await pane.user.type(field, "South");
  await pane.user.click(button(/^Add/));
  await screen.findByText(/Choose Edit Workbook, or save a copy/);
  host.model.readOnly = false;
  await pane.user.click(button(again));
  await waitFor(() => expect(screen.queryByRole("button", { name: again })).not.toBeInTheDocument());
  await pane.user.click(button(/^Add/));
  await waitFor(async () => {
    const { rows } = (await beside(workbook.read({ tables: [partnersTable] }))).table(partnersTable);
    expect(rows.map(({ partner }) => partner)).toEqual(["North", "South"]);
  });
});

test("nothing is said of a workbook that can be written", async () => {
  pane = openPane(workbook, "addPartner");
  await screen.findByRole("textbox", { name: /^Partner/ });
  await beside(new Promise((resolve) => setTimeout(resolve, 50)));
  expect(screen.queryByText(`${title}.`)).not.toBeInTheDocument();
});

test("a document opened for viewing is one, whatever the workbook itself says", async () => {
  const office = globalThis.Office;
  const mode = "readOnly";
  Object.assign(globalThis, {
    Office: { context: { document: { mode } }, DocumentMode: { ReadOnly: mode } },
  });
  try {
    expect(await workbook.readOnly()).toBe(true);
  } finally {
    Object.assign(globalThis, { Office: office });
  }
  pane = openPane(workbook, "addPartner");
});
