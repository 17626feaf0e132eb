import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { formulasOf, openHost, valuesOf } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost({ features: true });
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

async function results(formulas: readonly string[], data: unknown[][]): Promise<unknown[]> {
  return host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRangeByIndexes(0, 0, data.length, data[0]!.length).values = data as never;
    const cells = sheet.getRangeByIndexes(0, 10, formulas.length, 1);
    cells.formulas = formulas.map((formula) => [formula]);
    cells.load("values");
    await context.sync();
    return cells.values.flat() as unknown[];
  });
}

test("to an operator wildcards are letters, to criteria and searches patterns", async () => {
  const cases: [string, unknown][] = [
    ['=A1="acme*"', false],
    ['=A2="acme*"', true],
    ['=A1<>"Acme*"', true],
    ["=A1=A2", false],
    ["=SUMPRODUCT(--(A1:A4=A2))", 1],
    ["=SUMPRODUCT(--(A1:A4=A3))", 1],
    ["=SUMPRODUCT(--(A2=A1:A4))", 1],
    ['=COUNTIFS(A1:A4,"Acme*")', 2],
    ['=COUNTIFS(A1:A4,"Acme~*")', 1],
    ['=MATCH("Ac*",A1:A4,0)', 1],
    ['=MATCH("Acme~*",A1:A4,0)', 2],
    ['=SUMPRODUCT(MATCH({"Ac*","acme~*"},A1:A4,0))', 3],
    ['=SUMPRODUCT(ISNUMBER(MATCH(SUBSTITUTE(A1:A4,"*","~*"),A1:A4,0))*1)', 4],
    ['=SUMPRODUCT(MATCH(SUBSTITUTE(A1:A4,"*","~*"),A1:A4,0))', 10],
    ['=SUMPRODUCT(MATCH(SUBSTITUTE(A5:A6,"~","~~"),A1:A6,0))', 11],
    ['=SUMPRODUCT(ISNUMBER(MATCH({"~~","cedar"},A1:A6,0))*1)', 0],
  ];
  const found = await results(
    cases.map(([formula]) => formula),
    [["Acme Corp"], ["Acme*"], ["?"], ["x"], ["Cedar~1"], ["y~"]],
  );
  expect(found).toEqual(cases.map(([, value]) => value));
});

test("what an edit reaches follows from what formulas refer to now", async () => {
  const read = (column: number) =>
    host.run(async (context) => {
      const cells = sheet1(context).getRangeByIndexes(0, column, 4, 1);
      cells.load("values");
      await context.sync();
      return cells.values.flat() as unknown[];
    });
  const write = (column: number, formulas: readonly (string | number)[]) =>
    host.run(async (context) => {
      sheet1(context).getRangeByIndexes(0, column, formulas.length, 1).formulas = formulas.map((each) => [
        each,
      ]);
      await context.sync();
      await host.settle();
    });
  await write(0, [1, "=A1+1", "=A2+A1", "=SUM(A1:A3)"]);
  expect(await read(0)).toEqual([1, 2, 3, 6]);
  await write(0, [2]);
  expect(await read(0)).toEqual([2, 3, 5, 10]);
  await write(0, [2, "=A3*10", "=A1"]);
  expect(await read(0)).toEqual([2, 20, 2, 24]);
  await write(0, [3]);
  expect(await read(0)).toEqual([3, 30, 3, 36]);
});

test("an approximate MATCH finds the last of equal values", async () => {
  const cases: [string, number | string][] = [
    ["=MATCH(1,A1:A8,1)", 3],
    ["=MATCH(2,A1:A8)", 5],
    ["=MATCH(0.5,A1:A8,1)", "#N/A"],
    ["=MATCH(9,A1:A8,1)", 8],
    ["=MATCH(4,A1:A8,TRUE)", 8],
    ["=MATCH(1,A1:A8,0)", 1],
    ["=MATCH(2.5,B1:B8,-1)", 3],
    ['=MATCH("b",C1:C8,1)', 4],
    ['=MATCH("B",C1:C8)', 4],
    ['=MATCH("zz",C1:C8,1)', 8],
    ["=MATCH(1,C1:C8,1)", "#N/A"],
    ["=MATCH(2,D1:D8,1)", 5],
    ["=INDEX(E1:E8,MATCH(1,A1:A8,1))", 3],
    ["=SUMPRODUCT(MATCH(A1:A8,A1:A8,1))", 3 * 3 + 5 * 2 + 6 + 8 + 8],
    ["=VLOOKUP(1,A1:E8,5,TRUE)", 3],
    ["=VLOOKUP(2,A1:E8,5)", 5],
    ["=LOOKUP(1,A1:A8,E1:E8)", 3],
    ["=MATCH(1,G1:I1,1)", 2],
  ];
  const data = [
    [1, 4, "a", 1, 1, "", 1, 1, 2],
    [1, 4, "b", 1, 2, "", "", "", ""],
    [1, 3, "b", "x", 3, "", "", "", ""],
    [2, 2, "b", 2, 4, "", "", "", ""],
    [2, 2, "c", 2, 5, "", "", "", ""],
    [3, 1, "c", "y", 6, "", "", "", ""],
    [4, 0, "d", 5, 7, "", "", "", ""],
    [4, 0, "d", 6, 8, "", "", "", ""],
  ];
  const got = await results(
    cases.map(([formula]) => formula),
    data,
  );
  expect(cases.map(([formula], i) => [formula, got[i]])).toEqual(cases);
});

type Styling = (cell: Excel.Range) => unknown;
const STYLINGS: [name: string, style: Styling][] = [
  ["a number format", (cell) => (cell.numberFormat = [["#,##0"]])],
  ["a fill", (cell) => (cell.format.fill.color = "#FFFF00")],
  ["bold", (cell) => (cell.format.font.bold = true)],
  ["a border", (cell) => (cell.format.borders.getItem("EdgeTop").style = "Continuous")],
  ["an alignment", (cell) => (cell.format.horizontalAlignment = "Right")],
  ["a lock", (cell) => (cell.format.protection.locked = false)],
];

test.each(STYLINGS)("%s on a cell leaves its text a text", async (_name, style) => {
  const texts = ["0001012933", "TRUE", "1E5", "false", " 12", "", "=1+1", "x"];
  await host.run(async (context) => {
    const cells = sheet1(context).getRange("A1:A8");
    cells.values = texts.map((text) => [text && `'${text}`]);
    for (let i = 0; i < 8; i++) style(sheet1(context).getRange(`A${i + 1}`));
    sheet1(context).getRange("B1:B2").formulas = [
      ['=COUNTA(A1:A8)&"|"&ISTEXT(A1)&ISTEXT(A2)&ISTEXT(A3)'],
      ["=A2"],
    ];
    await context.sync();
  });
  await host.settle();
  expect((await valuesOf(host, "Sheet1", "A1:A8")).flat()).toEqual(texts);
  expect((await valuesOf(host, "Sheet1", "B1:B2")).flat()).toEqual(["7|TRUETRUETRUE", "TRUE"]);
});

test("a style the user gives leaves a text a text, and so does its undo", async () => {
  await host.run(async (context) => {
    sheet1(context).getRange("A1:A2").values = [["'0001012933"], ["'TRUE"]];
    await context.sync();
  });
  const user = host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.getSheetByName("Sheet1");
  user?.getRange("A1:A2").setFontWeight("bold").setBackground("#FFFF00");
  expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([["0001012933"], ["TRUE"]]);
  await host.undo();
  await host.undo();
  expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([["0001012933"], ["TRUE"]]);
});

test("an array of one cell is a value for every cell", async () => {
  await host.run(async (context) => {
    sheet1(context).getRange("A1:B2").values = [[7]];
    sheet1(context).getRange("A3:B3").formulas = [["=1+1"]];
    sheet1(context).getRange("A1:B3").numberFormat = [["0.0"]];
    await context.sync();
  });
  expect(await valuesOf(host, "Sheet1", "A1:B3")).toEqual([
    [7, 7],
    [7, 7],
    [2, 2],
  ]);
});

test("colours by name are those of HTML", async () => {
  const colors = await host.run(async (context) => {
    const fill = sheet1(context).getRange("A1").format.fill;
    const font = sheet1(context).getRange("A1").format.font;
    fill.color = "LightSteelBlue";
    font.color = "purple";
    fill.load("color");
    font.load("color");
    await context.sync();
    return [fill.color, font.color];
  });
  expect(colors).toEqual(["#B0C4DE", "#800080"]);
});

test("a list of choices is given as a range", async () => {
  const rule = await host.run(async (context) => {
    const validation = sheet1(context).getRange("C1").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: sheet1(context).getRange("A1:A3") } };
    validation.load("rule,type");
    await context.sync();
    return validation.rule;
  });
  expect(rule.list?.source).toBe("=Sheet1!$A$1:$A$3");
});

test("getResizedRange takes rows and columns away", async () => {
  const addresses = await host.run(async (context) => {
    const range = sheet1(context).getRange("B2:D5");
    const smaller = range.getResizedRange(-1, -2);
    const larger = range.getResizedRange(1, 0);
    smaller.load("address");
    larger.load("address");
    await context.sync();
    return [smaller.address, larger.address];
  });
  expect(addresses).toEqual(["Sheet1!B2:B4", "Sheet1!B2:D6"]);
});

test("the new name of a column follows into formulas, names and rules", async () => {
  await host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:C3").values = [
      ["Name", "Amount", "Note"],
      ["a", 1, ""],
      ["b", 2, ""],
    ];
    sheet.tables.add("A1:C3", true).name = "deals";
    sheet.getRange("E1:E4").formulas = [
      ["=SUM(deals[Amount])"],
      ['=ROWS(deals[[#All],[Amount]])&"Amount"'],
      ["=SUM(deals[[#Data],[Amount]:[Note]])"],
      ["=deals[[#Headers],[Amount]]"],
    ];
    sheet.getRange("C2").formulas = [["=[@Amount]*2"]];
    context.workbook.names.add("total", "=SUM(deals[Amount])");
    await context.sync();
    sheet.getRange("B1").values = [["Net amount"]];
    await context.sync();
  });
  expect((await formulasOf(host, "Sheet1", "E1:E4")).flat()).toEqual([
    "=SUM(deals[Net amount])",
    '=ROWS(deals[[#All],[Net amount]])&"Amount"',
    "=SUM(deals[[#Data],[Net amount]:[Note]])",
    "=deals[[#Headers],[Net amount]]",
  ]);
  expect(await formulasOf(host, "Sheet1", "C2")).toEqual([["=[@[Net amount]]*2"]]);
  expect((await valuesOf(host, "Sheet1", "E1:E4")).flat()).toEqual([3, "3Amount", 5, "Net amount"]);
  expect(host.snapshot().names?.[0]?.formula).toBe("=SUM(deals[Net amount])");
});

test("a header typed by the user follows too, one undo takes it back", async () => {
  await host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:B2").values = [
      ["Name", "Amount"],
      ["a", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "deals";
    sheet.getRange("E1").formulas = [["=SUM(deals[Amount])"]];
    await context.sync();
  });
  const user = host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.getSheetByName("Sheet1");
  user?.getRange("B1").setValue("Worth [€]");
  expect(await formulasOf(host, "Sheet1", "E1")).toEqual([["=SUM(deals[[Worth '[€']]])"]]);
  expect(await valuesOf(host, "Sheet1", "E1")).toEqual([[1]]);
  await host.undo();
  expect(await formulasOf(host, "Sheet1", "E1")).toEqual([["=SUM(deals[Amount])"]]);
  expect(await valuesOf(host, "Sheet1", "E1")).toEqual([[1]]);
});

test("a text is the same number and the same text whenever it is met", async () => {
  const formulas = ["=A1*1", "=A2*1", "=A3*1", "=A4&A1", '=IF(A1="007",2,3)', "=ISNUMBER(A1)", "=1E+15*2"];
  const expected = [7, 0.5, "#VALUE!", "Won007", 2, false, 2e15];
  const texts = [["'007"], ["'50%"], ["Won"], ["Won"]];
  expect(await results([...formulas, ...formulas], texts)).toEqual([...expected, ...expected]);
});

test("cells that have their formula from another keep it when that one is overwritten", async () => {
  host.coAuthor((workbook) =>
    workbook
      .getActiveSheet()
      .getRange("A1:A2")
      .setValues([[{ f: "=B1*2", si: "shared" }], [{ si: "shared" }]]),
  );
  const write = (address: string, formula: string | number) =>
    host.run(async (context) => {
      sheet1(context).getRange(address).formulas = [[formula]];
      await context.sync();
    });
  await write("B2", 21);
  await write("A1", 1);
  expect(await formulasOf(host, "Sheet1", "A1:A2")).toEqual([[1], ["=B2*2"]]);
  expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([[1], [42]]);
});
