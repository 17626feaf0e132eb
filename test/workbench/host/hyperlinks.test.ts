import { linkTarget, linkToFollow } from "../../../src/workbench/host/model/hyperlinks";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../../src/xlsx/data/write-workbook-data";
import { failureOf, openHost, valuesOf } from "../../support/headless";
import { packageProblems } from "../../support/package-check";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const run = (act: (sheet: Excel.Worksheet) => unknown) =>
  host.run(async (context) => {
    act(sheet1(context));
    await context.sync();
  });
const failed = async (act: (sheet: Excel.Worksheet) => unknown) =>
  (
    await failureOf(host, async (context) => {
      act(sheet1(context));
      await context.sync();
    })
  )?.code;
const linkOf = (address: string) =>
  host.run(async (context) => {
    const range = sheet1(context).getRange(address);
    range.load("hyperlink,values,format/font/color,format/font/underline");
    await context.sync();
    return [range.hyperlink, range.values[0]![0], range.format.font.color, range.format.font.underline];
  });
const links = () => host.snapshot().sheets.find(({ name }) => name === "Sheet1")!.hyperlinks;

test("a link shows its text, looks like a link and is told again", async () => {
  const page = { address: "https://example.com/a?b=1&c=2", textToDisplay: "=Price list", screenTip: "Open" };
  await run((sheet) => (sheet.getRange("B2").hyperlink = page));
  expect(await linkOf("B2")).toEqual([page, "=Price list", "#0563C1", "Single"]);
  expect(await linkOf("A1")).toEqual([null, "", "#000000", "None"]);
});

test("without a text the cell keeps what it has, and a blank one shows the address", async () => {
  await run((sheet) => {
    sheet.getRange("A1").formulas = [["=1+1"]];
    sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!C9" };
    sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!C9" };
  });
  expect(await valuesOf(host, "Sheet1", "A1:A2")).toEqual([[2], ["Sheet1!C9"]]);
});

test("a link to a name goes where the name goes; a link to a tab does not follow the tab", async () => {
  await host.run(async (context) => {
    const second = context.workbook.worksheets.add("Second");
    context.workbook.names.add("goal", second.getRange("B3"));
    sheet1(context).getRange("A1").hyperlink = { documentReference: "goal", textToDisplay: "Goal" };
    sheet1(context).getRange("A2").hyperlink = { documentReference: "Second!B3", textToDisplay: "Goal" };
    await context.sync();
  });
  const lead = () =>
    links()!.map(({ documentReference }) => {
      const target = linkTarget(host.model, host.model.sheetIdByName("Sheet1")!, documentReference!);
      return target && [host.model.sheetName(target.sheetId), target.box.row, target.box.column];
    });
  expect(lead()).toEqual([
    ["Second", 2, 1],
    ["Second", 2, 1],
  ]);
  await host.run(async (context) => {
    const second = context.workbook.worksheets.getItem("Second");
    second.name = "Renamed";
    second.getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(links()!.map(({ documentReference }) => documentReference)).toEqual(["goal", "Second!B3"]);
  expect(lead()).toEqual([["Renamed", 3, 1], null]);
});

test("links move with their cells, and a new one takes the place of an old one", async () => {
  await run((sheet) => {
    sheet.getRange("A1:A3").hyperlink = { address: "https://example.com" };
    sheet.getRange("A2").hyperlink = { address: "https://example.org", textToDisplay: "other" };
    sheet.getRange("1:1").insert("Down");
  });
  const told = await Promise.all(["A1", "A2", "A3", "A4"].map(linkOf));
  expect(told.map(([link]) => (link as Excel.RangeHyperlink | null)?.address)).toEqual([
    undefined,
    "https://example.com",
    "https://example.org",
    "https://example.com",
  ]);
});

test.each([
  ["Hyperlinks", [null, "x", "#0563C1", "Single"]],
  ["RemoveHyperlinks", [null, "x", "#000000", "None"]],
  ["All", [null, "", "#000000", "None"]],
] as const)("clearing %s takes the link", async (applyTo, left) => {
  await run((sheet) => {
    sheet.getRange("A1:A2").hyperlink = { address: "https://example.com", textToDisplay: "x" };
    sheet.getRange("A1").clear(applyTo);
  });
  expect(await linkOf("A1")).toEqual(left);
  expect(links()).toEqual([
    { box: { row: 1, column: 0, rows: 1, columns: 1 }, address: "https://example.com" },
  ]);
});

test.each([
  ["nothing", {}],
  ["a text alone", { textToDisplay: "x" }],
  ["a number", { address: 7 }],
  ["an unknown part", { address: "https://example.com", target: "_blank" }],
  ["an endless address", { address: "x".repeat(2_084) }],
])("a link of %s is refused", async (_what, link) => {
  expect(await failed((sheet) => (sheet.getRange("A1").hyperlink = link as never))).toBe("InvalidArgument");
  expect(links()).toBeUndefined();
});

test("on a protected sheet links need their option and an unlocked cell", async () => {
  await run((sheet) => {
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect();
  });
  const add = (address: string) =>
    failed((sheet) => (sheet.getRange(address).hyperlink = { documentReference: "Sheet1!A1" }));
  expect(await add("A1")).toBe("AccessDenied");
  await run((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowInsertHyperlinks: true });
  });
  expect(await add("B1")).toBe("AccessDenied");
  expect(await add("A1")).toBeUndefined();
});

test("a HYPERLINK formula leads to a name, a cell of another sheet, or out of the workbook", async () => {
  await host.run(async (context) => {
    const second = context.workbook.worksheets.add("It's");
    context.workbook.names.add("cam_go_1", second.getRange("B3"));
    sheet1(context).getRange("A1:A5").formulas = [
      ['=HYPERLINK("#cam_go_1","Goal")'],
      [`=hyperlink("#'It''s'!B3:C4","Goal")`],
      ['=HYPERLINK("https://example.com/""a""","Out")'],
      ['=HYPERLINK("#"&B9,"Made")'],
      ["=1+1"],
    ];
    await context.sync();
  });
  const sheetId = host.model.sheetIdByName("Sheet1")!;
  const leads = Array.from({ length: 5 }, (_, row) => linkToFollow(host.model, { sheetId, row, column: 0 }));
  expect(leads).toEqual([
    { documentReference: "#cam_go_1" },
    { documentReference: "#'It''s'!B3:C4" },
    { address: 'https://example.com/"a"' },
    undefined,
    undefined,
  ]);
  const target = (index: number) => {
    const found = linkTarget(host.model, sheetId, leads[index]!.documentReference!);
    return found && [host.model.sheetName(found.sheetId), found.box];
  };
  expect(target(0)).toEqual(["It's", { row: 2, column: 1, rows: 1, columns: 1 }]);
  expect(target(1)).toEqual(["It's", { row: 2, column: 1, rows: 2, columns: 2 }]);
});

test("an undo takes a link back", async () => {
  await run((sheet) => (sheet.getRange("A1").hyperlink = { address: "https://example.com" }));
  await host.undo();
  expect(await linkOf("A1")).toEqual([null, "", "#000000", "None"]);
});

test("a file keeps links, alone and over the file that was opened", async () => {
  await run((sheet) => {
    sheet.getRange("A1").hyperlink = { address: "https://example.com/?a=1&b=2", screenTip: 'Say "hi"' };
    sheet.getRange("A2:B2").hyperlink = { documentReference: "'It''s'!A1", textToDisplay: "x" };
  });
  const expected = links();
  const saved = await writeWorkbookData(host.snapshot());
  expect(await packageProblems(saved)).toEqual([]);
  const { data, dropped } = readWorkbookData(saved);
  expect([data.sheets[0]!.hyperlinks, dropped]).toEqual([expected, []]);
  const again = await writeWorkbookData(data, saved);
  expect(await packageProblems(again)).toEqual([]);
  expect(readWorkbookData(again).data.sheets[0]!.hyperlinks).toEqual(expected);
  const { hyperlinks: _links, ...rest } = data.sheets[0]!;
  const without = await writeWorkbookData({ ...data, sheets: [rest] }, again);
  expect(await packageProblems(without)).toEqual([]);
  expect(readWorkbookData(without).data.sheets[0]!.hyperlinks).toBeUndefined();
  host.load(data);
  expect(links()).toEqual(expected);
});
