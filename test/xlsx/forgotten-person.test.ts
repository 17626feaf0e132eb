import { strFromU8, unzipSync } from "fflate";
import { applyWithoutSheets } from "../../src/book/apply-without-sheets";
import { KINDS_ABOUT_PEOPLE, sheetsAboutPerson } from "../../src/book/sheets-of-person";
import {
  NO_PEOPLE,
  type PersonRemoval,
  removeOurPerson,
  removePerson,
} from "../../src/domain/relations/remove-person";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { contactsTable } from "../../src/domain/shared/tables/relations-tables";
import type { CellValue, TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { camScorecardChange } from "../../src/sheets/cam-scorecard/change";
import { exitChecklistChange } from "../../src/sheets/exit-checklist/change";
import { operationsGuideChange } from "../../src/sheets/operations-guide/change";
import { promisesPageChange } from "../../src/sheets/promises/change";
import { relationsChange } from "../../src/sheets/relations/change";
import { roleMapChange } from "../../src/sheets/role-map/change";
import { rulesChange } from "../../src/sheets/rules/change";
import { whoCoversWhomChange } from "../../src/sheets/who-covers-whom/change";
import { whoIsWhoChange } from "../../src/sheets/who-is-who/change";
import { whoToCallChange } from "../../src/sheets/who-to-call/change";
import { emptyWorkbook, openWorkbook, type FileWorkbook } from "../../src/xlsx/file-workbook";
import { roleTables } from "../support/relations-example";
import { AS_OF } from "../support/scorecard-example";

const CONTACT = "Sofia Marchetti";
const OURS = "Marta Lindgren";
const DONE = { done: { day: AS_OF, at: AS_OF + 0.5, by: OURS } };

/** Parts of the saved file that hold the last name. */
function partsWith(bytes: Uint8Array, name: string): string[] {
  const [, last] = name.toLowerCase().split(" ");
  return Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
    strFromU8(content).toLowerCase().includes(last!) || path.toLowerCase().includes(last!) ? [path] : [],
  );
}

/** A row in which every text that may name a person does, the key too. */
function rowNaming(table: TableDefinition, name: string, number: number): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(table.columns).flatMap(([field, { kind, choices }]): [string, CellValue][] => {
      if (kind === "text" && !NO_PEOPLE.has(field)) return [[field, `${name} ${number}`]];
      if (!table.key.includes(field) && field !== "partner") return [];
      if (kind === "choice") return [[field, choices![0]!]];
      return [[field, kind === "text" ? (field === "partner" ? "Acme" : `Any ${number}`) : AS_OF + number]];
    }),
  );
}

let bytes: Uint8Array;
beforeAll(async () => {
  const workbook = emptyWorkbook();
  const tables = roleTables();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const forms = [{ partner: "Acme", asOf: AS_OF }];
  const build = async (change: Parameters<FileWorkbook["apply"]>[0]) => {
    await workbook.apply(change, DONE);
    tables.apply(change.tables);
  };
  for (const change of [
    ...[relationsChange, promisesPageChange, roleMapChange, exitChecklistChange, operationsGuideChange],
    ...[whoToCallChange, whoIsWhoChange, whoCoversWhomChange],
  ])
    await build(change(tables, forms));
  await build(rulesChange(tables, forms));
  await build(
    accountPlanChange(tables, {
      partner: "Acme",
      asOf: AS_OF,
      rows: [{ partner: "Acme", account: "Delta", product: "Core", who: OURS }],
    }),
  );
  await build(camScorecardChange(tables, { cam: OURS, asOf: AS_OF }));
  const named = (ANY_TABLES as readonly unknown[] as readonly TableDefinition[]).map((table) => ({
    table,
    upserts: [CONTACT, OURS].flatMap((name, index) => [
      rowNaming(table, name, 2 * index + 1),
      rowNaming(table, name, 2 * index + 2),
    ]),
  }));
  await workbook.apply({ label: `Notes of ${CONTACT} and ${OURS}`, tables: named, sheets: [] }, DONE);
  bytes = workbook.save();
}, 60_000);

async function remove(
  name: string,
  find: (source: Parameters<typeof removeOurPerson>[0]) => PersonRemoval,
): Promise<FileWorkbook> {
  const workbook = openWorkbook(bytes);
  const source = await workbook.read({ tables: ANY_TABLES, sheets: KINDS_ABOUT_PEOPLE });
  const { tables, forgets } = find(source);
  const gone = name === OURS ? sheetsAboutPerson(source, name) : [];
  const change = { label: "Remove a person's data", tables, sheets: [], forgets };
  await applyWithoutSheets(workbook, { change, gone }, DONE);
  return workbook;
}

test("columns that name no person are those of companies, products, deals and Setup's lists", () => {
  expect([...NO_PEOPLE].sort()).toEqual(
    [
      ...["account", "activity", "currency", "dealId", "distributor", "kind", "level", "levels", "lifeStage"],
      ...["measure", "metric", "parent", "partner", "product", "questionId", "setting", "stage"],
    ].sort(),
  );
});

test("no part of the saved file names a contact who was removed, over all tables and sheets", async () => {
  expect(partsWith(bytes, CONTACT).length).toBeGreaterThan(30);
  const workbook = await remove(CONTACT, (source) =>
    removePerson(
      source,
      source.table(contactsTable).rows.find(({ contact }) => contact === CONTACT)!,
    ),
  );
  expect(partsWith(workbook.save(), CONTACT)).toEqual([]);
  expect(partsWith(workbook.save(), OURS)).toEqual(partsWith(bytes, OURS));
});

test("no part of it names one of our own people who was removed, the CAM's own sheet and tab among them", async () => {
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!)).toContain(`CAM · ${OURS}`);
  const workbook = await remove(OURS, (source) => removeOurPerson(source, OURS));
  expect(partsWith(workbook.save(), OURS)).toEqual([]);
  const before = await openWorkbook(bytes).read({ tables: ANY_TABLES });
  const after = await workbook.read({ tables: ANY_TABLES });
  // Its rows stay, each with a key of its own.
  for (const table of ANY_TABLES as readonly unknown[] as readonly TableDefinition[])
    expect([table.name, after.table(table).rows.length]).toEqual([
      table.name,
      before.table(table).rows.length + (table.name === "cam_log" ? 2 : 0),
    ]);
});
