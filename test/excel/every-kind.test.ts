import { serialOf } from "../../src/domain/shared/serial-date";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import type { AppliedChange, WorkbookPort } from "../../src/book/workbook-port";
import type { SheetKind } from "../../src/sheets/sheets";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { EXAMPLES } from "../support/kinds";
import { MemoryWorkbook } from "../support/memory-workbook";
import { packageProblems } from "../support/package-check";
import { comparableFile, notAsPlanned } from "../support/same-in-file";
import { cellAt, comparable, problemOf, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  workbook = logging(createWorkbook());
});
afterEach(() => host.close());

/** Two syncs to read, one for the note, one for each request of 5 MB, one to read back. */
const SYNC_BUDGET = 6;
/** Sheets of more than half a megabyte of cells: how far one is used is asked for before it is read back, which takes one more. */
const LARGE_SHEETS: readonly SheetKind[] = ["cam-scorecard", "rollup"];

/** As the pane and recipes write: every change is in the log. */
const logging = (book: WorkbookPort) =>
  loggingWorkbook(book, () => ({ day: EXAMPLES_DAY, at: EXAMPLES_DAY + 0.5, by: "Maya" }));
const EXAMPLES_DAY = serialOf(2026, 11, 28);

type Example = ReturnType<(typeof EXAMPLES)[number][1]>;

const tablesOf = ({ tables }: Example) => ({
  label: "Tables",
  tables: tables.changes,
  sheets: [],
});

/** Types an input of a built sheet and builds it again. */
async function typeAndRebuild(
  book: WorkbookPort,
  kind: SheetKind,
  { change, input }: Example,
  typed: () => void = () => undefined,
): Promise<AppliedChange[]> {
  const plan = change.sheets[0]!;
  const { name, value } = input;
  const step = await book.setInput({ kind, subject: plan.subject, name, value });
  typed();
  const inputs = plan.inputs.map(({ value: _, ...each }) => each);
  return [step, await book.apply({ ...change, sheets: [{ ...plan, inputs }] })];
}

/** What a workbook holds after the steps, and after each undo of one. */
async function statesOf(
  book: WorkbookPort,
  kind: SheetKind,
  { example: { tables, change }, steps }: { example: Example; steps: readonly AppliedChange[] },
): Promise<unknown> {
  const logged = { table: logTable as unknown as TableDefinition };
  const definitions = [...tables.all, ...change.tables, logged].map(({ table }) => table);
  const states = [];
  for (const back of [undefined, ...[...steps].reverse()]) {
    await back?.undo();
    const read = await book.read({ tables: definitions, sheets: [kind] });
    states.push({
      sheets: read.sheets.map(({ uid: _, ...sheet }) => sheet),
      tables: definitions.map((definition) => read.table(definition).rows),
    });
  }
  return { states, done: steps.map(({ undo: _, ...applied }) => applied) };
}

/** A sheet in Excel as it was built, and once an input was typed and it was built again. */
interface InExcel {
  title: string;
  built: WorkbookData;
  rebuilt: WorkbookData;
}

/** Does the same in a file as was done in Excel. */
async function expectSameInFile(kind: SheetKind, example: Example, { title, ...excel }: InExcel) {
  const file = emptyWorkbook();
  await logging(file).apply(tablesOf(example));
  await logging(file).apply(example.change);
  const bytes = file.save();
  expect(await packageProblems(bytes)).toEqual([]);
  const built = readWorkbookData(bytes);
  expect(built.dropped).toEqual([]);
  const saved = readWorkbookData(await writeWorkbookData(excel.built));
  expect(comparableFile(built.data)).toEqual(comparableFile(saved.data));
  expect(notAsPlanned(sheetOf(built.data, title), example.change.sheets[0]!)).toEqual([]);

  const reopened = openWorkbook(bytes);
  await typeAndRebuild(logging(reopened), kind, example);
  const again = reopened.save();
  expect(await packageProblems(again)).toEqual([]);
  // Of Excel's only the sheets that the input changed are saved once more: the others are as they were, in the file too.
  const before = new Map(excel.built.sheets.map((sheet) => [sheet.name, JSON.stringify(sheet)]));
  const changed = excel.rebuilt.sheets.filter((sheet) => before.get(sheet.name) !== JSON.stringify(sheet));
  const resaved = readWorkbookData(await writeWorkbookData({ ...excel.rebuilt, sheets: changed }));
  const now = new Map(comparableFile(resaved.data).sheets.map((sheet) => [sheet.name, sheet]));
  const { names, sheets } = comparableFile(built.data);
  expect(now.has(title)).toBe(true);
  expect(comparableFile(readWorkbookData(again).data)).toEqual({
    names,
    sheets: sheets.map((sheet) => now.get(sheet.name) ?? sheet),
  });
}

describe.each(EXAMPLES)("%s in a workbook", (kind, make) => {
  // What the tests of the pane rely on: their workbook in memory is left as a real one is.
  test("is built within the budget of syncs, found again, the same in a file, taken back by a failure and by undo, keeps what users typed, and leaves a workbook in memory the same", async () => {
    const example = make();
    const { change, input } = example;
    const filled = await workbook.apply(tablesOf(example));
    const before = comparable(host.snapshot());

    const plan = change.sheets[0]!;
    const beside = plan.columnWidths.length + 30;
    const note = `${columnName(beside)}3`;
    const from = host.executor.syncs;
    const first = await workbook.apply(change);
    const syncs = host.executor.syncs - from;
    expect(syncs).toBeLessThanOrEqual(SYNC_BUDGET + Number(LARGE_SHEETS.includes(kind)));
    const built = host.snapshot();
    const title = first.created[0]!;
    const steps = [
      first,
      ...(await typeAndRebuild(workbook, kind, example, () =>
        typeInto(host, title, { [note]: "a colleague's note" }),
      )),
    ];
    const { sheets: found } = await workbook.read({ tables: [], sheets: [kind] });
    expect(found.map(({ subject, inputs }) => [subject, inputs[input.name]])).toEqual([
      [plan.subject, input.value],
    ]);
    expect(cellAt(host.snapshot(), title, note)?.value).toBe("a colleague's note");

    typeInto(host, title, { [note]: "" });
    await expectSameInFile(kind, example, { title, built, rebuilt: host.snapshot() });
    const inMemory = logging(new MemoryWorkbook());
    const filledInMemory = await inMemory.apply(tablesOf(example));
    const { undo: _, ...done } = filled;
    expect(filledInMemory).toMatchObject(done);
    const stepsInMemory = [await inMemory.apply(change), ...(await typeAndRebuild(inMemory, kind, example))];
    expect(await statesOf(inMemory, kind, { example, steps: stepsInMemory })).toEqual(
      await statesOf(workbook, kind, { example, steps }),
    );
    expect(comparable(host.snapshot())).toEqual(before);

    // The last one shows the sheet, or reads back: everything is written by then. At which other one a change fails says faults.test.ts.
    host.faults.failAt(syncs - 1, "GeneralException");
    await problemOf(workbook.apply(change));
    expect(comparable(host.snapshot())).toEqual(before);
  });
});

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
