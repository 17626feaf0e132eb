import type { BaseFunction } from "@univerjs/engine-formula";
import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

type Cells = (string | number | boolean)[][];

/** Formulas or values into cells of a sheet, which is made where it is missing. */
const write = (name: string, cells: Readonly<Record<string, Cells>>) =>
  host.run(async (context) => {
    const { worksheets } = context.workbook;
    const there = worksheets.getItemOrNullObject(name);
    await context.sync();
    const sheet = there.isNullObject ? worksheets.add(name) : there;
    for (const [address, formulas] of Object.entries(cells)) sheet.getRange(address).formulas = formulas;
    await context.sync();
  });

/** A function of the engine, which tells how often it is worked out. */
function watched(name: string) {
  const { lib, univer } = host.grid.instance;
  const functions = univer.__getInjector().get(lib.engine.IFunctionService);
  return jest.spyOn(functions.getExecutor(name) as BaseFunction, "calculate");
}

test("a branch that is not taken is not worked out, and is once it is", async () => {
  const lower = watched("LOWER");
  await write("Branches", {
    "A1:A3": [[1], [2], [3]],
    "B1:B6": [
      ['=IF(A1>0,"more",LOWER("LESS"))'],
      ['=IFERROR(A1/A2,LOWER("NONE"))'],
      ['=IF(A1>5,LOWER("X"))'],
      ["=SUMPRODUCT(IF(A1:A3>1,A1:A3,0))"],
      ["=IF(1/0,1,2)"],
      ['=IF(IFERROR(1/0,FALSE),1,IF(A1,"nested",2))'],
    ],
  });
  const answers = async () => (await valuesOf(host, "Branches", "B1:B6")).flat();
  expect(await answers()).toEqual(["more", 0.5, false, 5, "#DIV/0!", "nested"]);
  expect(lower).not.toHaveBeenCalled();
  await write("Branches", { "A1:A2": [[-1], [0]] });
  expect(await answers()).toEqual(["less", "none", false, 3, "#DIV/0!", "nested"]);
  expect(lower).toHaveBeenCalledTimes(2);
});

/** Everything that a cell may hold. */
const LEFT: Cells = [[5], [-2.5], [0], ["text"], [""], [true], ["=1/0"], ["3"], [45000]];
const RIGHT: Cells = [[2], [-2.5], [0], ["Text"], [7], [""], [1], ["x"], ["=NA()"]];

test("columns come to what their cells come to one by one", async () => {
  const operations = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">="];
  const count = LEFT.length;
  await write("Columns", { [`A1:A${count}`]: LEFT, [`B1:B${count}`]: RIGHT });
  type Form = [whole: string, one: (row: number) => string];
  const text = (sign: string): Form => [
    `="b"${sign}Columns!A1:A${count}`,
    (row) => `="b"${sign}Columns!A${row}`,
  ];
  const forms = operations.flatMap((sign): Form[] => [
    [`=Columns!A1:A${count}${sign}Columns!B1:B${count}`, (row) => `=Columns!A${row}${sign}Columns!B${row}`],
    [`=Columns!A1:A${count}${sign}3`, (row) => `=Columns!A${row}${sign}3`],
    [`=3${sign}Columns!A1:A${count}`, (row) => `=3${sign}Columns!A${row}`],
    ...(["&", "=", "<>", "<", ">="].includes(sign) ? [text(sign)] : []),
  ]);
  for (const [whole, one] of forms) {
    await write("Whole", { A1: [[whole]], [`C1:C${count}`]: LEFT.map((_, row) => [one(row + 1)]) });
    // The engine spills TRUE as 1.
    const cells = (await valuesOf(host, "Whole", `A1:C${count}`)).map((row) =>
      row.map((value) => (typeof value === "boolean" ? Number(value) : value)),
    );
    expect([whole, cells.map((row) => row[0])]).toEqual([whole, cells.map((row) => row[2])]);
  }
});

test("an error that a formula replaces is replaced in no other column of truths", async () => {
  await write("Truths", {
    "A1:C3": [
      [2, 2, 5],
      ["=1/0", 2, 5],
      [3, 3, 5],
    ],
    "D1:D4": [
      ["=SUMPRODUCT(IFERROR(A1:A3=2,TRUE)*1)"],
      ["=SUMPRODUCT((B1:B3=2)*1)"],
      ["=SUMPRODUCT((C1:C3=2)*1)"],
      ["=SUMPRODUCT((A1:A3=2)*1)"],
    ],
  });
  expect((await valuesOf(host, "Truths", "D1:D4")).flat()).toEqual([2, 2, 0, "#DIV/0!"]);
});

test("a part that asks cells of its own sheet is told again only for the same values", async () => {
  const sum = (cell: string) =>
    `=SUMPRODUCT((Named!$A$1:$A$3=${cell})*(Named!$A$1:$A$3=${cell})*Named!$B$1:$B$3)`;
  await write("Named", {
    "A1:B3": [
      ["a", 1],
      ["b", 2],
      [1, 4],
    ],
  });
  await write("Asks", {
    "A1:A4": [["a"], ["b"], [1], ["'1"]],
    "B1:B4": [1, 2, 3, 4].map((row) => [sum(`$A$${row}`)]),
  });
  await write("Asks too", { A1: [["b"]], B1: [[sum("$A$1")]] });
  const answers = async () => [
    ...(await valuesOf(host, "Asks", "B1:B4")).flat(),
    ...(await valuesOf(host, "Asks too", "B1")).flat(),
  ];
  expect(await answers()).toEqual([1, 2, 4, 0, 2]);
  await write("Asks", { A1: [["b"]] });
  expect(await answers()).toEqual([2, 2, 4, 0, 2]);
});

test("a calculation and a long request give way, and come to the same", async () => {
  const { turns } = host.grid;
  Object.defineProperty(turns, "due", { get: () => true });
  const given = jest.spyOn(turns, "give");
  let others = 0;
  let isOver = false;
  const other = () => {
    others++;
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  await write("Long", { "A1:A3": [[1], ["=A1+1"], ["=SUM(A1:A2)*INDEX(A1:A2,2)"]] });
  const requested = given.mock.calls.length;
  expect(requested).toBeGreaterThan(3);
  expect((await valuesOf(host, "Long", "A1:A3")).flat()).toEqual([1, 2, 6]);
  isOver = true;
  expect(given.mock.calls.length - requested).toBeGreaterThan(6);
  expect(others).toBeGreaterThan(3);
});

test("what is being written is calculated once all of it is there", async () => {
  const { turns, calculation } = host.grid;
  await write("Half", { A1: [[0]] });
  await host.settle();
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance"] });
  try {
    calculation.automatic = true;
    Object.defineProperty(turns, "due", { get: () => true });
    const passes: number[] = [];
    const given = jest.spyOn(turns, "give").mockImplementation(async () => {
      jest.advanceTimersByTime(1000);
      passes.push(calculation.stats.passes);
    });
    const before = calculation.stats.passes;
    await write("Half", { B1: [["=INDEX(A1:A3,A2)"]], A2: [[1]], A3: [[5]] });
    given.mockRestore();
    expect(passes.length).toBeGreaterThan(3);
    expect(new Set(passes)).toEqual(new Set([before]));
    jest.advanceTimersByTime(1000);
    expect(calculation.stats.passes).toBeGreaterThan(before);
  } finally {
    jest.useRealTimers();
  }
  expect(await valuesOf(host, "Half", "A1:B3")).toEqual([
    [0, 0],
    [1, ""],
    [5, ""],
  ]);
});

test("a sheet that comes or goes leaves alone what others read", async () => {
  const { lib, univer } = host.grid.instance;
  const service = univer.__getInjector().get(lib.engine.IDependencyManagerService);
  await write("Read", { "A1:A2": [[1], [2]] });
  await write("Reads", { "A1:A2": [["=SUM(Read!A1:A2)"], ["=IFERROR(Gone!A1,0)"]] });
  const answers = async () => (await valuesOf(host, "Reads", "A1:A2")).flat();
  expect(await answers()).toEqual([3, 0]);
  const forgotten = jest.spyOn(service, "removeFormulaDependency");
  await write("Other", { A1: [["=Read!A1*10"]] });
  await write("Read", { A1: [[5]] });
  expect(await answers()).toEqual([7, 0]);
  expect(await valuesOf(host, "Other", "A1")).toEqual([[50]]);
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Other").delete();
    await context.sync();
  });
  await write("Read", { A2: [[4]] });
  expect(await answers()).toEqual([9, 0]);
  const reads = host.model.sheetIdByName("Reads");
  expect(forgotten.mock.calls.filter(([, sheetId]) => sheetId === reads)).toEqual([]);
  await host.undo();
  await host.undo();
  await write("Read", { A1: [[6]] });
  expect(await answers()).toEqual([8, 0]);
  expect(await valuesOf(host, "Other", "A1")).toEqual([[60]]);
});
