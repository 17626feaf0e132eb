/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { handOversTable } from "../../src/domain/shared/tables/sharing-tables";
import { commitmentsTable } from "../../src/domain/shared/tables/relations-tables";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../../src/domain/shared/tables/table-change";
import { promisesPageChange } from "../../src/sheets/promises/change";
import { promisesDefinition } from "../../src/sheets/promises/definition";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { handOverTexts as texts } from "../../src/taskpane/strings/hand-over";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { giveAway, makeHandOver } from "../../src/xlsx/hand-over-file";
import { openHost } from "../support/headless";
import { beside, button, choosePartner, openPane, TODAY, type Pane } from "./support";

const saved: string[] = [];
let host: Awaited<ReturnType<typeof openHost>>;
let pane: Pane;
const workbook = createWorkbook();
const tables = (cam: string, partner: string) => [
  changeTable(partnersTable, [{ partnerId: "P-1", partner, cam }]),
  changeTable(dealsTable, [{ dealId: "D-1", partner, account: `${partner} mill`, amount: 100 }]),
  changeTable(commitmentsTable, [{ commitmentId: "K-1", partner, commitment: "Hire", by: "Partner" }]),
];
/** North's file, from the workbook of another CAM. */
const north = async () => {
  const other = emptyWorkbook();
  await other.apply({ label: "Tables", tables: tables("Dana", "North"), sheets: [] });
  const source = await other.read({ tables: promisesDefinition.tables });
  await other.apply(promisesPageChange(source, [{ partner: "North", asOf: TODAY }]));
  const { given, bytes } = await makeHandOver(other, { partner: "North", to: "Jo", day: TODAY });
  await giveAway(other, given);
  return bytes;
};

beforeAll(() => {
  // jsdom keeps no files and follows no links.
  URL.createObjectURL = () => "blob:0";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
});
beforeEach(async () => {
  saved.length = 0;
  host = await openHost();
});
afterEach(() => {
  pane.unmount();
  host.close();
});

const rows = async () => {
  const snapshot = await beside(
    workbook.read({ tables: [partnersTable, dealsTable, handOversTable], sheets: [promisesDefinition.kind] }),
  );
  return {
    partners: snapshot.table(partnersTable).rows.map(({ partner, cam, status }) => [partner, cam, status]),
    deals: snapshot.table(dealsTable).rows.map(({ dealId }) => dealId),
    records: snapshot
      .table(handOversTable)
      .rows.map(({ direction, history }) => [direction, history ?? null]),
    sheets: snapshot.sheets.map(({ subject }) => subject.partner),
  };
};
const choose = async (bytes: Uint8Array) =>
  pane.user.upload(
    await screen.findByLabelText(texts.file),
    new File([bytes as Uint8Array<ArrayBuffer>], "north.xlsx"),
  );

test("a partner is taken over after a preview, its sheets are built, and the file is taken once", async () => {
  await workbook.apply({ label: "Tables", tables: tables("Jo", "East"), sheets: [] });
  const before = await rows();
  const bytes = await beside(north());
  pane = openPane(workbook, "share");
  await choose(bytes);
  await screen.findByText("North, from Dana, as of 2017-12-31.");
  await screen.findByText("Deals: 1 new, 1 ID renumbered");
  expect(await rows()).toEqual(before);
  await pane.user.click(button(texts.take("North")));
  await screen.findByText(new RegExp(texts.taken("North")));
  expect(await rows()).toMatchObject({
    partners: [
      ["East", "Jo", null],
      ["North", "Jo", null],
    ],
    deals: ["D-1", "D-1-x2"],
    records: [["Taken", null]],
    sheets: [],
  });
  await pane.user.click(button("Build its 1 sheet"));
  await screen.findByText(new RegExp(texts.built("North")));
  expect((await rows()).sheets).toEqual(["North"]);
  await choose(bytes);
  await screen.findByText(/taken already/);
  await waitFor(() => button("Build its 1 sheet"));
  expect((await rows()).deals).toEqual(["D-1", "D-1-x2"]);
});

test("taking a partner over is undone as one", async () => {
  await workbook.apply({ label: "Tables", tables: tables("Jo", "East"), sheets: [] });
  const before = await rows();
  pane = openPane(workbook, "share");
  await choose(await beside(north()));
  await pane.user.click(await screen.findByRole("button", { name: texts.take("North") }));
  await screen.findByText(new RegExp(texts.taken("North")));
  await pane.user.click(button("Undo"));
  await screen.findByText(/Undone/i);
  expect(await rows()).toEqual(before);
});

test("a partner is handed over: the file is out, here it is inactive, and nothing of it stays if asked", async () => {
  await workbook.apply({
    label: "Tables",
    tables: mergeChanges([
      ...tables("Dana", "North"),
      changeTable(partnersTable, [{ partnerId: "P-2", partner: "South" }]),
    ]),
    sheets: [],
  });
  const source = await workbook.read({ tables: promisesDefinition.tables });
  await workbook.apply(promisesPageChange(source, [{ partner: "North", asOf: TODAY }]));
  pane = openPane(workbook, "share");
  await choosePartner(pane, "North");
  await pane.user.type(await screen.findByLabelText(texts.to), "Jo");
  await pane.user.click(button(texts.give("North")));
  await screen.findByText(/North hand-over 2017-12-31\.xlsx is built/);
  expect(saved).toEqual(["North hand-over 2017-12-31.xlsx"]);
  expect(await rows()).toMatchObject({
    partners: [
      ["North", "Dana", "Inactive"],
      ["South", null, null],
    ],
    records: [["Given", "Kept"]],
  });
  await pane.user.click(await screen.findByRole("button", { name: texts.remove }));
  await screen.findByText(new RegExp(texts.removed("North")));
  expect(await rows()).toMatchObject({ partners: [["South", null, null]], deals: [], sheets: [] });
  expect((await rows()).records).toEqual([["Given", "Removed"]]);
});

test("a file that is no hand-over is refused in words", async () => {
  await workbook.apply({ label: "Tables", tables: tables("Jo", "East"), sheets: [] });
  const before = await rows();
  pane = openPane(workbook, "share");
  await choose(await beside(Promise.resolve(emptyWorkbook().save())));
  await screen.findByText(/north\.xlsx cannot be taken\. The file is no hand-over/);
  expect(await rows()).toEqual(before);
});
