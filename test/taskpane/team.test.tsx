/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { handInTable, teamTable } from "../../src/domain/team/team-table";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { teamRollupDefinition } from "../../src/sheets/team-rollup/definition";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { odd } from "../support/team-example";
import { beside, button, openPane, type Pane } from "./support";

const saved: { name: string; content: Blob }[] = [];
const offered: Blob[] = [];
let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
const workbook = createWorkbook();
const partnersOf = (cam: string, names: readonly string[]) =>
  changeTable(
    partnersTable,
    names.map((partner, index) => ({ partnerId: `${cam}${index}`, partner, cam })),
  );

beforeAll(async () => {
  // jsdom keeps no files and follows no links.
  URL.createObjectURL = (content) => `blob:${offered.push(content as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, content: offered[Number(this.href.replace("blob:", ""))]! });
  };
  host = await openHost();
  await workbook.apply({ label: "Partners", tables: [partnersOf("Kim", ["Own"])], sheets: [] });
});
afterAll(() => host.close());
beforeEach(() => {
  saved.length = 0;
  pane = openPane(workbook, "team");
});
afterEach(() => pane.unmount());

async function fileOf(name: string, cam: string, partners: readonly string[]): Promise<File> {
  const file = emptyWorkbook();
  await file.apply({ label: "Partners", tables: [partnersOf(cam, partners)], sheets: [] });
  return new File([file.save().slice().buffer], name);
}
const choose = async (...files: readonly File[]) =>
  pane.user.upload(await screen.findByLabelText("Choose workbooks"), [...files]);
const rowsIn = async (bytes: Uint8Array) =>
  (await openWorkbook(bytes).read({ tables: [teamTable] })).table(teamTable).rows;

test("several workbooks are read, shown file by file, and become a sheet here or a workbook of their own", async () => {
  await choose(
    await fileOf("dana.xlsx", "Dana", ["North", "East"]),
    await fileOf("erin.xlsx", "Erin", ["South"]),
    new File([odd.encrypted.slice().buffer], "secret.xlsx"),
  );
  await screen.findByText(/^dana\.xlsx: 2 partners, as of/);
  expect(screen.getByText(/^erin\.xlsx: 1 partner, as of/)).toBeInTheDocument();
  expect(screen.getByText("secret.xlsx: The file is encrypted with a password.")).toBeInTheDocument();
  await pane.user.click(button("Build Team roll-up here"));
  await screen.findByText(/The team's roll-up is built/);
  const read = await beside(workbook.read({ tables: [teamTable], sheets: [teamRollupDefinition.kind] }));
  expect(read.sheets.map(({ sheetName }) => sheetName)).toEqual(["Team roll-up"]);
  expect(read.table(teamTable).rows.map(({ partner }) => partner)).toEqual(["East", "North", "South"]);

  const opened: (Uint8Array | undefined)[] = [];
  host.model.view = { ...host.model.view, created: (bytes) => void opened.push(bytes) };
  await pane.user.click(button("Open as a new workbook"));
  await screen.findByText(/The team's roll-up is open as a new workbook/);
  expect((await beside(rowsIn(opened[0]!))).map(({ workbook: name }) => name)).toEqual([
    "dana.xlsx",
    "dana.xlsx",
    "erin.xlsx",
  ]);
});

test("a workbook that the last roll-up had is named when it is missing, until somebody says that it is not expected", async () => {
  await choose(await fileOf("dana.xlsx", "Dana", ["North"]));
  await screen.findByText(/^2 workbooks are missing/);
  for (const name of ["erin.xlsx", "secret.xlsx"]) {
    expect(screen.getByText(name)).toBeInTheDocument();
    await pane.user.click(button(`Not expected: ${name}`));
  }
  await waitFor(() => expect(screen.queryByText(/workbooks? (is|are) missing/)).toBeNull());
});

test("files of which none holds partners offer nothing to build", async () => {
  await choose(new File([odd.text.slice().buffer], "list.xlsx"));
  await screen.findByText(/None of these files holds partners/);
  expect(screen.queryByRole("button", { name: "Build Team roll-up here" })).toBeNull();
});

test("reading stops when it is cancelled, and says so", async () => {
  const slow = await fileOf("slow.xlsx", "Dana", ["North"]);
  let go = () => undefined as void;
  slow.arrayBuffer = () => new Promise((resolve) => (go = () => resolve(new ArrayBuffer(0))));
  await choose(slow, await fileOf("erin.xlsx", "Erin", ["South"]));
  await pane.user.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(go()).toBeUndefined());
  await screen.findByText(/The work was cancelled/);
  expect(screen.queryByText(/^erin\.xlsx/)).toBeNull();
});

test("what is handed in is a file of this workbook's partners", async () => {
  await waitFor(() => expect(button("Make my hand-in file")).not.toHaveAttribute("aria-disabled", "true"));
  await pane.user.click(button("Make my hand-in file"));
  await screen.findByText(/Hand-in Book1\.xlsx is built/);
  const bytes = new Uint8Array(await beside(saved[0]!.content.arrayBuffer()));
  const read = await openWorkbook(bytes).read({ tables: [handInTable] });
  expect(read.table(handInTable).rows.map(({ partner, workbook: name }) => [partner, name])).toEqual([
    ["Own", "Book1"],
  ]);
});

test("the query holds what is typed of the place", async () => {
  const site = await screen.findByLabelText("Address of the site");
  await pane.user.type(site, "https://contoso.sharepoint.com/sites/o'neil");
  await pane.user.click(button("Copy the query"));
  await screen.findByText(/^The query is copied/);
  expect(await navigator.clipboard.readText()).toContain(
    'Site = "https://contoso.sharepoint.com/sites/o\'neil"',
  );
  await pane.user.selectOptions(
    screen.getByLabelText("The workbooks are"),
    "In a folder of this computer or network",
  );
  await pane.user.type(screen.getByLabelText("Folder"), "C:\\Team");
  await pane.user.click(button("Copy the query"));
  await waitFor(async () => expect(await navigator.clipboard.readText()).toContain('Folder = "C:\\Team"'));
});
