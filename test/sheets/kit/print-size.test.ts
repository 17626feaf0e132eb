import { printProblems, printScale } from "../../../src/sheets/kit/print-size";
import { kitPage } from "../../support/kit-page";

const area = { row: 0, column: 1, rows: 10, columns: 2 };

test("the scale is what fits the columns on one page, and never enlarges", () => {
  const columns = (characters: number) => ({ columnWidths: [2, characters, characters], rowHeights: {} });
  expect(printScale(columns(10), { orientation: "landscape", area })).toBe(100);
  const half = printScale(columns(120), { orientation: "landscape", area });
  expect(half).toBeGreaterThan(45);
  expect(half).toBeLessThan(55);
  expect(printScale(columns(60), { orientation: "portrait", area })).toBeLessThan(
    printScale(columns(60), { orientation: "landscape", area }),
  );
});

test("the kit's page is scaled to its width, ends where it says and is large enough to read", () => {
  const plan = kitPage();
  expect(plan.print).toMatchObject({ scale: 90, pagesWide: 1, pagesTall: 2 });
  const list = plan.cells.find(
    ({ content }) => content.type === "text" && content.text.startsWith("Partners by"),
  )!;
  expect(plan.print.breaks).toEqual([list.row - 1]);
  expect(printProblems(plan)).toEqual([]);
});

test("a page too long for its width's scale is printed smaller, as long as it can be read", () => {
  const scale = (rows: number) =>
    printScale(
      { columnWidths: [2, 40, 40], rowHeights: {} },
      { orientation: "landscape", area: { ...area, rows } },
    );
  expect(scale(32)).toBe(100);
  expect(scale(36)).toBe(90);
  expect(scale(99)).toBe(82);
});

test("columns too wide to be read on paper are a problem", () => {
  expect(printProblems(kitPage({ nameWidth: 90 }))).toEqual([
    expect.stringMatching(/^body text is printed at [678]\.\d pt$/),
  ]);
});

test("a page with more rows than the paper takes is a problem", () => {
  expect(printProblems(kitPage({ rows: 60 }))).toEqual([
    expect.stringMatching(/^page 2 is \d+ pt too long$/),
  ]);
});
