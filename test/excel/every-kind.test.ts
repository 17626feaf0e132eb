import { serialOf } from "../../src/domain/shared/serial-date";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import type { AppliedChange, WorkbookPort } from "../../src/book/workbook-port";
import type { SheetKind } from "../../src/sheets/sheets";
import { openHost } from "../support/headless";
import { EXAMPLES } from "../support/kinds";
import { MemoryWorkbook } from "../support/memory-workbook";
import { cellAt, comparable, problemOf, typeInto } from "./support";

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
  tables: tables.all.map(({ table, rows }) => ({ table, upserts: [...rows] })),
  sheets: [],
});

/** Builds a sheet, types an input and builds it again, with what somebody does in between. */
async function buildTwice(
  book: WorkbookPort,
  kind: SheetKind,
  { change, input }: Example,
  once: { built?: () => void; typed?: (title: string) => void } = {},
): Promise<AppliedChange[]> {
  const plan = change.sheets[0]!;
  const built = await book.apply(change);
  once.built?.();
  const { name, value } = input;
  const typed = await book.setInput({ kind, subject: plan.subject, name, value });
  once.typed?.(built.created[0]!);
  const inputs = plan.inputs.map(({ value: _, ...each }) => each);
  return [built, typed, await book.apply({ ...change, sheets: [{ ...plan, inputs }] })];
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

describe.each(EXAMPLES)("%s in a workbook", (kind, make) => {
  // What the tests of the pane rely on: their workbook in memory is left as a real one is.
  test("is built within the budget of syncs, found again, taken back by a failure and by undo, keeps what users typed, and leaves a workbook in memory the same", async () => {
    const example = make();
    const { change, input } = example;
    const filled = await workbook.apply(tablesOf(example));
    const before = comparable(host.snapshot());

    const plan = change.sheets[0]!;
    const beside = plan.columnWidths.length + 30;
    const note = `${columnName(beside)}3`;
    let title = "";
    let syncs = 0;
    let built: unknown;
    const from = host.executor.syncs;
    const steps = await buildTwice(workbook, kind, example, {
      built: () => {
        syncs = host.executor.syncs - from;
        built = comparable(host.snapshot());
      },
      typed: (created) => {
        title = created;
        typeInto(host, title, { [note]: "a colleague's note" });
      },
    });
    expect(syncs).toBeLessThanOrEqual(SYNC_BUDGET + Number(LARGE_SHEETS.includes(kind)));
    const { sheets: found } = await workbook.read({ tables: [], sheets: [kind] });
    expect(found.map(({ subject, inputs }) => [subject, inputs[input.name]])).toEqual([
      [plan.subject, input.value],
    ]);
    expect(cellAt(host.snapshot(), title, note)?.value).toBe("a colleague's note");
    expect(comparable(host.snapshot())).not.toEqual(built);

    typeInto(host, title, { [note]: "" });
    const inMemory = logging(new MemoryWorkbook());
    const filledInMemory = await inMemory.apply(tablesOf(example));
    const { undo: _, ...done } = filled;
    expect(filledInMemory).toMatchObject(done);
    const stepsInMemory = await buildTwice(inMemory, kind, example);
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
