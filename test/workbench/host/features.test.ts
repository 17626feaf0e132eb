import type { HeadlessHost } from "../../../src/workbench/host/headless";
import { failureOf, openHost } from "../../support/headless";

let host: HeadlessHost & { close(): void };
beforeEach(async () => {
  host = await openHost({ features: true });
});
afterEach(() => host.close());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

/** What Univer itself holds, from its own snapshot. */
function drawn(): { tables: unknown[]; rules: unknown[]; validations: unknown[] } {
  const saved = host.grid.instance.api.getWorkbook(host.grid.instance.unit)?.save();
  const resource = (name: string): Record<string, never> => {
    const data = saved?.resources?.find((r) => r.name === name)?.data;
    return data ? (JSON.parse(data) as Record<string, never>) : {};
  };
  const of = (name: string): unknown[] => {
    const bySheet = resource(name)["sheet-1"] ?? [];
    const items: unknown[] = Array.isArray(bySheet) ? bySheet : Object.values(bySheet);
    // Tables stand in a list of their own, beside an empty one.
    return items.flat();
  };
  return {
    tables: of("SHEET_TABLE_PLUGIN"),
    rules: of("SHEET_CONDITIONAL_FORMATTING_PLUGIN"),
    validations: of("SHEET_DATA_VALIDATION_PLUGIN"),
  };
}

test("tables and rules are shown, taken away and brought back by undo and redo", async () => {
  await host.run(async (context) => {
    const sheet = sheet1(context);
    sheet.getRange("A1:B3").values = [
      ["Name", "Amount"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "things";
    const amounts = sheet.getRange("B2:B3");
    const high = amounts.conditionalFormats.add("CellValue");
    high.cellValue.format.fill.color = "#C6EFCE";
    high.cellValue.rule = { formula1: "=1.5", operator: "GreaterThan" };
    const icons = amounts.conditionalFormats.add("IconSet");
    icons.iconSet.style = "ThreeTrafficLights1";
    icons.iconSet.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=1" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=2" },
    ];
    sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "=things[Name]" } };
    await context.sync();
  });
  const shown = drawn();
  expect(shown.tables).toHaveLength(1);
  expect(shown.rules).toHaveLength(2);
  expect(shown.validations).toMatchObject([{ type: "list", formula1: "=Sheet1!$A$2:$A$3" }]);
  await host.undo();
  expect(drawn()).toEqual({ tables: [], rules: [], validations: [] });
  await host.redo();
  expect(drawn().tables).toHaveLength(1);
  expect(drawn().rules).toEqual(shown.rules);
  await host.run(async (context) => {
    sheet1(context).getRange("B:B").conditionalFormats.clearAll();
    sheet1(context).getRange("A2").dataValidation.clear();
    context.workbook.tables.getItem("things").convertToRange();
    await context.sync();
  });
  expect(drawn()).toMatchObject({ tables: [], rules: [], validations: [{ ranges: [{ startRow: 2 }] }] });
});

test("conditional formats: newest first, priorities, clearing a part", async () => {
  const got = await host.run(async (context) => {
    const range = sheet1(context).getRange("A1:A4");
    const first = range.conditionalFormats.add("Custom");
    first.custom.rule.formula = '=$A1="x"';
    first.custom.format.font.color = "#9C0006";
    const second = range.conditionalFormats.add("CellValue");
    second.cellValue.rule = { formula1: "=1", formula2: "=3", operator: "Between" };
    range.conditionalFormats.load("items/type,items/priority");
    await context.sync();
    const types = range.conditionalFormats.items.map((f) => [f.type, f.priority]);
    sheet1(context).getRange("A2").conditionalFormats.clearAll();
    const left = range.conditionalFormats.getCount();
    const at = sheet1(context).getRange("A2").conditionalFormats.getCount();
    await context.sync();
    return [types, left.value, at.value];
  });
  expect(got).toEqual([
    [
      ["CellValue", 0],
      ["Custom", 1],
    ],
    4,
    0,
  ]);
});

describe("data validation", () => {
  test.each<[string, Excel.DataValidationRule]>([
    ["List", { list: { inCellDropDown: true, source: "Gold,Silver" } }],
    ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }],
    ["Decimal", { decimal: { formula1: 0, operator: "GreaterThan" } }],
    ["Date", { date: { formula1: "2017-01-01", operator: "GreaterThanOrEqualTo" } }],
    ["TextLength", { textLength: { formula1: 200, operator: "LessThan" } }],
    ["Custom", { custom: { formula: "=LEN(A1)<9" } }],
  ])("%s comes back as it was set", async (type, rule) => {
    const error = await failureOf(host, async (context) => {
      const { dataValidation } = sheet1(context).getRange("A1:A3");
      dataValidation.rule = rule;
      dataValidation.prompt = { title: "Level", message: "1 to 5", showPrompt: true };
      dataValidation.errorAlert = { title: "Level", message: "Use 1 to 5.", style: "Stop", showAlert: true };
      dataValidation.load("type,rule,prompt,errorAlert");
      await context.sync();
      expect(dataValidation.type).toBe(type);
      expect(dataValidation.rule).toMatchObject(rule);
      expect(dataValidation.prompt.message).toBe("1 to 5");
      expect(dataValidation.errorAlert.style).toBe("Stop");
    });
    expect(error).toBeUndefined();
  });

  test("a list of items longer than 255 characters is refused", async () => {
    const error = await failureOf(host, async (context) => {
      const source = "x".repeat(256);
      sheet1(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    });
    expect(error?.code).toBe("InvalidArgument");
  });
});
