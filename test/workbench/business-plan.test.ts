import fc from "fast-check";
import {
  type BusinessPlanValues,
  type BusinessScenario,
  BUSINESS_SCENARIOS,
} from "../../src/domain/business-plan/business-plan-fields";
import { businessPlanOf, usedValues } from "../../src/domain/business-plan/business-plan-input";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { findSheet } from "../../src/book/find-sheet";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { kindRequest } from "../../src/book/kind-request";
import { prepareBusinessPlan, typedInputs } from "../../src/sheets/business-plan/change";
import { businessPlanDefinition } from "../../src/sheets/business-plan/definition";
import type { Scalar } from "../../src/xlsx/data/workbook-data";
import { runRecipe } from "../../src/recipe/run-recipe";
import { openHost, valuesOf } from "../support/headless";
import { nameDifferences } from "../support/parity";
import { planCases, planInputs } from "../support/business-plan-cases";
import { handEdits } from "../support/business-plan-edits";
import { AS_OF } from "../support/business-plan-tables";
import { expectedPlanNames } from "../support/business-plan-parity";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
let workbook: WorkbookPort;

beforeAll(async () => {
  host = await openHost();
  workbook = createWorkbook();
});
afterAll(() => host.close());

const cook = (steps: unknown[]) =>
  runRecipe(JSON.stringify({ asOf: "2017-12-31", fiscalYearStart: 1, steps }), {
    workbook,
    readFile: () => Promise.reject(new Error("no files")),
  });

/** Values of names of a sheet's scope, read as an add-in reads them. */
async function readNames(sheet: string, names: readonly string[]): Promise<Map<string, Scalar[]>> {
  return host.run(async (context) => {
    const items = context.workbook.worksheets.getItem(sheet).names;
    const ranges = names.map((name) => [name, items.getItem(name).getRange()] as const);
    for (const [, range] of ranges) range.load("values");
    await context.sync();
    return new Map(ranges.map(([name, range]) => [name, range.values.flat() as Scalar[]]));
  });
}

/** Where the partner's plan in the workbook and the domain differ. */
async function differences(partner: string, scenario?: BusinessScenario): Promise<string[]> {
  const snapshot = await workbook.read(kindRequest(businessPlanDefinition));
  const sheet = findSheet(snapshot.sheets, "business-plan", { partner })!;
  const { data, defaults, lineCount } = prepareBusinessPlan(snapshot, {
    partner,
    asOf: AS_OF,
    typed: {},
    existingInputs: sheet.inputs,
  });
  const plan = businessPlanOf(usedValues(defaults.values, typedInputs(sheet.inputs), lineCount), lineCount);
  if (scenario) expect(plan.scenario).toBe(scenario);
  const { check: _check, ...expected } = expectedPlanNames(plan, data);
  const values = await readNames(sheet.sheetName, Object.keys(expected));
  return nameDifferences(expected, (name) => values.get(name)!);
}

/** Types into inputs by hand: what the cell's validation would refuse stands there all the same, as after pasting. */
const type = (sheet: string, edits: BusinessPlanValues) =>
  host.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem(sheet);
    for (const [key, value] of Object.entries(edits))
      names.getItem(`in_${key}`).getRange().values = [
        [typeof value === "string" ? `'${value}` : (value ?? "")],
      ];
    await context.sync();
  });

const sampled = fc.sample(planInputs, { seed: 89, numRuns: 3 });
const inputs = planCases ? [0, 3, 6].map((index) => planCases![index]!.input) : sampled;

test("plans cooked from a recipe show every month and total of the domain, whichever scenario is chosen on the sheet", async () => {
  await cook(
    inputs.flatMap((input, index) => [
      { do: "add-partner", partner: `P${index}` },
      { do: "business-plan", partner: `P${index}`, input, scenario: "base" },
    ]),
  );
  for (const index of inputs.keys()) expect(await differences(`P${index}`, "base")).toEqual([]);
  for (const scenario of BUSINESS_SCENARIOS.filter((each) => each !== "base")) {
    await type("Plan · P1", { scenario });
    expect(await differences("P1", scenario)).toEqual([]);
  }
});

test("inputs changed by hand give what the model gives for them", async () => {
  for (const edits of fc.sample(handEdits(1), { seed: 97, numRuns: 2 })) {
    await type("Plan · P0", edits);
    expect(await differences("P0")).toEqual([]);
  }
});

test("a plan built again with more lines keeps what was typed, and the notes beside it", async () => {
  const [sheet, subject] = ["Plan · P1", { partner: "P1" }];
  await type(sheet, { strengths: "Certified team", win_rate: 0.3 });
  await host.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("P5").values = [["a colleague's note"]];
    await context.sync();
  });
  const [line] = sampled[0]!.lines;
  await cook([{ do: "business-plan", ...subject, input: { ...sampled[0], lines: [line, line, line] } }]);
  const { sheets } = await workbook.read({ tables: [], sheets: ["business-plan"] });
  expect(findSheet(sheets, "business-plan", subject)!.inputs).toMatchObject({
    in_strengths: "Certified team",
    in_win_rate: 0.3,
    in_line3_deals: line!.deals,
  });
  expect(await valuesOf(host, sheet, "P5")).toEqual([["a colleague's note"]]);
  expect(await differences("P1")).toEqual([]);
});

test("a recipe's plan that is wrong names the field, and nothing is built", async () => {
  const [first] = sampled;
  const lines = first!.lines.slice(0, 1).map((line) => ({ ...line, growth: -2 }));
  const step = { do: "business-plan", partner: "Nobody’s", input: { ...first, lines } };
  await expect(cook([{ do: "add-partner", partner: "Nobody’s" }, step])).rejects.toThrow(
    'Step 2 (business-plan): "input": line1_growth: Monthly growth is −200 %: give a rate from −100 % to 100 %.',
  );
  const { sheets } = await workbook.read({ tables: [], sheets: ["business-plan"] });
  expect(findSheet(sheets, "business-plan", { partner: "Nobody’s" })).toBeUndefined();
});
