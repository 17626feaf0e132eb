/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { requestPage, type PageId } from "../../src/commands/page-requests";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { pageTexts } from "../../src/taskpane/strings/pages";
import { openHost } from "../support/headless";
import { beside, button, openPane, type Pane } from "./support";

let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
beforeAll(async () => {
  host = await openHost({ calculate: "never" });
});
afterAll(() => host.close());
afterEach(() => pane.unmount());

const workbook = createWorkbook();
const settings = async () =>
  new Map(
    (await beside(workbook.read({ tables: [settingsTable] })))
      .table(settingsTable)
      .rows.map((row) => [row.setting, row.value]),
  );

const PAGES = Object.entries(pageTexts).map(([page, { title }]) => ({ page: page as PageId, title }));

test.each(PAGES)("$title opens on an empty workbook and offers a way on", async ({ page, title }) => {
  pane = openPane(workbook, page);
  expect(await screen.findByRole("heading", { level: 1, name: title })).toBeInTheDocument();
  await waitFor(() =>
    expect(document.querySelectorAll("main button, main a, main input").length).toBeGreaterThan(0),
  );
  expect(screen.queryByText(/This page stopped/)).not.toBeInTheDocument();
});

test("the ribbon opens pages in the open pane, the focus goes to the title, and back leads back", async () => {
  pane = openPane(workbook, "today");
  await screen.findByText("Every partner scored, in minutes");
  act(() => requestPage("functions"));
  const title = await screen.findByRole("heading", { level: 1, name: "Functions" });
  expect(title).toHaveFocus();
  await pane.user.click(await screen.findByRole("button", { name: "Back" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Today" })).toHaveFocus();
});

test("functions are found by what they do", async () => {
  pane = openPane(workbook, "functions");
  await pane.user.type(await screen.findByLabelText("Find a function"), "mgo");
  expect(screen.getByText("CAM.MGO_NEEDED")).toBeInTheDocument();
  expect(screen.queryByText("CAM.TIER")).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: /CAM.MGO_NEEDED/ })).toHaveAttribute(
    "href",
    "help/mgo_needed.html",
  );
});

test("an example is inserted into the selected cell while that is blank, and copied", async () => {
  pane = openPane(workbook, "functions");
  await pane.user.type(await screen.findByLabelText("Find a function"), "CAM.TIER");
  const insert = button("Insert the example of CAM.TIER into the selected cell");
  await pane.user.click(insert);
  expect(await screen.findByText(/^The example stands in .*Replace its figures/)).toBeInTheDocument();
  const selected = () =>
    beside(
      Excel.run(async (context) => {
        const cell = context.workbook.getActiveCell().load({ formulas: true });
        await context.sync();
        return cell.formulas;
      }),
    );
  expect(await selected()).toEqual([["=CAM.TIER(83)"]]);
  await pane.user.click(insert);
  expect(await screen.findByText(/The selected cell, .*, is not blank/)).toBeInTheDocument();
  expect(screen.queryByText(/The example stands in/)).not.toBeInTheDocument();
  await pane.user.click(button("Copy the example of CAM.TIER"));
  expect(await navigator.clipboard.readText()).toBe("=CAM.TIER(83)");
  expect(await screen.findByText(/^Copied, in English/)).toBeInTheDocument();
});

test("an Excel that runs no functions says so where they are listed, and opens every other page as ever", async () => {
  const supported = jest.spyOn(Office.context.requirements, "isSetSupported");
  supported.mockImplementation((name) => name !== "CustomFunctionsRuntime");
  pane = openPane(workbook, "functions");
  expect(await screen.findByText(/does not run CAM functions/)).toBeInTheDocument();
  expect(screen.getByText("CAM.MGO_NEEDED")).toBeInTheDocument();
  act(() => requestPage("today"));
  await screen.findByText("Every partner scored, in minutes");
  expect(screen.queryByText(/does not run CAM functions/)).not.toBeInTheDocument();
  supported.mockRestore();
});

test("settings are written when they are saved, only those that changed, and can be undone", async () => {
  pane = openPane(workbook, "settings");
  const currency = await screen.findByLabelText("Currency");
  expect(button("Save")).toHaveAttribute("aria-disabled", "true");
  await pane.user.selectOptions(currency, "EUR");
  const growth = screen.getByLabelText("Growth on last year");
  expect(growth).toHaveValue("10%");
  await pane.user.clear(growth);
  await pane.user.type(growth, "12,5%");
  await pane.user.selectOptions(screen.getByLabelText("Fiscal year starts in month"), "July");
  expect((await settings()).size).toBe(0);
  await pane.user.click(button("Save 3 changes"));
  await screen.findByText("Settings saved.");
  const saved = await settings();
  expect([
    saved.get("Currency"),
    saved.get("Growth on last year"),
    saved.get("Fiscal year starts in month"),
  ]).toEqual(["EUR", 0.125, 7]);
  expect(saved.get("Default coverage")).toBe(3);

  await pane.user.click(await screen.findByRole("button", { name: /^Restore 10%/ }));
  await pane.user.click(button("Save 1 change"));
  await screen.findByText("Settings saved.");
  expect((await settings()).get("Growth on last year")).toBe(0.1);
});

test("an unusable setting holds the form back with the remedy beside it", async () => {
  pane = openPane(workbook, "settings");
  const start = await screen.findByLabelText("Default coverage");
  await pane.user.clear(start);
  await pane.user.type(start, "plenty{Enter}");
  // Beside its field; it is said, too.
  const page = within(screen.getByRole("main"));
  expect(page.getByText("Type a multiple, for example 3 or 2.5x.")).toBeInTheDocument();
  expect(start).toHaveFocus();
});

test("a workbook that cannot be read says so and can be tried again", async () => {
  // Whichever of the pane's readings comes first.
  host.faults.push({ sync: host.executor.syncs + 1, lasting: true, code: "GeneralException" });
  pane = openPane(workbook, "today");
  expect(await screen.findByText(/Nothing was changed/)).toBeInTheDocument();
  host.faults.clear();
  await pane.user.click(button("Try again"));
  await waitFor(() => expect(screen.queryByText(/Nothing was changed/)).not.toBeInTheDocument());
  expect(await screen.findByText("Every partner scored, in minutes")).toBeInTheDocument();
});
