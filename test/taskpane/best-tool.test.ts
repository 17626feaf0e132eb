import type { BuiltSheet } from "../../src/book/workbook-port";
import { weakestOf } from "../../src/domain/portfolio/best-rank";
import { rollupDefinition } from "../../src/sheets/rollup/definition";
import { BEST_TOOL } from "../../src/taskpane/panes/best-and-largest/best-page";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";
import { testTool } from "../support/test-tool";

const sheet = (kind: BuiltSheet["kind"], inputs: BuiltSheet["inputs"]): BuiltSheet => ({
  sheetName: kind,
  kind,
  subject: { partner: "" },
  schema: 1,
  uid: "11111111-2222-3333-4444-555555555555",
  inputs,
});
const open = (sheets: readonly BuiltSheet[] = []) =>
  testTool(BEST_TOOL, { tables: portfolioExample(), today: PORTFOLIO_AS_OF, sheets });
const inputOf = (tool: ReturnType<typeof open>, name: string) =>
  BEST_TOOL.build.change(tool.now()).sheets[0]!.inputs.find((input) => input.name === name)!.value;

test("its steps lead to a build, and its figures name the best and the largest", () => {
  const tool = open();
  expect(tool.screens().map(({ id }) => id)).toEqual(["ranks", "weights", "review"]);
  expect(Object.fromEntries(tool.figures())).toEqual({
    Best: "Acme",
    Largest: "Überlingen Datenverarbeitungsgesellschaft",
    Ranked: "5",
  });
});

test("those stand first whose two ranks differ most, with the criterion that holds them back", () => {
  const { apart } = open().now().live;
  expect(apart.map(({ partner, best }) => [partner, best.rank, best.largestRank, weakestOf(best)])).toEqual([
    ["Acme", 1, 2, "promises"],
    ["Acme*", 5, 6, "growth"],
    ["Überlingen Datenverarbeitungsgesellschaft", 2, 1, "growth"],
    ["A~B?", 4, 4, "growth"],
    ['The "Best" & Co.', 3, 3, "led"],
  ]);
});

test("what is typed on the roll-up counts for the first build, and afterwards what is typed here", () => {
  const first = open([sheet(rollupDefinition.kind, { in_best_growth: 0 })]);
  expect(first.now().live.typed.best_growth).toBe(0);
  expect(inputOf(first, "in_best_growth")).toBe(0);
  const again = open([sheet(rollupDefinition.kind, { in_best_growth: 0 }), sheet(BEST_TOOL.kind.kind, {})]);
  expect(again.now().live.typed.best_growth).toBeNull();
  expect(inputOf(again, "in_best_growth")).toBeUndefined();
});

test("who agreed the weights goes to the sheet", () => {
  const tool = open();
  tool.type((draft) => ({ ...draft, agreed: { best_agreed_by: "The partner board" } }));
  expect(inputOf(tool, "in_best_agreed_by")).toBe("The partner board");
});
