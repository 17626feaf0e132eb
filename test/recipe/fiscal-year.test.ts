import { readSettings } from "../../src/domain/program/settings";
import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import { runRecipe } from "../../src/recipe/run-recipe";
import { fillOlder } from "../support/fiscal-start";
import { emptyWorkbook, type openWorkbook } from "../../src/xlsx/file-workbook";

type File = ReturnType<typeof openWorkbook>;

async function run(file: File, recipe: object): Promise<string[]> {
  const said: string[] = [];
  await runRecipe(JSON.stringify({ asOf: "2026-05-15", ...recipe }), {
    workbook: file,
    readFile: () => Promise.reject(new Error("no files")),
    say: (message) => said.push(message),
  });
  return said;
}

async function month(file: File): Promise<number> {
  const { rows } = (await file.read({ tables: [settingsTable] })).table(settingsTable);
  return readSettings(rows).settings.fiscalStartMonth;
}

const ACME = { do: "add-partner", partner: "Acme" };
const SCORECARD = { do: "performance-scorecard", partner: "Acme" };
const set = (value: unknown, kind = "performance-scorecard") => ({
  do: "set",
  kind,
  partner: "Acme",
  name: "in_fiscal_start",
  value,
});

test("fiscalYearStart is written to Setup once, before the first step, and said where it changes what counts", async () => {
  const file = emptyWorkbook();
  const first = await run(file, { fiscalYearStart: 2, steps: [ACME, SCORECARD] });
  expect(first[0]!.trim()).toBe("Setup: fiscal year starts in month 2, was 1");
  expect(await month(file)).toBe(2);
  expect((await file.read({ tables: [settingsTable] })).table(settingsTable).rows.length).toBeGreaterThan(20);

  const again = await run(file, { fiscalYearStart: 2, steps: [SCORECARD] });
  expect(again.join()).not.toContain("Setup");
  const none = await run(file, { steps: [SCORECARD] });
  expect(none.join()).not.toContain("Setup");
  expect(await month(file)).toBe(2);
});

test("January on a workbook without Setup is what counts already: nothing is written for it", async () => {
  const file = emptyWorkbook();
  await run(file, { fiscalYearStart: 1, steps: [ACME] });
  expect((await file.read({ tables: [settingsTable] })).table(settingsTable).exists).toBe(false);
});

test("a quarter of a marketing plan is read by the month that the recipe gave Setup", async () => {
  const file = emptyWorkbook();
  const plan = { do: "marketing-plan", partner: "Acme", quarter: "FY2027 Q1" };
  const said = await run(file, { fiscalYearStart: 4, steps: [ACME, plan] });
  const [sheet] = (await file.read({ tables: [], sheets: ["marketing-plan"] })).sheets;
  expect(sheet!.subject.edition).toBe("FY2027 Q1");
  expect(said.at(-1)).toContain("FY2027 Q1");
});

test("set with in_fiscal_start writes Setup and says so; null leaves Setup's month", async () => {
  const file = emptyWorkbook();
  const said = await run(file, { steps: [ACME, SCORECARD, set(7), set(null)] });
  expect(said.map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      "in_fiscal_start is Setup's: every sheet counts by the month that stands there",
      "Setup: fiscal year starts in month 7, was 1",
    ]),
  );
  expect(await month(file)).toBe(7);
});

test.each([
  [13, "Fiscal year starts in month is 13: give a whole number from 1 to 12."],
  ["July", 'Fiscal year starts in month is "July": give a whole number from 1 to 12.'],
  [true, "Fiscal year starts in month is true: give a whole number from 1 to 12."],
])("set refuses %p in the setting's own words", async (value, words) => {
  const file = emptyWorkbook();
  await expect(run(file, { steps: [ACME, SCORECARD, set(value)] })).rejects.toThrow(words);
  expect(await month(file)).toBe(1);
});

test("a kind that never had the month has no such input", async () => {
  const steps = [ACME, { do: "action-plan", partner: "Acme" }, set(7, "action-plan")];
  await expect(run(emptyWorkbook(), { steps })).rejects.toThrow("has no input in_fiscal_start");
});

describe("a workbook whose sheets have months of their own", () => {
  const older = async () => {
    const file = emptyWorkbook();
    await fillOlder(file, { setup: 7, typed: [7, 4] });
    return file;
  };

  test("stops a recipe that does not say which counts: which sheet has which month, and what to write", async () => {
    const file = await older();
    const before = file.save();
    await expect(run(file, { steps: [ACME] })).rejects.toThrow(
      /April on "MDF budget"; July on Setup, "Score · .*"\. Nothing was written\..*"fiscalYearStart"/,
    );
    expect(file.save()).toEqual(before);
  });

  test.each([4, 7, 10])(
    "is updated by a recipe that says month %p, and the recipe says so",
    async (start) => {
      const file = await older();
      const said = await run(file, { fiscalYearStart: start, steps: [ACME] });
      expect(said.join("\n")).toContain("Setup alone keeps the month");
      expect(await month(file)).toBe(start);
      const { sheets } = await file.read({ tables: [], sheets: ["mdf-budget", "performance-scorecard"] });
      expect(sheets.map(({ schema }) => schema)).toEqual([2, 2]);
    },
  );

  test("is updated before an input is typed", async () => {
    const file = emptyWorkbook();
    await fillOlder(file, { setup: 7, typed: [null, 7] });
    const said = await run(file, {
      steps: [{ do: "set", kind: "mdf-budget", name: "in_budget", value: 12_000 }],
    });
    expect(said.join("\n")).toContain("Updated the tables of the workbook");
    const { sheets } = await file.read({ tables: [], sheets: ["mdf-budget"] });
    expect(sheets[0]).toMatchObject({ schema: 2, inputs: { in_budget: 12_000 } });
  });

  test("is updated by a step that sets the month of one of them", async () => {
    const file = await older();
    const partner = "Nobody of the workbook";
    await run(file, { steps: [{ ...set(7), partner }] });
    const { sheets } = await file.read({ tables: [], sheets: ["mdf-budget"] });
    expect([await month(file), sheets[0]!.schema]).toEqual([7, 2]);
  });
});
