/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { unzipSync } from "fflate";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { sharedTable } from "../../src/domain/shared/tables/sharing-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { actionPlanChange } from "../../src/sheets/action-plan/change";
import { actionPlanDefinition } from "../../src/sheets/action-plan/definition";
import { openWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { KeystrokeModel } from "../support/keystroke-model";
import { beside, button, choosePartner, openPane, TODAY, type Pane } from "./support";

const saved: { name: string; content: Blob }[] = [];
const offered: Blob[] = [];
let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
const workbook = createWorkbook();
const [NORTH, SOUTH] = ["North One", "South Two"];

beforeAll(async () => {
  // jsdom keeps no files and follows no links.
  URL.createObjectURL = (content) => `blob:${offered.push(content as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, content: offered[Number(this.href.replace("blob:", ""))]! });
  };
  host = await openHost();
  const partners = [NORTH, SOUTH].map((partner, index) => ({ partnerId: `P${index}`, partner }));
  const change = changeTable(partnersTable, partners);
  await workbook.apply({ label: "Partners", tables: [change], sheets: [] });
  const snapshot = await workbook.read({ tables: actionPlanDefinition.tables });
  await workbook.apply(actionPlanChange(snapshot, [{ partner: NORTH!, asOf: TODAY }]));
});
afterAll(() => host.close());
beforeEach(() => {
  saved.length = 0;
});
afterEach(() => pane.unmount());

const bytesOf = async (content: Blob) => new Uint8Array(await beside(content.arrayBuffer()));
const partnersIn = async (bytes: Uint8Array) => {
  const { sheets } = await openWorkbook(bytes).read({ tables: [], sheets: [actionPlanDefinition.kind] });
  return sheets.map(({ subject }) => subject.partner);
};
const log = async () => (await beside(workbook.read({ tables: [sharedTable] }))).table(sharedTable).rows;

test("a partner's copy is saved as a file and logged", async () => {
  pane = openPane(workbook, "share");
  await choosePartner(pane, NORTH!);
  await pane.user.click(await screen.findByRole("button", { name: `Make a file for ${NORTH}` }));
  await screen.findByText(/North One 2017-12-31\.xlsx is built/);
  // The picker is clicked, three letters and Enter, the button.
  const work = new KeystrokeModel().click().type(3, { decided: true }).type(1, { decided: true }).click();
  expect(work.seconds).toBeLessThanOrEqual(10);
  expect(saved.map(({ name }) => name)).toEqual(["North One 2017-12-31.xlsx"]);
  expect(await partnersIn(await bytesOf(saved[0]!.content))).toEqual([NORTH]);
  expect(await log()).toMatchObject([{ copyId: "S-0001", partner: NORTH, form: "Live" }]);
  await screen.findByText(/North One · Live · North One 2017-12-31\.xlsx/);
});

test("it opens as a new workbook, values only", async () => {
  const opened: (Uint8Array | undefined)[] = [];
  host.model.view = { ...host.model.view, created: (bytes) => void opened.push(bytes) };
  pane = openPane(workbook, "share");
  await choosePartner(pane, NORTH!);
  await pane.user.selectOptions(await screen.findByLabelText("Form"), "Values only");
  await pane.user.click(button("Open as a new workbook"));
  await screen.findByText(/The copy for North One is open as a new workbook/);
  expect(await partnersIn(opened[0]!)).toEqual([NORTH]);
  expect(saved).toEqual([]);
  expect(await log()).toMatchObject([{ form: "Live" }, { form: "Values", file: "(new workbook)" }]);
});

test("all copies in one archive: partners without sheets have none", async () => {
  pane = openPane(workbook, "share");
  await pane.user.click(await screen.findByRole("button", { name: "Make 2 copies" }));
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(["Copies for partners 2017-12-31.zip"]));
  expect(Object.keys(unzipSync(await bytesOf(saved[0]!.content)))).toEqual(["North One 2017-12-31.xlsx"]);
});

test("a partner without sheets is told so; a sheet is not made without being chosen", async () => {
  pane = openPane(workbook, "share");
  await choosePartner(pane, SOUTH!);
  await screen.findByText(/No sheet about South Two was built yet/);
  await choosePartner(pane, NORTH!);
  await pane.user.click(await screen.findByRole("checkbox", { name: "Action plan" }));
  expect(button(`Make a file for ${NORTH}`)).toHaveAttribute("aria-disabled", "true");
});

test("before the workbook itself goes out, what is in it is listed", async () => {
  await beside(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Notes of mine");
      sheet.getRange("B2:C2").formulas = [["=CAM.MGO_NEEDED(1,1,1)", '="CAM.STATUS"']];
      context.workbook.worksheets.add("Draft").visibility = "Hidden";
      await context.sync();
    }),
  );
  pane = openPane(workbook, "share");
  await pane.user.click(await screen.findByRole("button", { name: "Check this workbook" }));
  await screen.findByText(/It names 2 partners and 0 contacts/);
  expect(screen.getByText(/^North One: Partners \(1 cell\), .*Actions/)).toBeInTheDocument();
  expect(screen.getByText("'Notes of mine'!B2")).toBeInTheDocument();
  expect(screen.queryByText("'Notes of mine'!C2")).not.toBeInTheDocument();
  expect(screen.getByText("Draft")).toBeInTheDocument();
  expect(screen.queryByText("Links to other workbooks")).not.toBeInTheDocument();
});

test("cells with functions of the add-in become what they show, but for those that would lose more; undo brings them back", async () => {
  const formulas = [
    ["=IF(TRUE,0.25,CAM.MGO_NEEDED(1,1,1))"],
    ['=IF(TRUE,"=1",CAM.MGO_NEEDED(1,1,1))'],
    ["=CAM.MGO_NEEDED(1,1,1)"],
    ["=SEQUENCE(2)+IF(TRUE,0,CAM.MGO_NEEDED(1,1,1))"],
  ];
  const cells = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem("Notes of mine").getRange("B2:B5");
  const stand = () =>
    beside(
      Excel.run(async (context) => {
        const range = cells(context).load("formulas,values");
        await context.sync();
        return range;
      }),
    );
  await beside(
    Excel.run(async (context) => {
      cells(context).formulas = formulas;
      await context.sync();
    }),
  );
  await beside(host.settle());
  const shown = (await stand()).values;
  pane = openPane(workbook, "share");
  await pane.user.click(await screen.findByRole("button", { name: "Check this workbook" }));
  await pane.user.click(await screen.findByRole("button", { name: "Turn 4 cells into values" }));
  await screen.findByText(/Values stand on Notes of mine/);
  const { formulas: now, values } = await stand();
  expect(values).toEqual(shown);
  expect(shown).toEqual([[0.25], ["=1"], ["#NAME?"], [1]]);
  expect(now).toEqual([...shown.slice(0, 2), ...formulas.slice(2)]);
  await screen.findByRole("button", { name: "Turn 2 cells into values" });
  for (const cell of ["'Notes of mine'!B4", "'Notes of mine'!B5"])
    expect(screen.getAllByText(cell)).toHaveLength(2);
  await pane.user.click(button("Undo"));
  await screen.findByRole("button", { name: "Turn 4 cells into values" });
  expect((await stand()).formulas).toEqual(formulas);
});

test("rows that cannot be read are not in a copy, and the page says which", async () => {
  const action = { actionId: "A-1", partner: NORTH!, action: "Train", status: "Open" };
  await beside(
    workbook.apply({ label: "Action", tables: [changeTable(actionsTable, [action])], sheets: [] }),
  );
  await beside(
    Excel.run(async (context) => {
      const column = Object.keys(actionsTable.columns).indexOf("due");
      const rows = context.workbook.tables.getItem(actionsTable.name).getDataBodyRange();
      rows.getCell(0, column).values = [["soon"]];
      await context.sync();
    }),
  );
  const snapshot = await beside(workbook.read({ tables: actionPlanDefinition.tables }));
  await beside(workbook.apply(actionPlanChange(snapshot, [{ partner: NORTH!, asOf: TODAY }])));
  pane = openPane(workbook, "share");
  await choosePartner(pane, NORTH!);
  await pane.user.click(await screen.findByRole("button", { name: `Make a file for ${NORTH}` }));
  await screen.findByText(/Rows that are not in the copy/);
  expect(screen.getByText(/^Actions, row 1: Due: expected a date/)).toBeInTheDocument();
});
