import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { openHost } from "../support/headless";
import { EXAMPLES } from "../support/kinds";
import { MemoryWorkbook } from "../support/memory-workbook";
import { comparable, problemOf, sheetOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  workbook = createWorkbook();
});
afterEach(() => host.close());

/** Two syncs to read, one for the note, one for each request of 5 MB, one to read back. */
const SYNC_BUDGET = 6;

describe.each(EXAMPLES)("%s in a workbook", (kind, example) => {
  test("is built within the budget of syncs, found again, taken back by a failure and by undo, and keeps what users typed", async () => {
    const { tables, change, input } = example();
    const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
    const before = comparable(host.snapshot());

    const from = host.executor.syncs;
    const applied = await workbook.apply(change);
    const syncs = host.executor.syncs - from;
    expect(syncs).toBeLessThanOrEqual(SYNC_BUDGET);
    await applied.undo();
    expect(comparable(host.snapshot())).toEqual(before);

    // The last one shows the sheet, or reads back: everything is written by then.
    for (let sync = 1; sync < syncs; sync += 1) {
      host.faults.clear();
      host.faults.failAt(sync, "GeneralException");
      await problemOf(workbook.apply(change));
      expect(comparable(host.snapshot())).toEqual(before);
    }
    host.faults.clear();

    const [sheetName] = (await workbook.apply(change)).created;
    const plan = change.sheets[0]!;
    const built = comparable(host.snapshot());
    await workbook.setInput({ kind, subject: plan.subject, name: input.name, value: input.value });
    const beside = plan.columnWidths.length + 30;
    typeInto(host, sheetName!, { [`${columnName(beside)}3`]: "a colleague's note" });
    const sheets = plan.inputs.map(({ value: _, ...each }) => each);
    await workbook.apply({ ...change, sheets: [{ ...plan, inputs: sheets }] });
    const { sheets: found } = await workbook.read({ tables: [], sheets: [kind] });
    expect(found.map(({ subject, inputs }) => [subject, inputs[input.name]])).toEqual([
      [plan.subject, input.value],
    ]);
    const note = sheetOf(host.snapshot(), sheetName!).cells.find(
      ({ value }) => value === "a colleague's note",
    );
    expect(note).toMatchObject({ row: 2, column: beside });
    expect(comparable(host.snapshot())).not.toEqual(built);
  });
});

/** What the tests of the pane rely on: their workbook in memory is left as a real one is. */
test.each(EXAMPLES)("%s leaves a workbook in memory as it leaves a real one", async (kind, example) => {
  const { tables, change, input } = example();
  const rows = tables.all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
  const [sheetPlan] = change.sheets;
  const inputs = sheetPlan!.inputs.map(({ value: _, ...each }) => each);
  const again = { ...change, sheets: [{ ...sheetPlan!, inputs }] };
  const [real, inMemory] = await Promise.all(
    [workbook, new MemoryWorkbook()].map(async (book) => {
      const filled = await book.apply({ label: "Tables", tables: rows, sheets: [] });
      const built = await book.apply(change);
      const typed = await book.setInput({
        kind,
        subject: sheetPlan!.subject,
        name: input.name,
        value: input.value,
      });
      const rebuilt = await book.apply(again);
      const definitions = [...rows, ...change.tables].map(({ table }) => table);
      const states = [];
      for (const back of [undefined, rebuilt, typed, built]) {
        await back?.undo();
        const read = await book.read({ tables: definitions, sheets: [kind] });
        states.push({
          sheets: read.sheets.map(({ uid: _, ...sheet }) => sheet),
          tables: definitions.map((definition) => read.table(definition).rows),
        });
      }
      const done = [filled, built, typed, rebuilt].map(({ undo: _, ...applied }) => applied);
      return { done, states };
    }),
  );
  expect(inMemory).toEqual(real);
});

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
