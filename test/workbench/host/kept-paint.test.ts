import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { openHost } from "../../support/headless";
import { paintedFill } from "../../support/painted";

let host: HeadlessHost & { close(): void };
afterEach(() => host.close());

async function write(cells: Record<string, unknown>): Promise<void> {
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, content] of Object.entries(cells)) sheet.getRange(address).formulas = [[content]];
    await context.sync();
  });
  await host.settle();
}

async function open(keepsPaint: boolean, formula: string): Promise<void> {
  host = await openHost({ features: true, strict: { keepsPaint } });
  await write({ A1: "a", A2: "b", D1: "a", C1: "=D1", C2: "=D1" });
  await host.run(async (context) => {
    const rule = context.workbook.worksheets
      .getItem("Sheet1")
      .getRange("A1:A2")
      .conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  await host.settle();
}

/**
 * The grid gathers changes for a tenth of a second before it looks at its rules again, and says nothing when it has. A timer that was set
 * later and for longer always ends after that one, however busy the machine is.
 */
const lookedAgain = () => new Promise((resolve) => setTimeout(resolve, 120));

/** Which of A1 and A2 is red. */
async function red(): Promise<boolean[]> {
  await lookedAgain();
  return [0, 1].map((row) => paintedFill(host, "Sheet1", row, 0) === "#FF0000");
}

test.each([
  [false, [false, true]],
  [true, [true, false]],
])("cells are painted by another cell, the paint kept: %p", async (keepsPaint, afterwards) => {
  await open(keepsPaint, "=$A1=$D$1");
  expect(await red()).toEqual([true, false]);
  await write({ D1: "b" });
  expect(await red()).toEqual(afterwards);
  await write({ A2: "b" });
  expect(await red()).toEqual([afterwards[0], true]);
  await write({ D1: "a" });
  expect(await red()).toEqual(keepsPaint ? [true, true] : [true, false]);
  await write({ A2: "c" });
  expect(await red()).toEqual([true, false]);
});

test.each([false, true])("cells are painted by themselves, the paint kept: %p", async (keepsPaint) => {
  await open(keepsPaint, '=$A1="a"');
  await write({ A1: "=D1", A2: "x" });
  expect(await red()).toEqual([true, false]);
  await write({ D1: "z", A2: "a" });
  expect(await red()).toEqual([false, true]);
});

test("a cell that shows something else is painted anew, and one whose rule looks only elsewhere when it is written", async () => {
  await open(true, '=$C1="b"');
  await write({ D1: "b" });
  expect(await red()).toEqual([false, false]);
  await write({ A1: "new" });
  expect(await red()).toEqual([true, false]);
  await write({ D1: "a" });
  expect(await red()).toEqual([true, false]);
});
