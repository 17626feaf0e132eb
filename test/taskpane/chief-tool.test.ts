import type { BuiltSheet } from "../../src/book/workbook-port";
import { channelPnlDefinition } from "../../src/sheets/channel-pnl/definition";
import { CHIEF_TOOL } from "../../src/taskpane/panes/chief/chief-page";
import { FINANCE_AS_OF, programExample } from "../support/finance-example";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";
import { testTool } from "../support/test-tool";

test("its steps lead to a build, and its figures are those of the sheet's head", () => {
  const tool = testTool(CHIEF_TOOL, { tables: portfolioExample(), today: PORTFOLIO_AS_OF, sheets: [] });
  expect(tool.screens().map(({ id }) => id)).toEqual(["glance", "changes", "review"]);
  expect(Object.fromEntries(tool.figures())).toEqual({
    Producing: "8 of 8",
    "Partner-led": "not known",
    "Days to first win": "1,478",
  });
  expect(tool.now().live.back).toBeNull();
});

test("with a Channel P&L in the workbook it says what a dollar brought back", () => {
  const pnl: BuiltSheet = {
    sheetName: "Channel P&L",
    kind: channelPnlDefinition.kind,
    subject: { partner: "" },
    schema: 1,
    uid: "11111111-2222-3333-4444-555555555555",
    inputs: {},
  };
  const without = { tables: programExample(), today: FINANCE_AS_OF };
  const back = (margin: number) =>
    testTool(CHIEF_TOOL, { ...without, sheets: [{ ...pnl, inputs: { in_product_margin: margin } }] }).now()
      .live.back!;
  expect(back(0.2)).toBeGreaterThan(0);
  expect(back(0.4)).toBeCloseTo(2 * back(0.2), 9);
});
