import ts from "typescript";
import { failureOf, openHost } from "../../support/headless";
import { readSource, sourceFiles } from "../../support/source-files";

/** What the host answers although the add-in does not ask for it yet: demands to come, and what tests look at. */
const KNOWN_TO_COME: Readonly<Record<string, readonly string[]>> = {
  "outlines and what is hidden": ["Range.showGroupDetails"],
  links: ["Range.hyperlink"],
  "a second workbook": ["Workbook.createAndOpenWorkbook"],
  "pages that only some cells can be typed into": [
    "FormatProtection.formulaHidden",
    "WorkbookProtection.protect",
    "WorkbookProtection.unprotect",
    "WorksheetProtection.protect",
    "WorksheetProtection.unprotect",
  ],
  "charts that point out": [
    "Chart.width",
    "ChartAxis.displayUnit",
    "ChartAxis.minimum",
    "ChartPointsCollection.getCount",
    "ChartSeries.axisGroup",
  ],
  "pages to print": [
    "HeaderFooter.centerFooter",
    "PageLayout.leftMargin",
    "PageLayout.paperSize",
    "PageLayout.setPrintMargins",
    "PageLayout.setPrintTitleRows",
  ],
  "looks and rules": [
    "ConditionalFormat.cellValue",
    "ConditionalFormat.iconSet",
    "ConditionalFormat.priority",
    "IconSetConditionalFormat.criteria",
    "Range.merge",
    "Worksheet.tabColor",
  ],
  "what tests do and look at": [
    "NamedItem.scope",
    "Range.cellCount",
    "Range.getBoundingRect",
    "Range.insert",
    "Range.moveTo",
    "Range.numberFormatCategories",
    "RangeAreas.cellCount",
    "Table.getDataBodyRange",
    "WorksheetCollection.getActiveWorksheet",
    "WorksheetFreezePanes.getLocationOrNullObject",
  ],
};

const parsed = (file: string) =>
  ts.createSourceFile(file, readSource(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);

/** Every member that the host's objects answer, as Excel calls them. */
function played(): string[] {
  return sourceFiles("src/workbench/host/model", /\.ts$/).flatMap((file) =>
    parsed(file)
      .statements.filter((statement) => ts.isClassDeclaration(statement))
      .flatMap((declared) => {
        const own = /get \$type\(\) \{\s*return "(\w+)"/.exec(declared.getText())?.[1];
        const type = declared.name?.text === "CellBlock" ? "Range" : own;
        const members = type === undefined ? [] : declared.members.filter(isAnswered);
        return members.map(({ name }) => `${type}.${name!.getText()}`);
      }),
  );
}

function isAnswered(member: ts.ClassElement): boolean {
  const isOfApi = ts.isAccessor(member) || ts.isMethodDeclaration(member);
  return isOfApi && !/^[$_#]/.test(member.name.getText());
}

/** Every word of the code that talks to Excel: members are named there, or in the strings that it loads. */
function wordsOfTheAddin(): Set<string> {
  const files = sourceFiles("src/excel", /\.ts$/);
  return new Set(files.flatMap((file) => readSource(file).match(/\b[a-z]\w*/gi) ?? []));
}

test("the host plays what the add-in uses, and besides what is known to come", () => {
  const words = wordsOfTheAddin();
  const unused = new Set(played().filter((member) => !words.has(member.split(".")[1]!)));
  expect([...unused].sort()).toEqual(Object.values(KNOWN_TO_COME).flat().sort());
});

const NOT_PLAYED: [string, (sheet: Excel.Worksheet) => unknown][] = [
  ["levels of the outline", (sheet) => sheet.showOutlineLevels(1, 1)],
  ["a chart's title from a cell", (sheet) => sheet.charts.getItemAt(0).title.setFormula("=Sheet1!A1")],
  [
    "a point's label",
    (sheet) => (sheet.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(0).hasDataLabel = true),
  ],
  [
    "a point's border",
    (sheet) =>
      (sheet.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(0).format.border.color = "red"),
  ],
  ["a pattern of a fill", (sheet) => (sheet.getRange("A1").format.fill.pattern = "Gray50")],
  ["a copy of cells", (sheet) => sheet.getRange("A1").copyFrom("B1")],
  ["a copy of the sheet", (sheet) => sheet.copy()],
  ["sheets of a file", (sheet) => sheet.context.workbook.insertWorksheetsFromBase64("UEs=")],
  ["parts of XML", (sheet) => sheet.context.workbook.customXmlParts.add("<a/>")],
  ["a group of shapes", (sheet) => sheet.shapes.addGroup([])],
];
test.each(NOT_PLAYED)("%s is not played: ApiNotFound, and nothing happens", async (_what, act) => {
  const host = await openHost();
  try {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [["x"], [1], [2]];
      sheet.charts.add("Line", sheet.getRange("A1:A3"));
      await context.sync();
    });
    const before = host.snapshot();
    const error = await failureOf(host, async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    expect(error?.code).toBe("ApiNotFound");
    expect(host.snapshot()).toEqual(before);
  } finally {
    host.close();
  }
});
