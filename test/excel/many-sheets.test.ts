import { createWorkbook } from "../../src/excel/excel-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { dealsTable } from "../../src/domain/shared/tables/catalogue";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { openHost } from "../support/headless";
import { changeOf, comparable, problemOf, samplePlan, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

/** As much text in one cell as stands in it without trouble on every platform. */
const LONG = "a long answer ".repeat(570);

let host: Host;
let workbook: WorkbookPort;
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  workbook = createWorkbook();
});
afterEach(() => host.close());

/** A sheet of so many cells of 8,000 characters: few cells, and more than 5 MB soon. */
function longPlan(partner: string, texts: number, schema = 1): SheetPlan {
  const plan = samplePlan({ partner, schema });
  const cells = Array.from({ length: texts }, (_, index) => ({
    row: 4 + Math.floor(index / 6),
    column: 4 + (index % 6),
    content: { type: "text" as const, text: `${index} ${LONG}` },
    style: "label" as const,
  }));
  return { ...plan, charts: [], cells: [...plan.cells, ...cells], foot: { row: 30 + texts, column: 0 } };
}

test("sheets with more text than one answer holds are built in one change, built again and taken back", async () => {
  const plans = (schema: number) =>
    Array.from({ length: 12 }, (_, index) => longPlan(`Partner ${index}`, 72, schema));
  const empty = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf(plans(1)));
  expect(applied.created).toHaveLength(12);
  const built = comparable(host.snapshot());

  const rebuilt = await workbook.apply(changeOf(plans(2)));
  expect(rebuilt.updated).toHaveLength(12);
  expect(comparable(host.snapshot())).not.toEqual(built);
  await rebuilt.undo();
  expect(comparable(host.snapshot())).toEqual(built);
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(empty);
});

test("one sheet with more text than one answer holds is built, and undone unless somebody typed in it", async () => {
  const empty = comparable(host.snapshot());
  const applied = await workbook.apply(changeOf([longPlan("Acme", 900)]));
  const [sheet] = applied.created;
  const again = await workbook.apply(changeOf([longPlan("Acme", 900, 2)]));
  expect(again.updated).toEqual([sheet]);
  await again.undo();
  typeInto(host, sheet!, { Z990: "mine" });
  expect(await problemOf(applied.undo())).toMatchObject({
    problem: "changed-since",
    cells: [expect.stringContaining("Z990")],
  });
  typeInto(host, sheet!, { Z990: "" });
  await applied.undo();
  expect(comparable(host.snapshot())).toEqual(empty);
});

test("a table with longer texts than expected is read in smaller answers", async () => {
  const rows = Array.from({ length: 6_000 }, (_, index) => ({
    dealId: `D${index}`,
    account: `${index} ${"long name ".repeat(50)}`,
    product: `${index} ${"long name ".repeat(50)}`,
  }));
  await workbook.apply(changeOf([], [changeTable(dealsTable, rows)]));
  const { rows: read } = (await workbook.read({ tables: [dealsTable as never] })).table(dealsTable);
  expect(read).toHaveLength(6_000);
  expect(read.at(-1)).toMatchObject({ dealId: "D5999", product: rows.at(-1)!.product });
});

test("one slice of a table that is longer than one answer is read in smaller ones", async () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    dealId: `D${index}`,
    account: `${index} ${"n".repeat(3_000)}`,
  }));
  await workbook.apply(changeOf([], [changeTable(dealsTable, rows)]));
  const applied = await workbook.apply(
    changeOf([], [changeTable(dealsTable, [{ dealId: "D999", product: "P" }])]),
  );
  expect(applied.tables[0]).toMatchObject({ added: 0, changed: 1 });
});

describe("many built sheets", () => {
  const NAMES = 40;

  /** A sheet with so many names, and the last of its cells so far down that all of it is never read for nothing. */
  function namedPlan(partner: string, schema = 1): SheetPlan {
    const plan = samplePlan({ partner, schema });
    const box = { row: 1, column: 3, rows: 1, columns: 1 };
    const names = Array.from({ length: NAMES }, (_, index) => ({ name: `a_longer_name_${index}`, box }));
    return { ...plan, charts: [], names: [...plan.names, ...names], foot: { row: 500, column: 0 } };
  }
  const partnersOf = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => `Partner ${from + index}`);

  /** What a change takes: requests, and the longest answer. */
  async function tookOf(work: () => Promise<unknown>) {
    const { execute } = host.executor;
    let [syncs, longest] = [0, 0];
    host.executor.execute = async (...given: Parameters<typeof execute>) => {
      const response = await execute.apply(host.executor, given);
      // Excel is told what nobody needs any more; nobody waits for that.
      const waits = given[0].Actions.some(({ Name }) => Name !== "_RemoveReference" && Name !== "");
      if (waits) syncs++;
      longest = Math.max(longest, JSON.stringify(response).length);
      return response;
    };
    await work();
    host.executor.execute = execute;
    return { syncs, longest };
  }

  test("one among many is built again in as few requests as among some, and others are only asked who they are", async () => {
    await workbook.apply(changeOf(partnersOf(24).map((partner) => namedPlan(partner))));
    const among24 = await tookOf(() => workbook.apply(changeOf([namedPlan("Partner 3", 2)])));
    await workbook.apply(changeOf(partnersOf(48, 24).map((partner) => namedPlan(partner))));
    const among72 = await tookOf(() => workbook.apply(changeOf([namedPlan("Partner 50", 2)])));
    const typed = await tookOf(() =>
      workbook.setInput({
        kind: "performance-scorecard",
        subject: { partner: "Partner 60" },
        name: "in_target",
        value: 5,
      }),
    );

    expect(among72.syncs).toBe(among24.syncs);
    expect(typed.syncs).toBeLessThanOrEqual(among24.syncs);
    const { sheets } = await workbook.read({ tables: [], sheets: ["performance-scorecard"] });
    expect(sheets.map(({ subject }) => subject.partner)).toEqual(partnersOf(72));
    expect(sheets[60]!.inputs).toEqual({ in_target: 5 });
    expect(sheets[50]!.schema).toBe(2);
  });

  test("names longer than one answer holds come in several, when they are read and on the way back", async () => {
    const limit = 250_000;
    await workbook.apply(changeOf(partnersOf(60).map((partner) => namedPlan(partner))));
    const before = comparable(host.snapshot());
    const { longest } = await tookOf(() => workbook.read({ tables: [], sheets: ["performance-scorecard"] }));
    expect(longest).toBeGreaterThan(limit);

    host.executor.payload = limit;
    const { sheets } = await workbook.read({ tables: [], sheets: ["performance-scorecard"] });
    expect(sheets).toHaveLength(60);
    const change = changeOf([namedPlan("Partner 3", 2)]);
    const controller = new AbortController();
    const onProgress = ({ step }: { step: string }) => {
      if (step.startsWith("Checking")) controller.abort();
    };
    expect(await problemOf(workbook.apply(change, { signal: controller.signal, onProgress }))).toMatchObject({
      problem: "cancelled",
      untouched: expect.stringContaining("taken back"),
    });
    expect(comparable(host.snapshot())).toEqual(before);
    const applied = await workbook.apply(change);
    expect(applied.updated).toHaveLength(1);
    await applied.undo();
    expect(comparable(host.snapshot())).toEqual(before);
  });
});

test("a failure while so much is read back takes all of it back", async () => {
  const empty = comparable(host.snapshot());
  const plans = Array.from({ length: 12 }, (_, index) => longPlan(`Partner ${index}`, 72));
  // Two to read, one for the note, two to write, the first to read back.
  host.faults.failAt(6, "GeneralException");
  expect(await problemOf(workbook.apply(changeOf(plans)))).toMatchObject({ problem: "unexpected" });
  expect(comparable(host.snapshot())).toEqual(empty);
});
