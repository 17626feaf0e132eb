import fc from "fast-check";
import type { WorkbookData } from "../../../src/xlsx/data/workbook-data";
import type { ChangeSet } from "../../../src/sheets/shared/change-set";
import { removalOf, rowsOf } from "../../support/fault-changes";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { WorkbookError } from "../../../src/book/workbook-error";
import { comparable } from "../../excel/support";
import { IMPATIENT } from "../../support/two-authors/authors";
import { differencesOf } from "../../support/two-authors/compared";
import { ACTIONS, Desk, type RequestFault } from "../../support/two-authors/sessions";
import { openHost } from "../../support/headless";
import { EXAMPLES } from "../../support/kinds";
import { type RandomPart, randomPart } from "../part";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;

/** A workbook of a kind's example, and what its sheet is built from. */
interface Prepared {
  tables: WorkbookData;
  built: WorkbookData;
  change: ChangeSet;
}
const prepared = new Map<string, Prepared>();

const CHANGES = ["build", "rebuild", "rows", "removal", "older"] as const;

async function prepare(kind: string): Promise<Prepared> {
  const known = prepared.get(kind);
  if (known) return known;
  const { tables, change } = EXAMPLES.find(([name]) => name === kind)![1]();
  const rows = tables.changes;
  host.load({ sheets: [{ name: "Sheet1", cells: [{ row: 0, column: 0, value: "mine" }] }] });
  await createWorkbook().apply({ label: "Tables", tables: rows, sheets: [] });
  const withTables = host.snapshot();
  await createWorkbook().apply(change);
  const made = { tables: withUsersOwn(withTables), built: withUsersOwn(host.snapshot()), change };
  prepared.set(kind, made);
  return made;
}

/** Cells, formats and notes of the user's own beside and below everything there is, and cells of built sheets painted over. */
function withUsersOwn(data: WorkbookData): WorkbookData {
  const sheets = data.sheets.map((sheet) => {
    const [bottom, right] = sheet.cells.reduce(
      ([row, column], cell) => [Math.max(row, cell.row), Math.max(column, cell.column)],
      [0, 0],
    );
    const own = [
      { row: bottom + 2, column: 1, style: { numberFormat: "0.000", fill: "#FFEE00" } },
      { row: bottom + 3, column: 2, style: { numberFormat: "yyyy" } },
      { row: bottom + 40, column: 0, value: "far below" },
      { row: 1, column: right + 12, value: 7, style: { font: { bold: true } } },
    ];
    const isBuilt = sheet.names?.some(({ name }) => name === "cam_kind");
    const painted = sheet.cells.map((cell, index) =>
      isBuilt && index % 7 === 3 ? { ...cell, style: { ...cell.style, fill: "#FFEE00" } } : cell,
    );
    return { ...sheet, cells: [...painted, ...own] };
  });
  return { ...data, sheets };
}

function changeFor(what: (typeof CHANGES)[number], { change, built, tables }: Prepared) {
  switch (what) {
    case "build":
      return { data: tables, change };
    case "rebuild":
      return { data: built, change: { ...change, sheets: change.sheets.map(withoutFirstRows) } };
    case "rows":
      return { data: built, change: rowsOf(built) };
    case "removal":
      return { data: built, change: removalOf(built) };
    case "older":
      return { data: older(built), change };
  }
}

/** A sheet of the kind that was built with other texts, formats and charts. */
function withoutFirstRows(plan: ChangeSet["sheets"][number]): ChangeSet["sheets"][number] {
  return {
    ...plan,
    cells: plan.cells.map((cell, index) =>
      index % 3 === 0 ? { ...cell, style: "note" } : index % 3 === 1 ? { ...cell, format: "percent" } : cell,
    ),
    charts: plan.charts.map((chart) => ({ ...chart, title: `${chart.title} again` })),
    rules: plan.rules.slice(1),
    columnWidths: plan.columnWidths.map((width) => width + 1),
  };
}

/** The workbook as an earlier version left it: nothing says which version its tables have. */
function older(data: WorkbookData): WorkbookData {
  return {
    ...data,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === "Tables version" ? { ...cell, value: "Note" } : cell)),
    })),
  };
}

/** Of every change in a small sheet's workbook that much more are tried than in a large one's. */
const LARGE = new Set<string>([
  "performance-scorecard",
  "capabilities-scorecard",
  "partner-view",
  "business-plan",
]);
const kinds = fc.oneof(
  ...EXAMPLES.map(([kind]) => ({ weight: LARGE.has(kind) ? 1 : 3, arbitrary: fc.constant(kind) })),
);

/** The request that fails, of those that note, write, finish and go back; the first ones read. */
const request = fc.constantFrom(2, 3, 4, 4, 5, 5, 6, 7);
const fault: fc.Arbitrary<RequestFault> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("fails" as const), action: fc.nat(ACTIONS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("editing" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("dies" as const),
      arrives: fc.oneof(fc.constantFrom("not" as const, "whole" as const), {
        weight: 4,
        arbitrary: fc.nat(ACTIONS),
      }),
    }),
  },
);

async function failureOf(change: ChangeSet, at: number, fault: RequestFault): Promise<unknown> {
  const desk = new Desk(host);
  try {
    const workbook = createWorkbook(IMPATIENT);
    const work = await desk.begin(() => workbook.apply(change, { update: true }));
    for (let request = 1; work.waiting; request++) await work.step(request === at ? fault : undefined);
    return work.outcome && "failed" in work.outcome ? work.outcome.failed : null;
  } finally {
    desk.close();
  }
}

async function wholeOf(data: WorkbookData, change: ChangeSet): Promise<WorkbookData> {
  host.load(data);
  await createWorkbook(IMPATIENT).apply(change, { update: true });
  return host.snapshot();
}

export const SINGLE_FAULTS: RandomPart = randomPart({
  name: "single-faults",
  does: "whatever of one session fails at whatever action, the workbook is exactly as before, at once or after a repair, or whole",
  inTests: { seed: 10, count: 20 },
  shrink: false,
  open: async () => {
    host = await openHost({ calculate: "never" });
    return () => host.close();
  },
  property: () =>
    fc.asyncProperty(
      fc.record({ kind: kinds, what: fc.constantFrom(...CHANGES), request, fault }),
      async ({ kind, what, request, fault }) => {
        const { data, change } = changeFor(what, await prepare(kind));
        host.load(data);
        const before = host.snapshot();
        const failed = await failureOf(change, request, fault);
        if (failed === null) return;
        if (!(failed instanceof WorkbookError)) throw failed;
        await (await createWorkbook(IMPATIENT).unfinished())?.repair();
        const after = host.snapshot();
        if (JSON.stringify(comparable(after)) === JSON.stringify(comparable(before))) return;
        // Its last request had said that it was whole before the session died.
        if (fault.kind === "dies" && !differencesOf(after, await wholeOf(data, change)).length) return;
        expect(differencesOf(after, before).slice(0, 4)).toEqual([]);
        expect(comparable(after)).toEqual(comparable(before));
      },
    ),
});
