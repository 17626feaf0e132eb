import { readFileSync } from "node:fs";
import path from "node:path";
import { findSheet } from "../../src/book/find-sheet";
import { runRecipe } from "../../src/recipe/run-recipe";
import { channelPnlDefinition } from "../../src/sheets/channel-pnl/definition";
import { rebateRoiDefinition } from "../../src/sheets/rebate-roi/definition";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { openWorkbook } from "../../src/xlsx/file-workbook";

/** Rebate ROI and Channel P&L of before they were drawn anew, with inputs typed on both. */
const OLDER = readFileSync(path.resolve(__dirname, "../cases/older-workbook/finance.xlsx"));
const KINDS = [rebateRoiDefinition, channelPnlDefinition];

/** Each sheet's inputs as the add-in reads them, and its own names. */
async function sheetsOf(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes);
  const { data } = await readWorkbookData(bytes);
  const { sheets } = await workbook.read({ tables: [], sheets: KINDS.map(({ kind }) => kind) });
  return KINDS.map(({ kind }) => {
    const { sheetName, inputs } = findSheet(sheets, kind, { partner: "" })!;
    const { names = [] } = data.sheets.find(({ name }) => name === sheetName)!;
    return { sheetName, inputs, names: names.map(({ name }) => name) };
  });
}

test("an older workbook's rebates and P&L are built again in place with everything that was typed, under every name", async () => {
  const before = await sheetsOf(OLDER);
  expect(before.map(({ inputs }) => inputs)).toMatchObject([
    { in_gross_margin: 0.45, in_comparison: "Quarter before" },
    { in_staff_basis: "Salaries", in_cam_ratio: 25, in_managed_share: 0.35 },
  ]);
  const workbook = openWorkbook(OLDER);
  await runRecipe(
    JSON.stringify({ asOf: "2026-05-15", steps: [{ do: "rebate-roi" }, { do: "channel-pnl" }] }),
    { workbook, readFile: () => Promise.reject(new Error("no files")) },
  );
  const after = await sheetsOf(workbook.save());
  before.forEach(({ sheetName, inputs, names }, index) => {
    expect(after[index]!.sheetName).toBe(sheetName);
    expect(after[index]!.inputs).toMatchObject(inputs);
    expect(after[index]!.names).toEqual(expect.arrayContaining(names));
  });
});
