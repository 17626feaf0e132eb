import { columnIndex, parseAddress, quoteSheet } from "../../../src/book/cells/a1";
import { columnLetters } from "../../../src/sheets/shared/reference";
import { CriteriaIndex } from "../../../src/workbench/host/criteria";
import { moveReferences } from "../../../src/workbench/host/moving-references";
import {
  expand,
  type FormulaContext,
  renameSheet,
  renameTable,
  type TableView,
} from "../../../src/workbench/host/structured-references";
import { WORKBENCH_FORMULA_PARTS } from "../../soak/parts/workbench-formulas";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

describe("addresses", () => {
  test("columns", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(columnIndex("xfd")).toBe(16_383);
  });
  randomTest(partNamed(WORKBENCH_FORMULA_PARTS, "workbench-addresses"));
  test("sheets, whole columns and rows, nonsense", () => {
    expect(parseAddress("'It''s'!$B$2")).toEqual({
      sheet: "It's",
      box: { row: 1, column: 1, rows: 1, columns: 1 },
    });
    expect(parseAddress("B:C")?.box).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
    expect(parseAddress("3:4")?.box).toEqual({ row: 2, column: 0, rows: 2, columns: 16_384 });
    expect(["", "A", "7", "A1:B", "A0", "XFE1", "A1048577", "Sheet1!", "A1,B2"].map(parseAddress)).toEqual(
      Array(9).fill(null),
    );
    expect(["Plan", "Plan – Acme", "A1", "R1C1", "2017", "It's"].map(quoteSheet)).toEqual([
      "Plan",
      "'Plan – Acme'",
      "'A1'",
      "'R1C1'",
      "'2017'",
      "'It''s'",
    ]);
  });
  randomTest(partNamed(WORKBENCH_FORMULA_PARTS, "workbench-holes"));
});

const deals: TableView = {
  name: "cam_deals",
  sheet: "Deals",
  box: { row: 0, column: 0, rows: 9, columns: 4 },
  columns: ["Deal ID", "Partner", "Amount [$]", "It's #1"],
  showHeaders: true,
  showTotals: true,
};
const names: Record<string, string> = {
  rate: "=0.5",
  plan: "=Roll!$B$2",
  both: "=plan*rate",
  loop: "=loop+1",
  "roll!local": "=Roll!$C$3",
};
const context: FormulaContext = {
  table: (name) => (name.toLowerCase() === "cam_deals" ? deals : undefined),
  tableAt: (row, column) => (row < 9 && column < 4 ? deals : undefined),
  definedName: (name, sheet) => names[(sheet ? `${sheet}!` : "").toLowerCase() + name.toLowerCase()],
};
const engine = (text: string, row = 3, column = 3) => expand(text, context, { row, column }).formula;

describe("Excel's text to the engine's", () => {
  test.each([
    ["=SUM(cam_deals[Partner])", "=SUM(Deals!$B$2:$B$8)"],
    ["=ROWS(CAM_DEALS)", "=ROWS(Deals!$A$2:$D$8)"],
    ["=[@Partner]&cam_deals[@[Deal ID]]", "=Deals!$B$4&Deals!$A$4"],
    ["=SUM(cam_deals[[#This Row],[Deal ID]:[Partner]])", "=SUM(Deals!$A$4:$B$4)"],
    ["=cam_deals[[#Headers],[Partner]]", "=Deals!$B$1"],
    ["=cam_deals[[#Totals],[Partner]]", "=Deals!$B$9"],
    ["=COUNTA(cam_deals[#All])", "=COUNTA(Deals!$A$1:$D$9)"],
    ["=COUNTA(cam_deals[[#Headers],[#Data],[Partner]])", "=COUNTA(Deals!$B$1:$B$8)"],
    ["=SUM(cam_deals[[Amount '[$']]])", "=SUM(Deals!$C$2:$C$8)"],
    ["=SUM(cam_deals[It''s '#1])", "=SUM(Deals!$D$2:$D$8)"],
    ["=SUM(cam_deals[Nope])", "=SUM(#REF!)"],
    ["=plan*rate+Roll!Local", "=Roll!$B$2*0.5+Roll!$C$3"],
    ["=both+1", "=(Roll!$B$2*0.5)+1"],
    ['="cam_deals[Partner] rate"&rate', '="cam_deals[Partner] rate"&0.5'],
    ["=rate(1)+LOG10(2)+A1:B2", "=rate(1)+LOG10(2)+A1:B2"],
    ["=TRUE+'Other sheet'!A1", "=TRUE+'Other sheet'!A1"],
    ["plain rate", "plain rate"],
  ])("%s", (text, wanted) => expect(engine(text)).toBe(wanted));

  test("a row reference outside the table's rows is an error", () => {
    expect(engine("=cam_deals[@Partner]", 20)).toBe("=#VALUE!");
    expect(engine("=[@Partner]", 20)).toBe("=#VALUE!");
  });
  test("names in a circle end", () => expect(engine("=loop")).toContain("#REF!"));
  test("dependencies are told", () => {
    const {
      tables,
      names: used,
      unknown,
    } = expand("=SUM(cam_deals[Partner])*both+later", context, { row: 3, column: 3 });
    expect([[...tables], [...used].sort(), [...unknown]]).toEqual([
      ["cam_deals"],
      ["both", "plan", "rate"],
      ["later"],
    ]);
  });
  randomTest(partNamed(WORKBENCH_FORMULA_PARTS, "workbench-tokens"));
  test("renaming", () => {
    expect(renameTable('=SUM(cam_deals[a])&"cam_deals"&CAM_DEALS', "cam_deals", "d2")).toBe(
      '=SUM(d2[a])&"cam_deals"&d2',
    );
    expect(renameSheet("=Deals!A1+'Deals'!B2+Deals2!C3", "deals", "All deals")).toBe(
      "='All deals'!A1+'All deals'!B2+Deals2!C3",
    );
  });
});

describe("moving references", () => {
  const rows = (at: number, count: number) => ({ sheet: "S", axis: "rows" as const, at, count });
  const columns = (at: number, count: number) => ({ sheet: "S", axis: "columns" as const, at, count });
  test.each([
    ["=A1+$B$3+S!C5", rows(2, 2), "=A1+$B$5+S!C7"],
    ["=SUM(A1:A3)", rows(1, 1), "=SUM(A1:A4)"],
    ["=SUM(A1:A3)", rows(3, 1), "=SUM(A1:A3)"],
    ["=SUM(A2:A4)+A3", rows(2, -1), "=SUM(A2:A3)+#REF!"],
    ["=SUM(A2:A4)", rows(0, -10), "=SUM(#REF!)"],
    ["=Other!A5+SUM(A:A)+SUM(4:6)", rows(0, 1), "=Other!A5+SUM(A:A)+SUM(5:7)"],
    ["=SUM(B:D)+B2+2:3", columns(2, 1), "=SUM(B:E)+B2+2:3"],
    ['="A5"&cam_deals[A5]&A5', rows(0, 1), '="A5"&cam_deals[A5]&A6'],
  ])("%s", (text, change, wanted) => expect(moveReferences(text, "S", change)).toBe(wanted));

  randomTest(partNamed(WORKBENCH_FORMULA_PARTS, "workbench-moves"));
});

describe("criteria", () => {
  const cells = [1, "1", "Acme", "acme*", "", null, true, -3, "TRUE", "#N/A", 2.5];
  const index = new CriteriaIndex(cells);
  const hits = (criterion: string | number | boolean) => [...index.hits(criterion).list];
  test.each<[string | number | boolean, number[]]>([
    [1, [0, 1]],
    ["1", [0, 1]],
    ["acme", [2]],
    ["acme*", [2, 3]],
    ["=acme~*", [3]],
    ["", [4, 5]],
    ["=", [5]],
    ["<>", [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]],
    [true, [6]],
    [">0", [0, 10]],
    ["<=1", [0, 7]],
    [">b", [8]],
    ["<>acme*", [0, 1, 4, 5, 6, 7, 8, 9, 10]],
    ["????", [2, 8, 9]],
  ])("%p", (criterion, wanted) => expect(hits(criterion)).toEqual(wanted));

  randomTest(partNamed(WORKBENCH_FORMULA_PARTS, "workbench-criteria"));
});
