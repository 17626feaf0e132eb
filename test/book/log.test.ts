import { serialOf } from "../../src/domain/shared/serial-date";
import { SCORECARD_TABLES } from "../../src/domain/scorecard/scored-tables";
import { dealsTable, partnersTable, resultsTable } from "../../src/domain/shared/tables/catalogue";
import { logTable } from "../../src/domain/shared/tables/history-tables";
import { contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { renamePartner } from "../../src/domain/program/rename-partner";
import { removePerson } from "../../src/domain/relations/remove-person";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { loggingWorkbook } from "../../src/book/logging-workbook";
import type { WorkbookPort } from "../../src/book/workbook-port";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { openHost } from "../support/headless";
import { MemoryWorkbook } from "../support/memory-workbook";

const close: (() => void)[] = [];
afterEach(() => close.splice(0).forEach((each) => each()));
async function openExcel(): Promise<WorkbookPort> {
  const host = await openHost({ calculate: "never" });
  close.push(host.close);
  return createWorkbook();
}

const DAY = serialOf(2026, 11, 28);
const NOON = DAY + 0.5;
const partnersOf = (...names: string[]) =>
  changeTable(
    partnersTable,
    names.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner, status: "Active" })),
  );
const change = (label: string, ...tables: ChangeSet["tables"]): ChangeSet => ({ label, tables, sheets: [] });

function logging(given: WorkbookPort) {
  const workbook = loggingWorkbook(given, () => ({ day: DAY, at: NOON, by: "Maya" }));
  const logged = async () => (await workbook.read({ tables: [logTable] })).table(logTable).rows;
  const told = async () => (await logged()).map(({ what, partner, detail }) => [what, partner, detail]);
  const source = () => workbook.read({ tables: [...SCORECARD_TABLES, ...ANY_TABLES] });
  const build = async (...partners: string[]) => {
    const read = await source();
    const changes = partners.map((partner) =>
      performanceScorecardChange(read, { partner, asOf: DAY, recordPipeline: false }),
    );
    return workbook.apply({ ...changes[0]!, sheets: changes.flatMap(({ sheets }) => sheets) });
  };
  return { workbook, logged, told, source, build };
}

const PORTS: readonly [string, () => Promise<WorkbookPort>][] = [
  ["the open workbook", openExcel],
  ["a file", async () => emptyWorkbook()],
  ["a workbook in memory", async () => new MemoryWorkbook()],
];

describe.each(PORTS)("in %s, the log", (name, open) => {
  test("says when, who, what, for whom, and the old and the new total", async () => {
    const { workbook, logged, told } = logging(await open());
    await workbook.apply(change("Import CRM files", partnersOf("Acme", "Bolt")));
    const deal = (dealId: string, amount: number) => ({ dealId, partner: "Acme", amount });
    await workbook.apply(
      change("Import CRM files", changeTable(dealsTable, [deal("D-1", 1_000), deal("D-2", 500.5)])),
    );
    await workbook.apply(
      change("Import CRM files", changeTable(dealsTable, [deal("D-1", 84_000), deal("D-3", 1)])),
    );
    const period = serialOf(2026, 10, 1);
    const target = (metric: string, value: number, basis: string) => ({
      ...{ partner: "Bolt", period, metric, basis },
      target: value,
    });
    await workbook.apply(
      change(
        "Accept the targets of the plan",
        changeTable(resultsTable, [
          target("perf_to_plan", 40_000, "Agreed"),
          target("training_certs", 4, "Agreed"),
        ]),
      ),
    );
    expect(await told()).toEqual([
      ["Import CRM files", null, "Partners: 2 added"],
      ["Import CRM files", "Acme", "Deals: 2 added, amount 0 → 1,500.5"],
      ["Import CRM files", "Acme", "Deals: 1 added, 1 changed, amount 1,500.5 → 84,501.5"],
      ["Accept the targets of the plan", "Bolt", "Results: 2 added, agreed sales targets 0 → 40,000"],
    ]);
    const rows = await logged();
    expect(new Set(rows.map(({ logId }) => logId)).size).toBe(4);
    expect(rows.map(({ when, who }) => [when, who])).toEqual(rows.map(() => [NOON, "Maya"]));
  });

  test("has one row for a build of many partners, which undo takes out with it", async () => {
    const { workbook, told, build } = logging(await open());
    const names = Array.from({ length: 12 }, (_, index) => `Partner ${index + 1}`);
    await workbook.apply(change("Import CRM files", partnersOf(...names)));
    const applied = await build(...names);
    expect(applied.tables.map((table) => table.name)).not.toContain(logTable.name);
    const [, built, ...others] = await told();
    expect(others).toEqual([]);
    expect(built).toEqual([
      applied.label,
      null,
      expect.stringMatching(/^Built (Score · Partner \d+, ){7}Score · Partner \d+ and 4 more; /),
    ]);
    await applied.undo();
    expect(await told()).toEqual([["Import CRM files", null, "Partners: 12 added"]]);
  });

  test("says nothing of what changes nothing", async () => {
    const { workbook, told } = logging(await open());
    await workbook.apply(change("Import CRM files", partnersOf("Acme")));
    await workbook.apply(change("Import CRM files", partnersOf("Acme")));
    expect(await told()).toHaveLength(1);
  });

  test("tells of an input that is set, of sheets that are deleted, and not of those brought back", async () => {
    const { workbook, told, build } = logging(await open());
    await workbook.apply(change("Import CRM files", partnersOf("Acme", "Bolt")));
    await build("Acme");
    await build("Bolt");
    const subject = { partner: "Acme" };
    await workbook.setInput({ kind: "performance-scorecard", subject, name: "in_q1_target", value: 5_000 });
    const { sheets } = await workbook.read({ tables: [], sheets: ["performance-scorecard"] });
    const titles = sheets.map(({ sheetName }) => sheetName);
    const one = await workbook.deleteSheets({ sheets: [titles[0]!] });
    const last = async (rows: number) => (await told()).slice(-rows);
    expect(await last(2)).toEqual([
      ["Set in_q1_target", "Acme", `${titles[0]!}: 5000`],
      [`Delete ${titles[0]!}`, "Acme", null],
    ]);
    await one.undo();
    expect(await last(1)).toEqual([["Set in_q1_target", "Acme", `${titles[0]!}: 5000`]]);
    await workbook.deleteSheets({ sheets: titles });
    expect(await last(1)).toEqual([
      ["Delete 2 sheets", null, expect.stringMatching(/^Deleted Score · \w+, Score · \w+$/)],
    ]);
  });

  test("follows a partner's new name, and keeps nothing of a person who is removed", async () => {
    if (name === "a workbook in memory") return;
    const { workbook, told, source } = logging(await open());
    await workbook.apply(change("Import CRM files", partnersOf("Acme")));
    const person = { contactId: "C-1", partner: "Acme", contact: "Ada Lindqvist", email: "ada@acme.example" };
    await workbook.apply(change("Save Ada Lindqvist", changeTable(contactsTable, [person])));
    const rename = { from: "Acme", to: "Acme Group" };
    await workbook.apply({
      ...change(
        "Rename Acme to Acme Group",
        ...renamePartner(rename, (await source()).table(partnersTable).rows),
      ),
      renames: [rename],
    });
    expect((await told()).map(([what, partner]) => [what, partner])).toEqual([
      ["Import CRM files", "Acme Group"],
      ["Save Ada Lindqvist", "Acme Group"],
      ["Rename Acme to Acme Group", "Acme Group"],
    ]);
    const read = await source();
    const { tables, forgets } = removePerson(read, read.table(contactsTable).rows[0]!);
    await workbook.apply({ label: "Remove Ada Lindqvist", tables, sheets: [], forgets });
    expect(JSON.stringify(await told())).not.toMatch(/Ada|Lindqvist/i);
    expect((await told()).map(([what]) => what)).toEqual([
      "Import CRM files",
      "Save [removed]",
      "Rename Acme to Acme Group",
      "Remove [removed]",
    ]);
  });

  test("is not kept while nobody says when it is", async () => {
    const given = await open();
    await given.apply(change("Import CRM files", partnersOf("Acme")));
    expect((await given.read({ tables: [logTable] })).table(logTable).exists).toBe(false);
  });
});
