/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { tablesVersion } from "../../src/domain/program/tables-version";
import { levelsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { fillOlder } from "../support/fiscal-start";
import { openHost } from "../support/headless";
import { beside, button, openPane } from "./support";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
});
afterEach(() => host.close());

test("an older workbook is written once the user lets its tables be updated, with the same work", async () => {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Setup");
    const tables = {
      cam_settings: [
        "A3:D4",
        [
          ["Setting", "Value", "Unit", "Source"],
          ["Currency", "USD", "", ""],
        ],
      ],
      cam_levels: [
        "G3:H5",
        [
          ["Level", "Annual revenue"],
          ["Silver", 1],
          ["Gold", 2],
        ],
      ],
    } as const;
    for (const [name, [address, values]] of Object.entries(tables)) {
      sheet.getRange(address).values = values.map((row) => [...row]);
      sheet.tables.add(address, true).name = name;
    }
    await context.sync();
  });
  const workbook = createWorkbook();
  const read = () => beside(workbook.read({ tables: [settingsTable, levelsTable] }));
  const pane = openPane(workbook, "settings");
  const currency = await screen.findByLabelText("Currency");
  await pane.user.selectOptions(currency, "EUR");
  await pane.user.click(button(/^Save/));

  expect(await screen.findByText(/cam_levels gets the columns .*Order, Benefits/)).toBeInTheDocument();
  expect((await read()).table(settingsTable).rows).toHaveLength(1);
  await pane.user.click(await screen.findByRole("button", { name: "Update and go on" }));
  await screen.findByText("Settings saved.");
  const after = await read();
  const { rows } = after.table(settingsTable);
  expect(tablesVersion(rows)).toBe(2);
  expect(rows.find(({ setting }) => setting === "Currency")?.value).toBe("EUR");
  expect(after.table(levelsTable).rows.map(({ order }) => order)).toEqual([1, 2]);
  pane.unmount();
});

test("months that differ are chosen between before the work goes on", async () => {
  const workbook = createWorkbook();
  await fillOlder(workbook, { setup: 1, typed: [7, null] });
  const month = async () =>
    (await beside(workbook.read({ tables: [settingsTable] })))
      .table(settingsTable)
      .rows.find(({ setting }) => setting === "Fiscal year starts in month")?.value;
  const pane = openPane(workbook, "settings");
  const currency = await screen.findByLabelText("Currency");
  await pane.user.selectOptions(currency, "EUR");
  await pane.user.click(button(/^Save/));

  expect(await screen.findByText(/January on Setup, "MDF budget"; July on "Score /)).toBeInTheDocument();
  expect(
    screen.getByRole("radiogroup", { name: "In which month does the fiscal year start?" }),
  ).toBeVisible();
  expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("value"))).toEqual([
    "January",
    "July",
  ]);
  expect(button("Update and go on")).toBeDisabled();
  expect(await month()).toBe(1);
  await pane.user.click(screen.getByRole("radio", { name: "July" }));
  await pane.user.click(button("Update and go on"));
  await screen.findByText("Settings saved.");
  expect(await month()).toBe(7);
  pane.unmount();
});
