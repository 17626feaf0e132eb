import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { termsText } from "../../src/build/reference/terms";
import { ISO_CODES } from "../../src/domain/crm/currency-code";
import { SETTINGS } from "../../src/domain/program/settings";
import { MONTH_NAMES } from "../../src/domain/shared/plain-words";
import { TERMS } from "../../src/functions/help/content/terms";
import { statusInWords } from "../../src/taskpane/strings/components";
import { EXAMPLES } from "../support/kinds";
import { readSource, sourceFiles } from "../support/source-files";

/** What people do not read, and what they read in its place. */
const FORBIDDEN: readonly (readonly [words: RegExp, instead: string])[] = [
  [/\bedit me\b/i, '"example figure: replace", or where the default comes from'],
  [/\breconstructed\b/i, '"example figure: replace"'],
  [/^illustrative/i, '"example figure: replace"'],
  [/^Standing\b/, 'what is decided, "Verdict"'],
  [/^no changes$/i, 'what the button does: "Save"'],
  [/\btiers?\b/i, '"level"'],
  [/\bprovisional\b(?! below)/i, "how much is measured"],
  [/\bvendor net\b(?![:,])/i, "what it is: the price less the partner's margin"],
  [/\bQ[1-4] (?:FY ?)?20\d\d\b/, 'a quarter as "FY2026 Q4"'],
  [/\b20\d\d-\d\d-\d\d\b(?<!such as \S+)|\b\d{1,2}[./]\d{1,2}[./]20\d\d\b/, 'a day as "28 November 2026"'],
  [new RegExp(`\\b(?:${MONTH_NAMES.join("|")}) \\d{1,2}(?:st|nd|rd|th)?\\b`), 'a day as "28 November 2026"'],
  [/[$€£¥]\s?\d|\b(?:USD|EUR|GBP)\d/, "money through the format, in the workbook's currency"],
];

/** Of these words the program's, functions' and tables' own are public names; a choice explains itself beside. */
const PUBLIC = new Set([
  "Tier",
  "Tiers",
  "TIER",
  "Provisional",
  "Vendor net",
  "provisional",
  "tier",
  // What an import reads in files, and what people may type.
  "partner tier",
]);
const NAMES = /CAM\.TIER|REBATE_TIER|cam_\w+\[|Tier of Partners/;

const literalsOf = (file: string): string[] => {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text.trim());
    else if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…").trim());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const complaintsOf = (texts: readonly string[]) =>
  texts.flatMap((text) =>
    PUBLIC.has(text) || NAMES.test(text)
      ? []
      : FORBIDDEN.filter(([words]) => words.test(text)).map(([, instead]) => `"${text}": say ${instead}.`),
  );

const PANE = sourceFiles("src/taskpane", /\.tsx?$/);

test("the pane says nothing in words that nobody explains", () => {
  expect(PANE.length).toBeGreaterThan(200);
  const found = PANE.flatMap((file) => complaintsOf(literalsOf(file)).map((each) => `${file}: ${each}`));
  expect(found).toEqual([]);
});

test("days, numbers and money are put into words in one place, so that each has one form", () => {
  const files = [...PANE, ...sourceFiles("src/domain", /\.ts$/)].filter(
    (file) => !/domain\/crm\/|strings\/format\.ts$|shared\/plain-words\.ts$/.test(file),
  );
  const own = /\.toLocale\w*String\(|Intl\.(?:Number|DateTime)Format|\.toISOString\(/;
  expect(files.filter((file) => own.test(readSource(file)))).toEqual([]);
});

test("neither do the defaults, findings and hints that both the pane and the sheets show", () => {
  const files = sourceFiles("src/domain", /\.ts$/).filter((file) => !/crm|argument|rebate-tier/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => complaintsOf(literalsOf(file)).map((each) => `${file}: ${each}`));
  expect(found).toEqual([]);
});

test.each(EXAMPLES)("nor does a sheet of the kind %s", (_, example) => {
  const [plan] = example().change.sheets;
  const { cells, inputs, charts, title } = plan!;
  const written = cells.flatMap(({ content }) =>
    content.type === "formula"
      ? [...content.formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.trim())
      : content.type === "text"
        ? [content.text]
        : [],
  );
  const prompts = inputs.flatMap(({ prompt }) => [prompt.title, prompt.message]);
  const texts = [title, ...written, ...prompts, ...charts.map((chart) => JSON.stringify(chart))];
  expect(texts.length).toBeGreaterThan(20);
  expect(complaintsOf(texts)).toEqual([]);
});

test("a status without a colour says why, and the amount basis what it is", () => {
  expect(statusInWords("Provisional")).toBe("Provisional: too little measured");
  expect(statusInWords("Green")).toBe("Green");
  expect(SETTINGS.amountBasis.source).toContain("less the partner's margin");
});

describe("docs/terms.md", () => {
  test("is what the code gives; `npm run docs` writes it", async () => {
    const file = readFileSync(path.resolve(__dirname, "../../docs/terms.md"), "utf8");
    expect(file).toBe(await termsText());
  });

  test("stands in the order of the alphabet, every term once and with a meaning", () => {
    const names = TERMS.map(({ term }) => term.toLowerCase());
    expect(names).toEqual([...new Set(names)].sort());
    for (const { meaning, seen } of TERMS)
      expect([meaning.endsWith("."), seen === ""]).toEqual([true, false]);
  });

  test("has every word that the pane has of its own, and every abbreviation", () => {
    const listed = TERMS.map(({ term, meaning }) => `${term} ${meaning}`).join(" ");
    const ours = ["level", "not measured", "typed here", "example figure: replace", "from the CRM"];
    const abbreviations = PANE.filter((file) => file.includes("/strings/"))
      .flatMap(literalsOf)
      .flatMap((text) => text.match(/\b[A-Z]{3,4}s?\b/g) ?? [])
      .map((word) => word.replace(/s$/, ""));
    // A spreadsheet's and a computer's own.
    const known = new Set(["CSV", "TSV", "UTF", "NAME", "REF", "CRM", ...ISO_CODES]);
    const missing = [...new Set([...ours, ...abbreviations])].filter(
      (word) => !known.has(word) && !listed.includes(word),
    );
    expect(missing).toEqual([]);
  });
});
