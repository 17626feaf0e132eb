import type { BuiltSheet } from "../../src/book/workbook-port";
import { callToAction } from "../../src/domain/portfolio/call-to-action";
import { ROLLUP_TOOL } from "../../src/taskpane/panes/rollup/rollup-page";
import { PORTFOLIO_AS_OF, portfolioExample } from "../support/portfolio-example";
import { testTool } from "../support/test-tool";

const sheet = (kind: BuiltSheet["kind"], partner: string, uid: string): BuiltSheet => ({
  sheetName: `${kind} ${partner}`,
  kind,
  subject: { partner },
  schema: 1,
  uid,
  inputs: {},
});
const open = (sheets: readonly BuiltSheet[] = []) =>
  testTool(ROLLUP_TOOL, { tables: portfolioExample(), today: PORTFOLIO_AS_OF, sheets });

test("its steps lead to a build, and its figures say how many are red", () => {
  const tool = open();
  expect(tool.screens().map(({ id }) => id)).toEqual(["partners", "letters", "weights", "review"]);
  expect(Object.fromEntries(tool.figures())).toMatchObject({ Partners: "9", Red: "6" });
});

test("filters leave those of a CAM, a region and a status", () => {
  const tool = open();
  tool.type((draft) => ({ ...draft, filters: { ...draft.filters, cam: "Ola", status: "Red" } }));
  expect(tool.now().live.chosen.map(({ partner }) => partner)).toEqual(["Acme*", 'The "Best" & Co.']);
});

test("what to write names what is late and what is missing, and no other partner", () => {
  const lines = open().now().live.all.lines;
  const texts = lines.map((line) => callToAction(line, { asOf: PORTFOLIO_AS_OF, currency: "USD" }));
  const star = texts[lines.findIndex(({ partner }) => partner === "Acme*")]!;
  expect(star.split("\n")).toEqual([
    "Dear Acme* team,",
    "",
    "As of 20 August 2026 we are at 31 % of the plan to date: USD 20k of USD 64k.",
    "Open deals cover 6 % of what is still to win this year.",
    "Open: =Call *them*.",
    "",
    "Please tell me by the end of the week where this stands, and what you need from us.",
    "",
    "Ola",
  ]);
  expect(
    texts.some((text, index) =>
      lines.some(({ partner }, at) => at !== index && partner === "Quiet one" && text.includes(partner)),
    ),
  ).toBe(false);
});

test("a typed weight counts in the order by quality and goes to the sheet", () => {
  const tool = open();
  tool.type((draft) => ({ ...draft, weights: { best_growth: 0 } }));
  expect(tool.now().live.typed.best_growth).toBe(0);
  const [plan] = ROLLUP_TOOL.build.change(tool.now()).sheets;
  expect(plan!.inputs.find(({ name }) => name === "in_best_growth")!.value).toBe(0);
});

test("rows lead to the sheets that there are, by the workbook's names", () => {
  const tool = open([sheet("performance-scorecard", "acme", "11111111-2222-3333-4444-555555555555")]);
  const [plan] = ROLLUP_TOOL.build.change(tool.now()).sheets;
  const links = plan!.cells.flatMap(({ content }) =>
    content.type === "formula" && content.formula.includes("HYPERLINK") ? [content.formula] : [],
  );
  expect(links).toEqual([
    '=IFERROR(IF(ROWS(cam_go_111111112222)>0,HYPERLINK("#cam_go_111111112222","Open"),""),"Gone")',
  ]);
});
