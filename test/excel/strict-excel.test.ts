import { createWorkbook } from "../../src/excel/excel-workbook";
import type { Strictness } from "../../src/workbench/host/model/strictness";
import { EXAMPLES } from "../support/kinds";
import { openHost } from "../support/headless";
import { changeOf, problemOf, samplePlan, sheetOf } from "./support";

const SHEET = "Score · Acme";
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
    const rows = tables.changes;
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
  [
    "separates areas by commas, refuses inside borders where there is no inside, and takes headers for numbers",
    { listSeparator: ",", insideNeedsInside: true, headersAreNumbers: true },
  ],
  [
    "separates areas by semicolons, takes no text beyond 8,221 characters, and gives formulas a format of its own",
    { listSeparator: ";", longestText: 8_221, formulaFormat: "0.00%" },
  ],
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

/** The number formats of a sheet's figures after a rebuild that changes formulas alone, after its undo, and after failures. */
async function formatsIn(strict: Strictness) {
  const host = await openHost({ calculate: "never", strict });
  try {
    const workbook = createWorkbook();
    const plan = (factor: number) => {
      const sample = samplePlan({ factor });
      const cells = sample.cells.map(({ format, ...cell }) =>
        format === "whole" ? cell : { ...cell, format },
      );
      return changeOf([{ ...sample, cells: cells as typeof sample.cells }]);
    };
    await workbook.apply(plan(10));
    // One of them has a format of the user's own.
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("B6").numberFormat = [["0.000"]];
      await context.sync();
    });
    const formats = () =>
      sheetOf(host.snapshot(), SHEET).cells.flatMap(({ row, column, style }) =>
        column === 1 && row > 3 ? [style?.numberFormat ?? "General"] : [],
      );
    const states = [formats()];
    const applied = await workbook.apply(plan(7));
    states.push(formats());
    await applied.undo();
    states.push(formats());
    host.faults.failAt(5, "GeneralException", 2);
    await problemOf(workbook.apply(plan(7)));
    states.push(formats());
    return states;
  } finally {
    host.close();
  }
}

test("formulas that change alone bring no number format along, and a user's own one stays", async () => {
  const formats = await formatsIn({ formulaFormat: "0.00%" });
  expect(formats).toEqual(await formatsIn({}));
  expect(formats[1]).toEqual(["General", "0.000", "General", "General"]);
});

/** A build, a new title of its chart, one without the chart, all taken back; and how many syncs they took. */
async function retitledIn(strict: Strictness) {
  const host = await openHost({ calculate: "never", strict });
  try {
    const workbook = createWorkbook();
    await workbook.unfinished();
    const { syncs } = host.executor;
    const built = await workbook.apply(changeOf([samplePlan()]));
    const titles = () => (sheetOf(host.snapshot(), SHEET).charts ?? []).map(({ title }) => title?.text);
    const retitled = await workbook.apply(changeOf([samplePlan({ chartTitle: "Down" })]));
    const states = [titles()];
    await retitled.undo();
    states.push(titles());
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).charts.getItemAt(0).delete();
      await context.sync();
    });
    const again = await workbook.apply(changeOf([samplePlan({ chartTitle: "Down" })]));
    states.push(titles());
    await again.undo();
    await built.undo();
    return {
      states,
      sheets: host.snapshot().sheets.map(({ name }) => name),
      syncs: host.executor.syncs - syncs,
    };
  } finally {
    host.close();
  }
}

test("an Excel that refuses questions about what is not there is asked otherwise", async () => {
  const { syncs, ...lenient } = await retitledIn({});
  expect(lenient).toEqual({ states: [["Down"], ["Going up"], []], sheets: ["Sheet1"] });
  const strict = await retitledIn({ nullsDoNotChain: true });
  expect(strict).toMatchObject(lenient);
  // The question that is refused; that there are no tables then ends the second one.
  expect(strict.syncs).toBe(syncs + 1);
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
