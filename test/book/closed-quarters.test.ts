import {
  closePeriodChange,
  CLOSING_TABLES,
  reopenPeriodChange,
} from "../../src/domain/closing/closing-change";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import { renamePartner } from "../../src/domain/program/rename-partner";
import { serialOf } from "../../src/domain/shared/serial-date";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import {
  dealsTable,
  partnersTable,
  resultsTable,
  scoresTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import type { CellValue, TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { ACME, exampleTables } from "../support/scorecard-example";

const Q1 = serialOf(2026, 1, 1);
const CLOSED_ON = serialOf(2026, 4, 14);
const REQUEST = { tables: CLOSING_TABLES as readonly unknown[] as TableDefinition[] };

async function book() {
  const workbook = loggingWorkbook(emptyWorkbook(), () => ({ day: CLOSED_ON, by: "Ann" }));
  const tables = exampleTables();
  await workbook.apply({
    label: "Tables",
    tables: [partnersTable, dealsTable, stagesTable, resultsTable].map((table) =>
      changeTable(table as typeof partnersTable, tables.table(table as typeof partnersTable).rows),
    ),
    sheets: [],
  });
  const rows = async () => {
    const read = await workbook.read(REQUEST);
    return JSON.stringify([read.table(resultsTable).rows, read.table(scoresTable).rows]);
  };
  return { workbook, rows };
}

const closed = async ({ workbook }: Awaited<ReturnType<typeof book>>) =>
  workbook.apply(closePeriodChange(await workbook.read(REQUEST), { period: Q1, on: CLOSED_ON, by: "Ann" }));
const lastLogged = async ({ workbook }: Awaited<ReturnType<typeof book>>) =>
  (await workbook.read({ tables: [logTable] })).table(logTable).rows.at(-1);
const overClosed = changeTable(resultsTable, [
  { partner: ACME, period: Q1, metric: "training_certs", actual: 9 },
  { partner: ACME, period: serialOf(2026, 4, 1), metric: "training_certs", actual: 9 },
]);

test("a quarter is closed in one change, which the log tells and one undo takes back", async () => {
  const opened = await book();
  const before = await opened.rows();
  const applied = await closed(opened);
  expect(await opened.rows()).toContain('"basis":"Closed"');
  expect(await lastLogged(opened)).toMatchObject({
    who: "Ann",
    what: "Close FY2026 Q1",
    detail: expect.stringContaining("Closed for 1 partner") as unknown,
  });
  await applied.undo();
  expect(await opened.rows()).toBe(before);
});

test("whatever writes over a closed row leaves it, says so, and writes the rest", async () => {
  const opened = await book();
  await closed(opened);
  const applied = await opened.workbook.apply({ label: "Paste results", tables: [overClosed], sheets: [] });
  expect(applied.closed).toBe(1);
  expect(applied.tables).toMatchObject([{ name: "cam_results", added: 1, changed: 0 }]);
  expect((await lastLogged(opened))?.detail).toContain("1 row of a closed quarter stays as closed");
});

test("opening it again brings back what stood, with the reason in the log", async () => {
  const opened = await book();
  const before = await opened.rows();
  await closed(opened);
  const source = await opened.workbook.read(REQUEST);
  await opened.workbook.apply(reopenPeriodChange(source, { period: Q1, reason: "A late deal" }));
  expect(filled(await opened.rows())).toEqual(filled(before));
  expect(await lastLogged(opened)).toMatchObject({
    what: "Open FY2026 Q1 again",
    detail: expect.stringContaining("Reason: A late deal") as unknown,
  });
});

test("a partner that is renamed takes its closed rows along; undo, and opening again, know them", async () => {
  const opened = await book();
  const { workbook } = opened;
  const open = await opened.rows();
  await closed(opened);
  const before = await opened.rows();
  const { rows } = (await workbook.read({ tables: [partnersTable] })).table(partnersTable);
  const rename = (from: string, to: string) => ({
    label: "Rename",
    tables: renamePartner({ from, to }, rows),
    sheets: [],
    renames: [{ from, to }],
  });
  const applied = await workbook.apply(rename(ACME, "Renamed"));
  expect(applied.closed ?? 0).toBe(0);
  expect(await opened.rows()).toBe(before.replaceAll(`"${ACME}"`, '"Renamed"'));
  await applied.undo();
  expect(await opened.rows()).toBe(before);

  await workbook.apply(rename(ACME, "Renamed"));
  const source = await workbook.read(REQUEST);
  await workbook.apply(reopenPeriodChange(source, { period: Q1, reason: "Renamed since" }));
  expect(filled(await opened.rows())).toEqual(filled(open.replaceAll(`"${ACME}"`, '"Renamed"')));
});

test("a row that cannot be read stays as it is: when its quarter closes, and when it was closed", async () => {
  const opened = await book();
  const odd = { partner: ACME, period: Q1, metric: "required_tasks", target: 0.9 } as const;
  const spoil = (row: Record<string, CellValue>) =>
    opened.workbook.apply({
      label: "Odd",
      tables: [{ ...changeTable(resultsTable, []), upserts: [row] }],
      sheets: [],
    });
  const problems = async () =>
    (await opened.workbook.read(REQUEST)).table(resultsTable).problems.map(({ values }) => values);
  await spoil({ ...odd, actual: "n/a" });
  const before = await opened.rows();
  await closed(opened);
  expect(await problems()).toMatchObject([{ target: 0.9, basis: null }]);
  expect((await lastLogged(opened))?.detail).toContain("1 row that cannot be read is not closed");
  const source = await opened.workbook.read(REQUEST);
  await opened.workbook.apply(reopenPeriodChange(source, { period: Q1, reason: "x" }));
  expect(await problems()).toMatchObject([{ target: 0.9 }]);
  expect(filled(await opened.rows())).toEqual(filled(before));

  await spoil({ ...odd, basis: "Closed" });
  const applied = await spoil({ ...odd, target: 0.1, actual: 0.2 });
  expect(applied.closed).toBe(1);
  expect(await problems()).toMatchObject([{ target: 0.9, basis: "Closed" }]);
});

/** Rows without the fields that hold nothing. */
function filled(rows: string): unknown {
  return JSON.parse(rows, (_, value: unknown) => (value === null ? undefined : value));
}
