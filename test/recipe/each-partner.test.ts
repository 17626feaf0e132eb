import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { runRecipe } from "../../src/recipe/run-recipe";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { SheetEditor } from "../../src/xlsx/write/sheet-editor";
import { SHEET_KINDS } from "../../src/sheets/sheets";

const PARTNERS = [
  ["North One", "Active"],
  ["north two", null],
  ["North Three", "Inactive"],
  ["North Four", "Prospect"],
  ["South (1)", "Active"],
  ["South 🦁", "Active"],
] as const;
const ADDED = PARTNERS.map(([partner, status]) => ({
  do: "add-partner",
  partner,
  ...(status ? { Status: status } : {}),
}));

async function run(...steps: unknown[]) {
  const workbook = emptyWorkbook();
  const said: string[] = [];
  await runRecipe(JSON.stringify({ asOf: "2017-12-31", steps: [...ADDED, ...steps] }), {
    workbook,
    readFile: async (path) => Promise.reject(new Error(`no file ${path}`)),
    say: (line) => said.push(line),
  });
  const { sheets } = await workbook.read({ tables: [], sheets: [...SHEET_KINDS] });
  return { workbook, built: sheets.map(({ sheetName }) => sheetName), said };
}

const SCORECARDS = { do: "performance-scorecard", each: "partner" };

test("a step with each is applied for every active partner, prospects and inactive ones left out", async () => {
  const { built, said } = await run(SCORECARDS);
  expect(built).toEqual(["Score · North One", "Score · north two", "Score · South (1)", "Score · South 🦁"]);
  expect(said).toContain("  for 4: North One, north two, South (1), South 🦁");
});

test("a built workbook holds on to none of the sheets as they were written", async () => {
  const written: WeakRef<SheetEditor>[] = [];
  const { content } = SheetEditor.prototype;
  SheetEditor.prototype.content = function (this: SheetEditor) {
    written.push(new WeakRef(this));
    return content.call(this);
  };
  const { workbook } = await run(SCORECARDS).finally(() => (SheetEditor.prototype.content = content));
  await collected();
  expect(written.length).toBeGreaterThan(4);
  expect(written.filter((each) => each.deref())).toHaveLength(0);
  expect(workbook.save().length).toBeGreaterThan(0);
});

/** Once everything that nobody holds is gone. */
async function collected(): Promise<void> {
  // What was looked at lately is kept until the turn is over.
  await new Promise((resolve) => setImmediate(resolve));
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  setFlagsFromString("--no-expose-gc");
}

test.each<[object, string[]]>([
  [{ only: "NORTH*" }, ["North One", "north two"]],
  [{ only: ["north one", "*(1)"] }, ["North One", "South (1)"]],
  [{ except: ["North*"] }, ["South (1)", "South 🦁"]],
  [{ only: "South*", except: "South ?" }, ["South (1)"]],
  [{ only: ["*h*o*"] }, ["North One", "north two"]],
])("%j names partners", async (which, partners) => {
  const { built } = await run({ ...SCORECARDS, ...which });
  expect(built).toEqual(partners.map((partner) => `Score · ${partner}`));
});

test("steps of one go are for some by name and for each of others", async () => {
  const { built } = await run(
    { do: "performance-scorecard", partner: "North Three" },
    { ...SCORECARDS, only: "South*" },
  );
  expect(built).toHaveLength(3);
});

test("a step that is applied one at a time is so for each", async () => {
  const { built } = await run({
    do: "marketing-plan",
    each: "partner",
    only: "North*",
    quarter: "FY2018 Q1",
  });
  expect(built).toHaveLength(2);
});

test.each<[object, string]>([
  [
    { ...SCORECARDS, only: ["East*", "North Four"], except: "W?" },
    'Step 7 (performance-scorecard): there is no active partner for "each" with "only": "East*", "North Four", "except": "W?"',
  ],
  [{ ...SCORECARDS, partner: "North One" }, '"each" stands in place of "partner"'],
  [{ ...SCORECARDS, each: "deal" }, '"each": expected "partner"'],
  [{ ...SCORECARDS, only: [] }, 'Step 7: "only": expected a name or a pattern'],
  [{ ...SCORECARDS, colour: 1 }, 'unknown field "colour"'],
  [{ do: "performance-scorecard", partner: "North One", only: "North*" }, '"only" needs "each": "partner"'],
  [{ do: "mdf-budget", each: "partner", quarter: "2018-01-01" }, '"each" is for steps about a partner: perf'],
  [{ do: "performance-scorecard", partner: "North*" }, 'there is no partner "North*"'],
  [
    { do: "marketing-plan", each: "partner", quarter: "soon" },
    'Step 7 (marketing-plan): North One: "quarter": expected',
  ],
])("%j says what is wrong", async (step, words) => {
  await expect(run(step)).rejects.toThrow(words);
});

test("each in a workbook without partners names nobody", async () => {
  const recipe = { asOf: "2017-12-31", steps: [SCORECARDS] };
  const host = { workbook: emptyWorkbook(), readFile: async () => new Uint8Array() };
  await expect(runRecipe(JSON.stringify(recipe), host)).rejects.toThrow(/no active partner for "each"$/);
});
