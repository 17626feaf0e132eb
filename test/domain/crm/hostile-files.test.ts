import path from "node:path";
import ts from "typescript";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { runSteps } from "../../../src/domain/shared/steps";
import { dealsTable, partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";
import { CRM_HOSTILE_PARTS } from "../../soak/parts/crm-hostile";
import { randomTestAlone } from "../../support/random-test";
import { readSource, sourceFiles } from "../../support/source-files";

const HEADER = "Deal ID,Partner,Product,Stage,Probability,Amount,Currency,Last activity,Close Date";
const FIELDS = [
  "id",
  "partner",
  "product",
  "stage",
  "probability",
  "amount",
  "currency",
  "activity",
  "closed",
] as const;
type Cells = Partial<Record<(typeof FIELDS)[number], string>>;
const USUAL: Cells = {
  id: "D",
  partner: "P",
  product: "X",
  stage: "Closed Won",
  amount: "1",
  closed: "2026-03-01",
};
const row = (cells: Cells) => FIELDS.map((field) => cells[field] ?? USUAL[field] ?? "").join(",");
const file = (...rows: Cells[]) => [HEADER, ...rows.map(row)].join("\n");
const many = (count: number, cells: (index: number) => Cells) =>
  file(...Array.from({ length: count }, (_, index) => ({ id: `D${index}`, ...cells(index) })));

function importOf(text: string) {
  const deals = runSteps(readFile("deals.csv", new TextEncoder().encode(text)));
  const store = new MemoryTables();
  const plan = runSteps(previewImport(store.existing(), { deals }));
  return { plan, store: store.apply(plan.changes) };
}

/** Of the processor, whatever else the machine does. */
function secondsOf(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

/** Ample for what takes linear time: the quadratic readings took minutes. */
const SECONDS = 4;
const LETTERS = 300_000;

test.each<[string, string, string]>([
  ["a date of digits", file({ closed: "1".repeat(LETTERS) }), "left out"],
  ["a date of blanks", file({ closed: `1${" ".repeat(LETTERS)}x` }), "left out"],
  ["an amount of groups", file({ amount: "1 ".repeat(LETTERS) + "x" }), "left out"],
  ["an amount of dashes", file({ amount: "-".repeat(LETTERS) }), "left out"],
  ["an amount of blanks and a percent sign", file({ amount: `1${" ".repeat(LETTERS)}%` }), "left out"],
  ["a probability of letters", file({ probability: "a".repeat(LETTERS) }), "cell left blank"],
  ["a currency of words", file({ currency: "AAA ".repeat(LETTERS / 4) }), "left out"],
  ["a partner of letters", file({ partner: "a".repeat(LETTERS) }), "left out"],
  [
    "rows of one ID",
    many(20_000, (index) => ({ id: "D", partner: `P${index}`, amount: String(index) })),
    "left out",
  ],
])("%s is read in time and told", (_, text, outcome) => {
  let plan!: ReturnType<typeof importOf>["plan"];
  expect(secondsOf(() => ({ plan } = importOf(text)))).toBeLessThan(SECONDS);
  expect(plan.questions).toEqual([]);
  expect(plan.problems[0]).toMatchObject({ outcome });
});

test.each<[string, string, string]>([
  ["equal headers", `${"Amount,".repeat(10_000)}\n1`, "10,001 columns"],
  ["a name of a header without end", `${"x".repeat(LETTERS)},Partner\n1,2`, "300,000 characters"],
  ["a line without end", `${HEADER}\n${",".repeat(LETTERS)}`, "Line 2"],
  ["a line of broken quotations", `${HEADER}\n${'"a"b,'.repeat(LETTERS)}`, "Line 2"],
])("%s are refused in words", (_, text, words) => {
  const seconds = secondsOf(() => expect(() => importOf(text)).toThrow(words));
  expect(seconds).toBeLessThan(SECONDS);
});

test("many blank lines are skipped, and the row below them keeps its line", () => {
  const blank = 200_000;
  const { plan } = importOf(`${HEADER}\n${"\n".repeat(blank)}${row({ amount: "x" })}\n${row({ id: "E" })}`);
  expect(plan.problems.map(({ line }) => line)).toEqual([blank + 2]);
  expect(plan.counts.deals.new).toBe(1);
});

test("500 columns of one name are told apart", () => {
  const { plan } = importOf(`${HEADER}${",Note".repeat(491)}\n${row({})}${",n".repeat(491)}`);
  expect(plan.files[0]!.mapping.unused.at(-1)).toBe("Note (491)");
});

test("names that JavaScript objects have by birth are names like any other", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];
  const { store } = importOf(
    many(names.length, (index) => ({ id: names[index]!, partner: names[index]!, product: names[index]! })),
  );
  expect(store.rows(partnersTable).map(({ partner }) => partner)).toEqual([...names].sort());
  expect(store.rows(dealsTable).map(({ dealId, partner, product }) => [dealId, partner, product])).toEqual(
    names.map((name) => [name, name, name]),
  );
  const odd = importOf("Deal ID,Partner,Stage,Amount,constructor\n1,P,Won,5,1/2/3").plan;
  expect(odd.files[0]!.mapping.unused).toEqual(["constructor"]);
});

for (const part of CRM_HOSTILE_PARTS) randomTestAlone(part, 120_000);

/** Expressions that take longer than linear time, and why that does no harm. */
const BOUNDED: Readonly<Record<string, string>> = {
  "parse-date.ts [T ,]\\s*\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([ap]\\.?\\s?m\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$":
    "texts up to DATE_LENGTH",
  "peel-number.ts [\\p{L}\\p{Sc}][\\p{L}\\p{Sc}.]*$": "texts up to NUMBER_LENGTH",
  "peel-number.ts ^[\\d.,]*\\d[\\d.,]*(e[+-]?\\d{1,3})?$": "texts up to NUMBER_LENGTH",
};

test("no regular expression takes more than linear time, but for those that see short texts only", () => {
  const all = sourceFiles("src/domain/crm", /\.ts$/).flatMap((name) =>
    expressionsIn(name).map((expression) => ({
      expression,
      called: `${path.basename(name)} ${expression.source}`,
    })),
  );
  expect(all.map(({ called }) => called)).toEqual(expect.arrayContaining(Object.keys(BOUNDED)));
  const unbounded = all.filter(({ called }) => !(called in BOUNDED));
  expect(unbounded.filter(({ expression }) => isSlow(expression)).map(({ called }) => called)).toEqual([]);
});

function expressionsIn(name: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, readSource(name), ts.ScriptTarget.Latest));
  return found;
}

const PUMPS = [
  " ",
  "1",
  "a",
  "A",
  "-",
  ".",
  ",",
  "(",
  '"',
  "$",
  ":",
  "\n",
  "1 ",
  "a ",
  "1.",
  "1,",
  "1-",
  "ä",
];
const PUMPED = 10_000;
const SLOW_SECONDS = 0.03;

/** Ten thousand times the same letters take a moment, or a square of it. */
function isSlow(expression: RegExp): boolean {
  const letters = new Set([...PUMPS, ...expression.source.replace(/[\\[\](){}^$*+?|]/g, "")]);
  return [...letters].some((pump) => {
    const text = `${pump.repeat(PUMPED)}\u0001`;
    return Array.from({ length: 3 }, () => secondsOf(() => text.replace(expression, ""))).every(
      (seconds) => seconds > SLOW_SECONDS,
    );
  });
}
