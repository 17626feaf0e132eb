import { createWorkbook } from "../../src/excel/excel-workbook";
import type { Strictness } from "../../src/workbench/host/model/strictness";
import { EXAMPLES } from "../support/kinds";
import { openHost } from "../support/headless";
import { changeOf, problemOf, samplePlan, sheetOf } from "./support";

const SHEET = "Scorecard – Acme";
const rebuilt = changeOf([samplePlan({ rows: 4, factor: 7, schema: 2 })]);

const [, businessPlan] = EXAMPLES.find(([kind]) => kind === "business-plan")!;

/** What two builds leave in an Excel that is strict there, the second one over the first. */
async function builtIn(strict: Strictness) {
  const host = await openHost({ strict, calculate: "never" });
  try {
    const workbook = createWorkbook();
    await workbook.apply(changeOf([samplePlan()]));
    const { syncs } = host.executor;
    await workbook.apply(rebuilt);
    const rebuilds = host.executor.syncs - syncs;
    const { tables, change } = businessPlan();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const [title] = (await workbook.apply(change)).created;
    const data = host.snapshot();
    return { sheets: [sheetOf(data, SHEET), sheetOf(data, title!)], rebuilds };
  } finally {
    host.close();
  }
}

// A sheet keeps its own id for good.
beforeAll(() => {
  jest.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
});

let lenient: Awaited<ReturnType<typeof builtIn>>;
beforeAll(async () => {
  lenient = await builtIn({});
});

test.each([
  ["separates areas by commas", { listSeparator: "," }],
  ["separates areas by semicolons", { listSeparator: ";" }],
  ["refuses inside borders where there is no inside", { insideNeedsInside: true }],
  ["takes no text beyond 8,221 characters", { longestText: 8_221 }],
  ["gives formulas a format of its own", { formulaFormat: "0.00%" }],
  ["takes headers for numbers", { headersAreNumbers: true }],
] satisfies [string, Strictness][])(
  "an Excel that %s gets the same sheet, in as many syncs",
  async (_, strict) => {
    expect(await builtIn(strict)).toEqual(lenient);
  },
);

/** Syncs of a session's first build, and what it leaves of the sheet's print. */
async function printedIn(strict: Strictness) {
  const host = await openHost({ calculate: "never", strict });
  try {
    const workbook = createWorkbook();
    await workbook.unfinished();
    const { syncs } = host.executor;
    await workbook.apply(changeOf([samplePlan()]));
    return {
      syncs: host.executor.syncs - syncs,
      zoom: sheetOf(host.snapshot(), SHEET).pageLayout?.zoom,
    };
  } finally {
    host.close();
  }
}

test("a print that Excel forgot to fit to its page is fitted once more, and only then", async () => {
  const kept = await printedIn({});
  expect(kept.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
  expect(await printedIn({ forgetsPrintFit: 1 })).toEqual({ ...kept, syncs: kept.syncs + 1 });
});

test("a name that moves stays the same name, with what somebody wrote about it", async () => {
  const host = await openHost({ calculate: "never" });
  try {
    const workbook = createWorkbook();
    await workbook.apply(changeOf([samplePlan()]));
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).names.getItem("actuals").comment = "for the forecast";
      await context.sync();
    });
    const applied = await workbook.apply(rebuilt);
    const named = () => sheetOf(host.snapshot(), SHEET).names!.find(({ name }) => name === "actuals");
    expect(named()).toMatchObject({ formula: `='${SHEET}'!$B$5:$B$8`, comment: "for the forecast" });
    await applied.undo();
    expect(named()).toMatchObject({ formula: `='${SHEET}'!$B$5:$B$7`, comment: "for the forecast" });
  } finally {
    host.close();
  }
});

test("a workbook that counts its days from 1904 is refused before anything is read or written", async () => {
  const host = await openHost({ calculate: "never", strict: { since1904: true } });
  try {
    const before = host.snapshot();
    const workbook = createWorkbook();
    for (const work of [
      () => workbook.apply(changeOf([samplePlan()])),
      () => workbook.read({ tables: [], sheets: ["performance-scorecard"] }),
    ]) {
      const problem = await problemOf(work());
      expect(problem).toMatchObject({
        problem: "unsupported",
        what: expect.stringContaining("1904") as string,
      });
    }
    expect(host.snapshot()).toEqual(before);
  } finally {
    host.close();
  }
});
