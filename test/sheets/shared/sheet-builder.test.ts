import { f } from "../../../src/sheets/shared/formula";
import { Ref } from "../../../src/sheets/shared/reference";
import { sheetProblems } from "../../../src/sheets/shared/plan-problems";
import { SheetBuilder } from "../../../src/sheets/shared/sheet-builder";
import type { PrintSetup, SheetPlan } from "../../../src/sheets/shared/sheet-plan";

const PRINT: PrintSetup = {
  orientation: "landscape",
  area: { row: 0, column: 1, rows: 3, columns: 3 },
  pagesWide: 1,
  pagesTall: 1,
  header: "",
  footer: "",
};
const builder = () =>
  new SheetBuilder({
    kind: "performance-scorecard",
    subject: { partner: "Acme" },
    title: "T",
    columnWidths: [],
    frozen: { rows: 0, columns: 0 },
  });
const NUMBER = { rule: { type: "number" } as const, prompt: { title: "Coverage", message: "A multiple." } };

test("cells, names, inputs and rules come out resolved, in order, with the mark's place below", () => {
  const [input, used, row] = [new Ref("input"), new Ref("used"), new Ref("row", 2)];
  const sheet = builder()
    .put(1, 1, "=1+1", "label")
    .fill(used, { row: 1, column: 2 }, () => f`IF(${input}="",3,${input})`, {
      style: "calculation",
      format: "multiple",
    });
  sheet
    .input(input, { row: 0, column: 2 }, "in_coverage", { ...NUMBER, value: null })
    .fill(row, { row: 2, column: 1 }, (i) => f`${used}*${i}`, "calculation");
  sheet.name("coverage", used).rule(row.box, f`${row.at(0)}>1`, "green");
  const plan = sheet.build(PRINT);
  expect(plan.cells.map(({ content }) => content)).toEqual([
    { type: "blank" },
    { type: "text", text: "=1+1" },
    { type: "formula", formula: '=IF($C$1="",3,$C$1)' },
    { type: "formula", formula: "=$C$2*0" },
    { type: "formula", formula: "=$C$2*1" },
  ]);
  expect(plan.names).toEqual([{ name: "coverage", box: { row: 1, column: 2, rows: 1, columns: 1 } }]);
  expect(plan.inputs).toEqual([
    { name: "in_coverage", row: 0, column: 2, rule: { type: "number" }, prompt: NUMBER.prompt, value: null },
  ]);
  expect(plan.rules).toEqual([
    { box: { row: 2, column: 1, rows: 1, columns: 2 }, formula: "=B3>1", style: "green" },
  ]);
  expect(plan.foot).toEqual({ row: 4, column: 1 });
});

test("an input without a value keeps what the sheet holds", () => {
  expect(
    builder().input(new Ref("i"), { row: 0, column: 0 }, "in_x_target", NUMBER).build(PRINT).inputs[0],
  ).not.toHaveProperty("value");
});

test("two contents in one cell, two names, an unplaced handle and a forbidden function are mistakes", () => {
  expect(() => builder().put(3, 2, 1).put(3, 2, 2)).toThrow("C4 is used twice");
  expect(() => builder().name("score", new Ref("a")).name("score", new Ref("b"))).toThrow(
    "score is given twice",
  );
  expect(() =>
    builder()
      .put(0, 0, f`${new Ref("lost")}`)
      .build(PRINT),
  ).toThrow('"lost" is used but never placed');
  expect(() =>
    builder()
      .put(0, 0, f`TODAY()`)
      .build(PRINT),
  ).toThrow("A1 uses TODAY");
  expect(() => builder().name("q1", new Ref("a").place(0, 0)).build(PRINT)).toThrow('"q1" is no valid name');
  expect(() => builder().input(new Ref("a"), { row: 0, column: 0 }, "coverage", NUMBER).build(PRINT)).toThrow(
    "does not start with in_",
  );
});

test("a plan that was put together by hand is checked the same way", () => {
  const plan: SheetPlan = {
    ...builder().put(0, 0, 1).build(PRINT),
    inputs: [{ name: "in_a", row: 5, column: 5, ...NUMBER }],
  };
  expect(sheetProblems(plan)).toEqual(["the input in_a has no cell"]);
});
