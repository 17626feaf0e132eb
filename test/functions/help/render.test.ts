import { renderHelpPages, type HelpPage } from "../../../src/functions/help/render";
import type { FunctionsMetadata } from "../../../src/functions/help/metadata";
import { functionsMetadata } from "../../../src/build/function-metadata";

let metadata: FunctionsMetadata;
let pages: HelpPage[];

beforeAll(async () => {
  metadata = await functionsMetadata();
  pages = renderHelpPages(metadata);
});

test("there is an index and the page that each function's help address points to", () => {
  const addresses = metadata.functions.map(({ helpUrl }) => new URL(helpUrl ?? "").pathname.slice(1));
  expect(pages.map((page) => page.path)).toEqual(["help/index.html", "help/terms.html", ...addresses]);
});

test("no page has a script, an inline style or an event handler, and each has language, title, one h1 and the style sheet", () => {
  for (const { html } of pages) {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<link rel="stylesheet" href="help.css">');
  }
});

test("every link leads to a page that exists", () => {
  const names = new Set(pages.map((page) => page.path.replace("help/", "")));
  for (const { html } of pages)
    for (const [, target] of html.matchAll(/<a href="([^"]+)"/g)) expect(names).toContain(target);
});

test("a function's page shows its syntax, every argument with its meaning, and its example", () => {
  const mgo = pages.find((page) => page.path === "help/mgo_needed.html")?.html ?? "";
  expect(mgo).toContain(
    "=CAM.MGO_NEEDED(revenue_target, average_deal_size, close_rate, [marketing_share], [revenue_won])",
  );
  expect(mgo).toContain("=CAM.MGO_NEEDED(10000000,7937,10%)");
  expect(mgo).toContain("<strong>12,600</strong>");
  for (const { name, description } of metadata.functions.find(({ id }) => id === "MGO_NEEDED")?.parameters ??
    []) {
    expect(mgo).toContain(`<code class="whole">${name}</code>`);
    expect(mgo).toContain(description);
  }
});

test("every page says what is blank in every Excel, and those that take ranges not to give whole columns", () => {
  for (const { id, parameters } of metadata.functions) {
    const html = pages.find((page) => page.path === `help/${id.toLowerCase()}.html`)!.html;
    expect(html).toContain("put =&quot;&quot; into the cell");
    const ranges = parameters.some(({ dimensionality }) => dimensionality === "matrix");
    expect([id, html.includes("A whole column, as B:B")]).toEqual([id, ranges]);
  }
});

test("text is escaped", () => {
  const score = pages.find((page) => page.path === "help/partnerscore.html")?.html ?? "";
  expect(score).toContain("{&quot;n/a&quot;}");
});

test("a function without help stops the build, and help without a function too", () => {
  const [first, ...others] = metadata.functions;
  if (!first) throw new Error("no functions");
  expect(() => renderHelpPages({ functions: [...metadata.functions, { ...first, id: "NEW_ONE" }] })).toThrow(
    "NEW_ONE",
  );
  expect(() => renderHelpPages({ functions: others })).toThrow(first.id);
});
