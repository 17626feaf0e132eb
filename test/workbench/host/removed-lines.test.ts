import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { formulasOf, openHost, valuesOf } from "../../support/headless";
import { randomTest } from "../../support/random-test";
import { WORKBENCH_LINE_PARTS } from "../../soak/parts/workbench-lines";
import { partNamed } from "../../soak/soak";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost({ features: true });
});
afterEach(() => host.close());

/** The one that is shown first. */
const BOTH = [
  ["Sheet1", "Other"],
  ["Other", "Sheet1"],
] as const;

test.each(BOTH)(
  "row 1 of %s goes: formulas move with their cells, what pointed at it is #REF!",
  async (on, other) => {
    await host.run(async (context) => {
      context.workbook.worksheets.add("Other");
      const sheet = context.workbook.worksheets.getItem(on);
      sheet.getRange("A1:B4").formulas = [
        [5, "=SUM(C5:C6)"],
        [1, "=SUM(A1:A3)"],
        [6, 7],
        [8, "=A1"],
      ];
      sheet.getRange("A6:B6").merge();
      const beside = context.workbook.worksheets.getItem(other);
      beside.getRange("A1:B2").formulas = [
        [3, `=SUM(${on}!$A$3:$A$4)`],
        ["=A1", `=${on}!A1`],
      ];
      beside.getRange("A6:B6").merge();
      await context.sync();
    });
    await host.settle();
    const before = host.snapshot();
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(on).getRange("1:1").delete("Up");
      await context.sync();
    });
    expect(await formulasOf(host, on, "A1:B4")).toEqual([
      [1, "=SUM(A1:A2)"],
      [6, 7],
      [8, "=#REF!"],
      ["", ""],
    ]);
    expect(await valuesOf(host, on, "B1:B3")).toEqual([[7], [7], ["#REF!"]]);
    expect(await formulasOf(host, other, "A1:B2")).toEqual([
      [3, `=SUM(${on}!$A$2:$A$3)`],
      ["=A1", "=#REF!"],
    ]);
    expect(await valuesOf(host, other, "A1:B2")).toEqual([
      [3, 14],
      [3, "#REF!"],
    ]);
    const rows = host.snapshot().sheets.map(({ name, merges }) => [name, merges?.map(({ row }) => row)]);
    expect(Object.fromEntries(rows)).toEqual({ [on]: [4], [other]: [5] });
    await host.undo();
    await host.settle();
    expect(host.snapshot()).toEqual(before);
  },
);

randomTest(partNamed(WORKBENCH_LINE_PARTS, "workbench-lines"));
