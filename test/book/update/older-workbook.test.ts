import fc from "fast-check";
import { SCORECARD_TABLES } from "../../../src/domain/scorecard/scored-tables";
import { TABLES_VERSION, tablesVersion } from "../../../src/domain/program/tables-version";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { ANY_TABLES } from "../../../src/domain/shared/tables/all-tables";
import { dealsTable, levelsTable, settingsTable } from "../../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { findSheet } from "../../../src/book/find-sheet";
import { kindRequest } from "../../../src/book/kind-request";
import { performanceScorecardDefinition } from "../../../src/sheets/performance-scorecard/definition";
import { addressOf } from "../../../src/book/cells/a1";
import { contains } from "../../../src/book/cells/boxes";
import { WorkbookError } from "../../../src/book/workbook-error";
import type { WorkbookPort } from "../../../src/book/workbook-port";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { performanceScorecardChange } from "../../../src/sheets/performance-scorecard/change";
import { readWorkbookData } from "../../../src/xlsx/data/read-workbook-data";
import { emptyWorkbook, openWorkbook } from "../../../src/xlsx/file-workbook";
import { problemOf, typeInto } from "../../excel/support";
import { openHost } from "../../support/headless";
import { OLDER_WITH_ROOM, OLDER_WORKBOOK as OLDER } from "../../support/older-workbooks";
import { packageProblems } from "../../support/package-check";

const PARTNER = "Alder & Finch Systems";
const AS_OF = serialOf(2026, 5, 15);
/** The scorecard is drawn anew by the definitions of today, and so is the score of its day; what was typed on it stays. */
const REDRAWN = /^(Scorecard [^!]*!|Scores!3,[346]$)/;

interface OpenOlder {
  workbook: WorkbookPort;
  /** Cells by sheet and place, as somebody would type them, and the boxes of tables by name. */
  contents(): Promise<{ cells: Map<string, unknown>; tables: Map<string, unknown> }>;
  close(): void;
}

async function contentsOf(data: ReturnType<typeof readWorkbookData>["data"]) {
  const cells = new Map<string, unknown>();
  const tables = new Map<string, unknown>();
  for (const sheet of data.sheets) {
    for (const { row, column, formula, value } of sheet.cells)
      if ((formula ?? value) !== undefined) cells.set(`${sheet.name}!${row},${column}`, formula ?? value);
    for (const { name, box, columns } of sheet.tables ?? []) tables.set(name, { box, columns });
  }
  return { cells, tables };
}

function lostOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) {
  return [...before].filter(([place, content]) => after.get(place) !== content && !REDRAWN.test(place));
}

const OPENERS: Record<string, (bytes: Uint8Array) => Promise<OpenOlder>> = {
  "in a file": async (bytes) => {
    const workbook = openWorkbook(bytes);
    return {
      workbook,
      contents: async () => contentsOf(readWorkbookData(workbook.save()).data),
      close: () => undefined,
    };
  },
  "in Excel": async (bytes) => {
    const host = await openHost();
    host.load(readWorkbookData(bytes).data);
    return {
      workbook: createWorkbook(),
      contents: async () => contentsOf(host.snapshot()),
      close: host.close,
    };
  },
};

/** What was typed on the scorecard. */
async function inputsOn(workbook: WorkbookPort) {
  const { sheets } = await workbook.read(kindRequest(performanceScorecardDefinition));
  return findSheet(sheets, performanceScorecardDefinition.kind, { partner: PARTNER })?.inputs;
}

describe.each(Object.entries(OPENERS))("an older workbook %s", (_where, open) => {
  let older: OpenOlder;
  beforeEach(async () => void (older = await open(OLDER_WITH_ROOM)));
  afterEach(() => older.close());

  const build = async () =>
    performanceScorecardChange(await older.workbook.read({ tables: SCORECARD_TABLES }), {
      partner: PARTNER,
      asOf: AS_OF,
      recordPipeline: true,
    });

  test("is not written before the user agrees, and says what would be added", async () => {
    const before = await older.contents();
    const problem = await problemOf(older.workbook.apply(await build()));
    expect(problem.problem).toBe("older");
    expect(problem.details.join(" ")).toContain(
      "cam_levels gets the columns Order, Benefits, Discount, Rebate rate, MDF share",
    );
    expect(problem.details.join(" ")).toContain("Reason, Class");
    expect(problem.details.join(" ")).toContain("cam_results gets the columns Basis, Recorded on");
    expect(await older.contents()).toEqual(before);
  });

  test("is updated together with the build, every other cell and every figure kept, and asks once", async () => {
    const { workbook } = older;
    const before = await older.contents();
    const typed = await inputsOn(workbook);
    const change = await build();
    const applied = await workbook.apply(change, { update: true });
    expect(applied.tablesUpdate).toContain("Updated the tables of the workbook");
    const after = await older.contents();
    expect(lostOf(before.cells, after.cells)).toEqual([]);

    const read = await workbook.read({ tables: ANY_TABLES });
    expect(tablesVersion(read.table(settingsTable).rows)).toBe(2);
    expect(read.table(levelsTable).rows.map(({ level, order }) => [level, order])).toEqual([
      ["Silver", 1],
      ["Gold", 2],
      ["Platinum", 3],
    ]);
    expect(after.tables.get("cam_deals")).toMatchObject({ box: { columns: 27 } });
    expect(after.tables.get("cam_results")).toMatchObject({ box: { columns: 13 } });
    expect(await inputsOn(workbook)).toEqual(typed);

    await workbook.apply(await build());
  });

  test("with the user's cells where columns belong that the sheet needs, says where they stand and writes nothing", async () => {
    older.close();
    older = await open(OLDER);
    const before = await older.contents();
    const problem = await problemOf(older.workbook.apply(await build(), { update: true }));
    expect(problem).toMatchObject({ problem: "foreign-cells" });
    expect(JSON.stringify(problem)).toContain("Results!F5");
    expect(await older.contents()).toEqual(before);
  });

  test("is as it was after an undo", async () => {
    const before = await older.contents();
    const applied = await older.workbook.apply(await build(), { update: true });
    await applied.undo();
    expect(await older.contents()).toEqual(before);
  });
});

test("an older workbook that was updated is a whole file", async () => {
  const workbook = openWorkbook(OLDER);
  await workbook.apply(
    { label: "A deal", tables: [changeTable(dealsTable, [{ dealId: "N-1", stage: "Won" }])], sheets: [] },
    { update: true },
  );
  expect(await packageProblems(workbook.save())).toEqual([]);
});

test("no column is newer than the version that new workbooks carry", () => {
  const versions = ANY_TABLES.flatMap(({ columns, calculated = [] }) =>
    [...Object.values(columns), ...calculated].map(({ since = 1 }) => since),
  );
  expect(Math.max(...versions)).toBe(TABLES_VERSION);
});

test("a new workbook has the version from its settings on and asks nothing", async () => {
  const workbook = emptyWorkbook();
  await workbook.apply({ label: "A deal", tables: [changeTable(dealsTable, [{ dealId: "1" }])], sheets: [] });
  await workbook.apply({
    label: "Set",
    tables: [changeTable(settingsTable, [{ setting: "Currency", value: "EUR" }])],
    sheets: [],
  });
  await workbook.apply({ label: "A deal", tables: [changeTable(dealsTable, [{ dealId: "2" }])], sheets: [] });
  expect(tablesVersion((await workbook.read({ tables: [settingsTable] })).table(settingsTable).rows)).toBe(2);
});

test("wherever the user's own cells stand, an update keeps every one or writes nothing", async () => {
  const host = await openHost({ calculate: "never" });
  const { data } = readWorkbookData(OLDER);
  const sheets = data.sheets.filter(({ tables = [] }) => tables.length);
  const cell = fc.constantFrom(...sheets).chain((sheet) =>
    fc.record({
      sheet: fc.constant(sheet.name),
      row: fc.integer({ min: 0, max: 40 }),
      column: fc.integer({ min: 0, max: 45 }),
    }),
  );
  const free = ({ sheet, row, column }: { sheet: string; row: number; column: number }) =>
    !sheets.find(({ name }) => name === sheet)!.tables!.some(({ box }) => contains(box, { row, column }));
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (places) => {
      host.load(data);
      for (const { sheet, row, column } of places.filter(free))
        typeInto(host, sheet, { [addressOf({ row, column, rows: 1, columns: 1 })]: "mine" });
      const before = await contentsOf(host.snapshot());
      const change = changeTable(dealsTable, [{ dealId: "N-1", stage: "Won" }]);
      const applied = await createWorkbook()
        .apply({ label: "A deal", tables: [change], sheets: [] }, { update: true })
        .catch((error: unknown) => error);
      const after = await contentsOf(host.snapshot());
      if (applied instanceof WorkbookError) {
        expect(applied.problem).toBe("foreign-cells");
        expect(after).toEqual(before);
      } else expect(lostOf(before.cells, after.cells)).toEqual([]);
    }),
    { numRuns: 8, seed: 20261129 },
  );
  host.close();
});
