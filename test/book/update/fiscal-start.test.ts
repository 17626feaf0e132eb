import { readSettings } from "../../../src/domain/program/settings";
import { tablesVersion } from "../../../src/domain/program/tables-version";
import { dealsTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { FISCAL_START_QUESTION } from "../../../src/book/update/fiscal-start";
import type { WorkbookPort } from "../../../src/book/workbook-port";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { FISCAL_START_KINDS } from "../../../src/sheets/fiscal-start-kinds";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../../src/xlsx/file-workbook";
import { problemOf } from "../../excel/support";
import { builtToday, FISCAL_START_EXAMPLES, fillOlder, type OlderMonths } from "../../support/fiscal-start";
import { openHost } from "../../support/headless";
import { packageProblems } from "../../support/package-check";

const NAME = "in_fiscal_start";
const [SCORECARD, MDF, REBATES, PNL] = ["Score · ", "MDF budget", "Rebate ROI", "Channel P&L"] as const;
const DEAL = {
  label: "A deal",
  tables: [changeTable(dealsTable, [{ dealId: "N-1", stage: "Won" }])],
  sheets: [],
};
const answer = (month: string) => ({ update: true, answers: { [FISCAL_START_QUESTION]: month } });

/** Files of older workbooks by their months, each made once. */
const olderFiles = new Map<string, Promise<Uint8Array>>();

function olderFile(months: OlderMonths): Promise<Uint8Array> {
  const key = JSON.stringify(months);
  const file =
    olderFiles.get(key) ??
    (async () => {
      const workbook = emptyWorkbook();
      await fillOlder(workbook, months);
      return workbook.save();
    })();
  olderFiles.set(key, file);
  return file;
}

interface Opened {
  port: WorkbookPort;
  data(): Promise<WorkbookData>;
  close(): void;
}

/** A file leaves out that blank cells pass a validation, which they do unless it says otherwise. */
function withDefaults(data: WorkbookData): WorkbookData {
  const sheets = data.sheets.map(({ validations, ...sheet }) => ({
    ...sheet,
    ...(validations && { validations: validations.map((each) => ({ ignoreBlanks: true, ...each })) }),
  }));
  return { ...data, sheets };
}

const OPENERS: Readonly<Record<string, (months: OlderMonths) => Promise<Opened>>> = {
  "in Excel": async (months) => {
    const host = await openHost({ calculate: "never" });
    host.load(readWorkbookData(await olderFile(months)).data);
    return { port: createWorkbook(), data: async () => withDefaults(host.snapshot()), close: host.close };
  },
  "in a file": async (months) => {
    const port = openWorkbook(await olderFile(months));
    return { port, data: async () => readWorkbookData(port.save()).data, close: () => undefined };
  },
};

async function monthOnSetup(port: WorkbookPort): Promise<number> {
  const { rows } = (await port.read({ tables: [settingsTable] })).table(settingsTable);
  return readSettings(rows).settings.fiscalStartMonth;
}

/** Formula, style of input and validation at the cell that the name points to, by sheet of the four kinds. */
async function shown({ port, data }: Opened) {
  const { sheets } = await port.read({ tables: [], sheets: FISCAL_START_KINDS });
  const all = await data();
  return sheets.map(({ sheetName, schema, inputs }) => {
    const sheet = all.sheets.find(({ name }) => name === sheetName)!;
    const [, letters, row] = /\$([A-Z]+)\$(\d+)$/.exec(
      sheet.names!.find(({ name }) => name === NAME)!.formula,
    )!;
    const at = { row: Number(row) - 1, column: letters!.charCodeAt(0) - 65 };
    const cell = sheet.cells.find((each) => each.row === at.row && each.column === at.column);
    const validated = (sheet.validations ?? []).some(
      ({ box }) =>
        box.row <= at.row &&
        at.row < box.row + box.rows &&
        box.column <= at.column &&
        at.column < box.column + box.columns,
    );
    return { sheetName, schema, input: inputs[NAME], calculated: cell?.formula !== undefined, validated };
  });
}

const CALCULATED = { schema: 2, input: undefined, calculated: true, validated: false };

describe.each(Object.entries(OPENERS))(
  "the month typed on sheets of an older workbook %s",
  (_where, open) => {
    let opened: Opened;
    afterEach(() => opened.close());
    const older = async (months: OlderMonths) => (opened = await open(months));

    test.each([
      ["as Setup says it", { setup: 7, typed: [7, null, 7, null] }, 7],
      ["alike, and Setup says none", { setup: null, typed: [4, 4, 4, 4] }, 4],
      ["nowhere, and Setup says none", { setup: null, typed: [null, 13, 0, null] }, 1],
    ] as const)("%s goes to Setup, and the sheets show it from there", async (_name, months, month) => {
      const { port } = await older(months);
      const problem = await problemOf(port.apply(DEAL));
      expect(problem).toMatchObject({ problem: "older", questions: [] });
      expect(problem.details.join(" ")).toContain("Setup alone keeps");

      const applied = await port.apply(DEAL, { update: true });
      expect(applied.tablesUpdate).toContain("in which the fiscal year starts");
      expect(await monthOnSetup(port)).toBe(month);
      const { rows } = (await port.read({ tables: [settingsTable] })).table(settingsTable);
      expect(tablesVersion(rows)).toBe(2);
      expect(await shown(opened)).toEqual(
        Array.from({ length: 4 }, () => expect.objectContaining(CALCULATED)),
      );
    });

    test("is asked for where it differs: which sheet has which month, and the answer counts", async () => {
      const { port, data } = await older({ setup: 1, typed: [7, null, 4, 1] });
      const before = await data();
      const problem = await problemOf(port.apply(DEAL, { update: true }));
      expect(problem.problem).toBe("older");
      expect(problem.questions).toEqual([
        expect.objectContaining({ id: FISCAL_START_QUESTION, choices: ["January", "April", "July"] }),
      ]);
      const because = `January on Setup, "${MDF}", "${PNL}"; April on "${REBATES}"; July on "${SCORECARD}`;
      expect(problem.details.join(" ")).toContain(because);
      expect(await data()).toEqual(before);

      const applied = await port.apply(DEAL, answer("July"));
      expect(applied.tablesUpdate).toContain(
        `so far it counted from January on "${MDF}", "${PNL}"; from April on`,
      );
      expect(await monthOnSetup(port)).toBe(7);
      expect((await shown(opened)).map(({ calculated }) => calculated)).toEqual([true, true, true, true]);
      await applied.undo();
      expect(await data()).toEqual(before);
    });

    test("is asked for before an input is typed, and the input is typed with the update", async () => {
      const { port, data } = await older({ setup: 1, typed: [7] });
      const [kind, example] = FISCAL_START_EXAMPLES[0]!;
      const { change, input } = example();
      const typing = { kind, subject: change.sheets[0]!.subject, ...input };
      const before = await data();
      expect((await problemOf(port.setInput(typing))).problem).toBe("older");
      expect(await data()).toEqual(before);
      const applied = await port.setInput(typing, answer("January"));
      expect(applied.tablesUpdate).toContain("so far it counted from July");
      const [sheet] = (await port.read({ tables: [], sheets: [kind] })).sheets;
      expect(sheet).toMatchObject({ schema: 2, inputs: { [input.name]: input.value } });
      await applied.undo();
      expect(await data()).toEqual(before);
    });
  },
);

// What a change means is decided before it is known where it is written.
describe("the month typed on sheets of an older workbook", () => {
  let opened: Opened;
  const older = async (months: OlderMonths) => (opened = await OPENERS["in a file"]!(months));

  test("gives way to the month that the change itself writes to Setup", async () => {
    const { port } = await older({ setup: 1, typed: [7, 7, null, null] });
    const change = changeTable(settingsTable, [{ setting: "Fiscal year starts in month", value: 10 }]);
    await port.apply({ label: "October", tables: [change], sheets: [] }, { update: true });
    expect(await monthOnSetup(port)).toBe(10);
  });

  test("counts on a sheet that is built again in the same change too", async () => {
    const { port } = await older({ setup: null, typed: [7, 7] });
    const [, example] = FISCAL_START_EXAMPLES[0]!;
    const { change } = example();
    const again = { ...change, sheets: [builtToday(change.sheets[0]!)] };
    await port.apply(again, { update: true });
    // The rows that complete Setup say January.
    expect(await monthOnSetup(port)).toBe(7);
    expect(await shown(opened)).toEqual([
      expect.objectContaining(CALCULATED),
      expect.objectContaining(CALCULATED),
    ]);
  });

  test("of a sheet that stays beside a new one goes to Setup", async () => {
    const { port } = await older({ setup: 7, typed: [7] });
    const [, example] = FISCAL_START_EXAMPLES[0]!;
    await port.apply(example().change, { update: true, existing: "beside" });
    expect(await shown(opened)).toEqual([
      expect.objectContaining(CALCULATED),
      expect.objectContaining(CALCULATED),
    ]);
  });

  test("is no input of a sheet that was updated, and a build keeps every other input", async () => {
    const { port } = await older({ setup: 7, typed: [7] });
    await port.apply(DEAL, { update: true });
    const [kind, example] = FISCAL_START_EXAMPLES[0]!;
    const { change, input } = example();
    const { subject } = change.sheets[0]!;
    await port.setInput({ kind, subject, ...input });
    await expect(port.setInput({ kind, subject, name: NAME, value: 4 })).rejects.toThrow(
      "is calculated from Setup",
    );
    await port.apply({ ...change, sheets: [builtToday(change.sheets[0]!)] });
    const [sheet] = (await port.read({ tables: [], sheets: [kind] })).sheets;
    expect(sheet!.inputs[input.name]).toBe(input.value);
  });
});

test("an update leaves the looks that somebody gave to cells beside the month", async () => {
  const host = await openHost({ calculate: "never" });
  const workbook = createWorkbook();
  await fillOlder(workbook, { setup: 7, typed: [7] });
  const { sheetName } = (await workbook.read({ tables: [], sheets: FISCAL_START_KINDS })).sheets[0]!;
  const { names } = FISCAL_START_EXAMPLES[0]![1]().change.sheets[0]!;
  // Today the month stands one column to the right of where it was typed.
  const { row, column } = names.find(({ name }) => name === NAME)!.box;
  const fonts = (write: boolean) =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const at = (down: number, across: number) =>
        sheet.getRangeByIndexes(row + down, column - 1 + across, 1, 1);
      const cell = at(0, 0);
      const around = [at(-1, 0), at(1, 0), at(0, -1)];
      for (const { format } of around) {
        if (write) format.font.italic = true;
        format.font.load("italic");
      }
      cell.format.fill.load("color");
      await context.sync();
      return { fill: cell.format.fill.color, italic: around.map(({ format }) => format.font.italic) };
    });
  const before = await fonts(true);
  await workbook.apply(DEAL, { update: true });
  const after = await fonts(false);
  expect(after.italic).toEqual([true, true, true]);
  expect(after.fill).not.toBe(before.fill);
  host.close();
});

test("a file whose months were moved is whole", async () => {
  const saved = openWorkbook(await olderFile({ setup: 1, typed: [7, 7, 7, 7] }));
  await saved.apply(DEAL, answer("July"));
  expect(await packageProblems(saved.save())).toEqual([]);
});

// Workbooks that stand above too, so that none is built for this alone.
test.each<OlderMonths>([
  { setup: 1, typed: [7, null, 4, 1] },
  { setup: 7, typed: [7, null, 7, null] },
  { setup: null, typed: [null, 13, 0, null] },
])("an update of %j changes nothing but Setup, the cells of the month, and the marks", async (months) => {
  const { typed } = months;
  const file = openWorkbook(await olderFile(months));
  const cells = async () =>
    readWorkbookData(file.save()).data.sheets.flatMap(({ name, cells: all }) =>
      all.map(({ row, column, formula, value }) => `${name}!${row},${column}: ${formula ?? value}`),
    );
  const before = await cells();
  await file.apply(DEAL, answer("July"));
  const after = new Set(await cells());
  const lost = before.filter((cell) => !after.has(cell));
  // The mark's row is the one with the record of the look, long texts in as many cells as they take.
  const rowOf = (cell: string) => cell.slice(0, cell.indexOf(","));
  const marks = new Set(before.filter((cell) => cell.length > 1_000).map(rowOf));
  expect(marks.size).toBeGreaterThanOrEqual(typed.length);
  const sheets = lost.filter((cell) => !cell.startsWith("Setup") && !marks.has(rowOf(cell)));
  // The month where one was typed, on each sheet at most.
  expect(sheets.length).toBeLessThanOrEqual(typed.length);
  expect(await monthOnSetup(file)).toBe(7);
});
