import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { openHost } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("custom functions get blanks as the host is told and errors unopened", async () => {
  const seen: unknown[] = [];
  const own = await openHost({
    functions: {
      entries: [
        { id: "TWICE", name: "CAM.TWICE", parameters: [{ dimensionality: "matrix" }, { optional: true }] },
      ],
      direct: (_entry, args) => {
        seen.push(args);
        const [cells] = args as [unknown[][]];
        return cells.map(
          (row) => row.map((v) => (typeof v === "number" ? v * 2 : v === null ? "blank" : v)) as never,
        );
      },
    },
  });
  await own.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:B2").values = [
      [1, "x"],
      ["", 4],
    ];
    sheet.getRange("D1").formulas = [["=CAM.TWICE(A1:B2)"]];
    sheet.getRange("G1:G2").formulas = [["=CAM.TWICE(1/0)"], ["=CAM.TWICE(5)+1"]];
    const spilled = sheet.getRange("D1:E2");
    const others = sheet.getRange("G1:G2");
    spilled.load("values");
    others.load("values");
    await context.sync();
    expect(spilled.values).toEqual([
      [2, "x"],
      ["blank", 8],
    ]);
    expect(others.values).toEqual([["#DIV/0!"], [11]]);
  });
  expect(seen[0]).toEqual([
    [
      [1, "x"],
      [null, 4],
    ],
    null,
  ]);
  own.close();
});

test("custom functions answered through the protocol: one message for all, a chain in rounds, errors by code, silence is #CONNECT!", async () => {
  const own = await openHost({
    functions: { entries: [{ id: "HALF", name: "CAM.HALF", parameters: [{}] }], direct: () => undefined },
  });
  const messages: unknown[][] = [];
  own.functions.patience = 50;
  own.functions.invoke = (rows) => {
    messages.push(rows.map(([, id, args, address]) => [id, args, address]));
    const answered = rows.filter(([, , args]) => args[0] !== "silent");
    own.functions.answer(
      answered.map(([id, , [value]]) =>
        typeof value === "number" ? [id, true, value / 2] : [id, false, null, value === "na" ? 1 : 2],
      ),
    );
  };
  const got = await own.run(async (context) => {
    const range = sheet1(context).getRange("A1:A5");
    range.formulas = [
      ["=CAM.HALF(8)"],
      ["=CAM.HALF(A1)+1"],
      ['=CAM.HALF("na")'],
      ['=CAM.HALF("x")'],
      ['=CAM.HALF("silent")'],
    ];
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
  expect(got).toEqual([4, 3, "#N/A", "#VALUE!", "#CONNECT!"]);
  expect(messages[0]).toContainEqual(["HALF", [8], "Sheet1!A1"]);
  expect(messages.at(-1)).toEqual([["HALF", [4], "Sheet1!A2"]]);
  own.close();
});
