import { DUE_TABLES, dueThings } from "../../../src/domain/partner-home/due-things";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import { commitmentsTable } from "../../../src/domain/shared/tables/relations-tables";
import { exampleAction } from "../../support/action-example";
import { MemoryTables } from "../../support/memory-tables";

const TODAY = serialOf(2026, 11, 28);
const NAMES = ["Acme", "Bolt"];
const promise = (commitmentId: string, due: number | null, more = {}) => ({
  commitmentId,
  partner: "Acme",
  by: "Vendor",
  due,
  ...more,
});
const proof = (requestId: string, claimBy: number | null, more = {}) => ({
  requestId,
  partner: "bolt ",
  status: "Approved",
  claimBy,
  ...more,
});

test("a workbook without any of it has nothing due", () => {
  expect(dueThings(new MemoryTables(), NAMES, TODAY)).toEqual([]);
});

test("actions that are overdue, our own open promises and missing proofs up to the month's end, the first in front", () => {
  const tables = new MemoryTables()
    .with(actionsTable, [
      exampleAction("A-1", { partner: "Bolt", due: TODAY - 1 }),
      exampleAction("A-2", { partner: "acme", due: TODAY - 20.5 }),
      exampleAction("A-3", { partner: "Acme", due: TODAY }),
      exampleAction("A-4", { partner: "Gone", due: TODAY - 3 }),
    ])
    .with(commitmentsTable, [
      promise("C-1", TODAY + 2),
      promise("C-2", TODAY + 3),
      promise("C-3", TODAY - 9, { keptOn: TODAY - 8 }),
      promise("C-4", TODAY - 9, { by: "Partner" }),
      promise("C-5", null),
    ])
    .with(mdfTable, [
      proof("M-1", TODAY + 0.5),
      proof("M-2", TODAY - 40),
      proof("M-3", TODAY - 40, { proof: "Invoices" }),
      proof("M-4", TODAY - 40, { paidOn: TODAY }),
      proof("M-5", TODAY - 40, { status: "Declined" }),
      proof("M-6", null),
    ]);
  const asked = new Set(DUE_TABLES.map(({ name }) => name as string));
  const strict = {
    table: ((definition: { name: string }) => {
      if (!asked.has(definition.name)) throw new Error(`${definition.name} was not asked for.`);
      return tables.table(definition as never);
    }) as MemoryTables["table"],
  };
  expect(dueThings(strict, NAMES, TODAY)).toEqual([
    { kind: "actions", count: 2, late: 2, partners: ["Acme", "Bolt"], since: TODAY - 21 },
    { kind: "promises", count: 1, late: 0, partners: ["Acme"], since: TODAY + 2 },
    { kind: "proofs", count: 2, late: 1, partners: ["Bolt"], since: TODAY - 40 },
  ]);
});
