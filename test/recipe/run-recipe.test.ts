import { createWorkbook } from "../../src/excel/excel-workbook";
import { runRecipe } from "../../src/recipe/run-recipe";
import { cellAt, contentAt, sheetOf } from "../excel/support";
import { openHost } from "../support/headless";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
const FILES: Record<string, string> = {
  "deals.csv":
    "Nr,Reseller,Client,What,Phase,Start,End,Sum\nD1,Acme,=X,GTX,Won,2016-10-20,2017-03-01,1000\nD2,Acme,Beta Ltd,GTX,Engaging,2017-10-21,,\n",
  "products.csv": "product,sales_price\nGTX,550\n",
};
const MAP = {
  "Deal ID": "Nr",
  Partner: "Reseller",
  Account: "Client",
  Product: "What",
  Stage: "Phase",
  "Registered on": "Start",
  "Closed on": "End",
  Amount: "Sum",
};

beforeEach(async () => {
  host = await openHost({ calculate: "never" });
});
afterEach(() => host.close());

function run(recipe: unknown) {
  return runRecipe(typeof recipe === "string" ? recipe : JSON.stringify(recipe), {
    workbook: createWorkbook(),
    readFile: async (path) => {
      const text = FILES[path];
      if (text === undefined) throw new Error(`no file ${path}`);
      return new TextEncoder().encode(text);
    },
  });
}

test("a recipe imports, adds, builds and sets, one step after the other", async () => {
  await run({
    asOf: "2017-12-31",
    fiscalYearStart: 1,
    steps: [
      { do: "import-crm", deals: "deals.csv", products: "products.csv", map: MAP },
      {
        do: "add-partner",
        partner: "Acme",
        CAM: "Kim",
        "Partner since": "2015-02-01",
        "Annual target": 40_000,
      },
      { do: "add-partner", partner: "New one", "Life-stage": "recruit" },
      {
        do: "set-rows",
        table: "cam_results",
        rows: [{ Partner: "Acme", Period: "2017-10-01", Metric: "training_certs", Actual: 3 }],
      },
      { do: "performance-scorecard", partner: "acme" },
      { do: "performance-scorecard", partner: "New one" },
      { do: "set", kind: "performance-scorecard", partner: "Acme", name: "in_q1_target", value: 1234 },
      { do: "action-plan", partner: "acme" },
    ],
  });
  const data = host.snapshot();
  expect(contentAt(data, "Deals", "C4")).toBe("=X");
  // Acme was there from the file already.
  expect(
    ["A4", "B4", "C4", "H4", "I4", "B5", "F5", "A6"].map((address) => contentAt(data, "Partners", address)),
  ).toEqual(["P-0001", "Acme", "Kim", 42_036, 40_000, "New one", "Recruit", undefined]);
  expect(contentAt(data, "Results", "E4")).toBe(3);
  const scorecard = sheetOf(data, "Score · Acme");
  const input = scorecard
    .names!.find(({ name }) => name === "in_q1_target")!
    .formula.split("!")[1]!
    .replaceAll("$", "");
  expect(cellAt(data, "Score · Acme", input)?.value).toBe(1234);
  expect(sheetOf(data, "Score · New").names!.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["score", "check", "cam_uid"]),
  );
  expect(sheetOf(data, "Actions · Acme").names!.map(({ name }) => name)).toContain("in_due_soon_days");
  expect(data.settings ?? {}).toEqual({});
});

test.each([
  ["not json", "The recipe is not JSON"],
  [{ steps: [], colour: 1 }, 'The recipe: unknown field "colour"'],
  [{ asOf: "31.12.2017", steps: [] }, '"asOf": expected a date'],
  [{ steps: [{ do: "bake" }] }, 'Step 1: unknown step "bake"; there are import-crm'],
  [{ steps: [{ do: "constructor" }] }, 'unknown step "constructor"'],
  [
    {
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "set", kind: "performance-scorecard", name: "in_a", value: 1, size: 2 },
      ],
    },
    'Step 2 (set): unknown field "size"',
  ],
  [
    { steps: [{ do: "add-partner", partner: "A", Colour: "red" }] },
    'Step 1 (add-partner): unknown field "Colour"',
  ],
  [{ steps: [{ do: "add-partner" }] }, 'Step 1 (add-partner): "partner"'],
  [{ steps: [{ do: "add-partner", partner: "A" }, { partner: "B" }] }, 'Step 2: "do"'],
  [{ steps: [{ do: "add-partner", partner: "n".repeat(201) }] }, "a partner's name takes 200 characters"],
  [
    {
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "add-partner", partner: "a", "Partner ID": "P-0009" },
      ],
    },
    "Step 2 (add-partner): cam_partners has the partner A as P-0001, not as P-0009",
  ],
  [
    {
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "add-partner", partner: "B", "Partner ID": "P-0001" },
      ],
    },
    "P-0001 is the partner A; a new name here would leave its deals behind",
  ],
  [
    {
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "set-rows", table: "cam_partners", rows: [{ "Partner ID": "X", Partner: " a" }] },
      ],
    },
    "Step 2 (set-rows): cam_partners has the partner a as P-0001, not as X",
  ],
  [
    { steps: [{ do: "add-partner", partner: "A", "Partner since": "1.2.2026" }] },
    '"1.2.2026" in cam_partners, column "Partner since": expected a date such as 2026-01-31',
  ],
  [
    { steps: [{ do: "add-partner", partner: "A", Notes: "x".repeat(32_768) }] },
    'column "Notes": the text has 32768 characters',
  ],
  [{ steps: [{ do: "add-partner", partner: "A", "Life-stage": "Grown" }] }, "expected one of Recruit"],
  [{ steps: [{ do: "set-rows", table: "cam_nothing", rows: [] }] }, "there is no table cam_nothing"],
  [
    { steps: [{ do: "set-rows", table: "cam_stages", rows: [{ Phase: "Won" }] }] },
    'cam_stages has no column "Phase"',
  ],
  [
    { steps: [{ do: "set-rows", table: "cam_stages", rows: [{ Stage: "Won", stage: "Lost" }] }] },
    'column "Stage" of cam_stages is given twice',
  ],
  [
    { steps: [{ do: "set-rows", table: "cam_stages", rows: [{ Stage: "S", Class: "Maybe" }] }] },
    '"Maybe" in cam_stages, column "Class": expected one of Open, Won, Lost',
  ],
  [
    { steps: [{ do: "set-rows", table: "cam_stages", rows: [{ Stage: "S" }, { Stage: " s " }] }] },
    "row 2 for cam_stages repeats s",
  ],
  [
    { steps: [{ do: "set-rows", table: "cam_stages", rows: [{ Stage: "S", Probability: "10%" }] }] },
    '"10%" in cam_stages, column "Probability": ',
  ],
  [
    { steps: [{ do: "set-rows", table: "cam_stages", rows: [{ Stage: true }] }] },
    'Step 1 (set-rows): "rows.0.Stage": expected text, a number or null',
  ],
  [
    { steps: [{ do: "set-rows", table: "cam_results", rows: [{ Partner: "A", Metric: "m" }] }] },
    "row 1 for cam_results needs Partner, Period, Metric",
  ],
  [
    { steps: [{ do: "import-crm", deals: "missing.csv" }] },
    'Step 1 (import-crm): "deals": no file missing.csv',
  ],
  [
    { steps: [{ do: "import-crm", deals: "deals.csv", map: { "Deal ID": "Key" } }] },
    "the map names columns that no file has",
  ],
  [
    { asOf: "2017-12-31", steps: [{ do: "performance-scorecard", partner: "Nobody" }] },
    'there is no partner "Nobody"',
  ],
  [
    {
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "performance-scorecard", partner: "A" },
      ],
    },
    'the recipe needs "asOf"',
  ],
  [
    { steps: [{ do: "set", kind: "performance-scorecard", partner: "A", name: "in_x", value: 1 }] },
    "There is no performance-scorecard sheet",
  ],
  [
    {
      asOf: "2017-12-31",
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "performance-scorecard", partner: "A" },
        { do: "set", kind: "performance-scorecard", partner: "A", name: "in_nothing", value: 1 },
      ],
    },
    "Step 3 (set): ",
  ],
  [
    {
      asOf: "2017-12-31",
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "performance-scorecard", partner: "A" },
        { do: "set", kind: "performance-scorecard", partner: "A", name: "in_q1_target", value: "lots" },
      ],
    },
    '"lots" does not fit the input in_q1_target',
  ],
])("a recipe that cannot be applied says why: %j", async (recipe, message) => {
  await expect(run(recipe)).rejects.toThrow(message);
});

test("an unknown field in a later step is found before the first step is applied", async () => {
  await expect(
    run({
      steps: [
        { do: "add-partner", partner: "A" },
        { do: "add-partner", partner: "B", colour: 1 },
      ],
    }),
  ).rejects.toThrow("Step 2");
  expect(host.snapshot().sheets).toHaveLength(1);
});
