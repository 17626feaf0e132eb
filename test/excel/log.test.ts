import { serialOf } from "../../src/domain/shared/serial-date";
import { partnersTable, productsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import type { RichRequest } from "../../src/workbench/host/rich-api";
import { openHost } from "../support/headless";
import { problemOf, typeInto } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;
let host: Host;
let workbook: WorkbookPort;
let minute = 0;
const DAY = serialOf(2026, 11, 28);
beforeEach(async () => {
  host = await openHost({ calculate: "never" });
  minute = 0;
  workbook = loggingWorkbook(createWorkbook(), () => ({ day: DAY, at: DAY + ++minute / 1440, by: "Maya" }));
});
afterEach(() => host.close());

const add = (partner: string) => ({
  label: `Add ${partner}`,
  tables: [changeTable(partnersTable, [{ partnerId: partner, partner }])],
  sheets: [],
});
const product = (name: string) => ({
  label: `Add ${name}`,
  tables: [changeTable(productsTable, [{ product: name }])],
  sheets: [],
});
const told = async () =>
  (await workbook.read({ tables: [logTable] })).table(logTable).rows.map(({ what }) => what);

test("a change is undone after others, and its row of the log goes with it, also where it brought the log", async () => {
  const first = await workbook.apply(add("Acme"));
  const second = await workbook.apply(product("Router"));
  const third = await workbook.apply({
    label: "Change Setup",
    tables: [changeTable(settingsTable, [{ setting: "as_of", value: DAY }])],
    sheets: [],
  });
  await first.undo();
  expect(await told()).toEqual(["Add Router", "Change Setup"]);
  expect((await workbook.read({ tables: [partnersTable] })).table(partnersTable).exists).toBe(false);
  await second.undo();
  expect(await told()).toEqual(["Change Setup"]);
  await third.undo();
  expect(await told()).toEqual([]);
  await workbook.apply(add("Bolt"));
  expect(await told()).toEqual(["Add Bolt"]);
});

test("the change that brought the log takes its sheet with it while nothing else is told there", async () => {
  await createWorkbook().apply(product("Router"));
  const before = host.snapshot().sheets.map(({ name }) => name);
  const first = await workbook.apply(add("Acme"));
  const second = await workbook.apply(product("Switch"));
  expect(host.snapshot().sheets.map(({ name }) => name)).toContain(logTable.sheet);
  await second.undo();
  await first.undo();
  expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(before);
});

test("undo does not mind that somebody has sorted the log or written beside it", async () => {
  await workbook.apply(product("Router"));
  const added = await workbook.apply(add("Acme"));
  await workbook.apply(product("Switch"));
  const rows = (await workbook.read({ tables: [logTable] }))
    .table(logTable)
    .rows.map((row) => Object.values(row));
  const letters = ["A", "B", "C", "D", "E", "F"];
  [...rows]
    .reverse()
    .forEach((row, index) =>
      letters.forEach((letter, column) =>
        typeInto(host, logTable.sheet, { [`${letter}${index + 4}`]: row[column] ?? "" }),
      ),
    );
  typeInto(host, logTable.sheet, { H5: "seen" });
  expect(await told()).toEqual(["Add Switch", "Add Acme", "Add Router"]);
  await added.undo();
  expect(await told()).toEqual(["Add Switch", "Add Router"]);
});

test("only the last rows of a long log are read to add one, within the same requests", async () => {
  await workbook.apply(add("Acme"));
  const row = (index: number) => ({
    logId: `old ${index}`,
    when: DAY - 1,
    who: "Maya",
    what: `Old ${index}`,
  });
  const many = changeTable(
    logTable,
    Array.from({ length: 6_000 }, (_, index) => row(index)),
  );
  await createWorkbook().apply({ label: "Earlier", tables: [many], sheets: [] });
  const answers: number[] = [];
  const execute = host.executor.execute.bind(host.executor);
  host.executor.execute = async (request: RichRequest, size) => {
    const answer = await execute(request, size);
    answers.push(JSON.stringify(answer).length);
    return answer;
  };
  const from = host.executor.syncs;
  await workbook.apply(product("Router"));
  const withLong = host.executor.syncs - from;
  expect(Math.max(...answers)).toBeLessThan(60_000);
  host.executor.execute = execute;
  const rows = await told();
  expect(rows).toHaveLength(6_002);
  expect(rows.at(-1)).toBe("Add Router");
  const bare = host.executor.syncs;
  await createWorkbook().apply(product("Switch"));
  expect(withLong).toBe(host.executor.syncs - bare);
});

test("a change that fails leaves no row", async () => {
  await workbook.apply(add("Acme"));
  host.faults.failAt(4, "GeneralException");
  await problemOf(workbook.apply(product("Router")));
  host.faults.clear();
  expect(await told()).toEqual(["Add Acme"]);
});

test("what stands below the log, or its total row, stops a change with words instead of going unlogged", async () => {
  await workbook.apply(add("Acme"));
  typeInto(host, logTable.sheet, { A5: "mine" });
  expect(await problemOf(workbook.apply(product("Router")))).toMatchObject({
    what: expect.stringContaining("cam_log needs 1 more rows"),
  });
  expect(await told()).toEqual(["Add Acme"]);
});
