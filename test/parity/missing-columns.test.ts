import { controlFindings } from "../../src/domain/control/findings";
import type { TableSource } from "../../src/domain/program/setup";
import { channelPnlChange } from "../../src/sheets/channel-pnl/change";
import { mdfBudgetChange } from "../../src/sheets/mdf-budget/change";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { rebateRoiChange } from "../../src/sheets/rebate-roi/change";
import { relationsChange } from "../../src/sheets/relations/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { CONTROL_EDITS } from "../support/control-edits";
import { CONTROL_AS_OF, controlExample } from "../support/control-example";
import { CONTROLLED_TABLES } from "../../src/domain/control/controlled-tables";
import { nameKey } from "../../src/domain/shared/excel-text";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { dealsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import type {
  AnyTable,
  CellValue,
  Column,
  TableDefinition,
} from "../../src/domain/shared/tables/table-definition";
import { type KindDefinition, SHEETS } from "../../src/sheets/sheets";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { attentionExample } from "../support/attention-example";
import { PORTFOLIO_CHANGES } from "../support/large-portfolio";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells } from "../support/parity";
import { planWorkbook } from "../support/sheet-plan-workbook";

/** What a table still has after somebody deleted columns of it. */
type Left = (table: TableDefinition, field: string) => boolean;

const OPTIONAL_OF_DEALS: readonly string[] = [
  ...[
    "probability",
    "ledBy",
    "influencedBy",
    "lastActivity",
    "expectedClose",
    "forecast",
    "nextStep",
    "type",
  ],
  ...["registrationStatus", "registrationEnds", "leadGivenOn", "acceptedOn"],
];
const LEFT: Readonly<Record<string, Left>> = {
  "the class of deals, what only some files have and what later versions brought": (
    { name, columns },
    field,
  ) =>
    columns[field]!.since === undefined && !(name === dealsTable.name && OPTIONAL_OF_DEALS.includes(field)),
  "everything but the keys, partners and CAMs": ({ key }, field) =>
    [...key, "partner", "cam"].includes(field),
};

function withoutColumns(table: TableDefinition, left: Left): TableDefinition {
  // Without its values the workbook would be an older one, which is asked first.
  if (table.name === settingsTable.name) return table;
  const columns = Object.entries(table.columns).filter(([field]) => left(table, field));
  return { ...table, columns: Object.fromEntries(columns), calculated: [] };
}

async function problemsWithout(left: Left): Promise<string[]> {
  const tables = attentionExample();
  const file = emptyWorkbook();
  const rows = tables.all.map(({ table, rows: upserts }): TableChange => {
    const narrow = withoutColumns(table, left);
    const kept = upserts.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => field in narrow.columns)),
    );
    return { table: narrow, upserts: kept };
  });
  await file.apply({ label: "Tables", tables: rows, sheets: [] });
  for (const changeOf of Object.values(PORTFOLIO_CHANGES))
    await file.apply(changeOf(await file.read({ tables: ANY_TABLES })));
  const book = await recalculate(file.save());
  return book.data.sheets.flatMap(({ name }) => errorCells(book, name));
}

libreOfficeTest("pages over all partners show no error where columns were deleted", async () => {
  const found = await Promise.all(
    Object.entries(LEFT).map(async ([name, left]) => [name, ...(await problemsWithout(left))]),
  );
  expect(found).toEqual(Object.keys(LEFT).map((name) => [name]));
});

/** What a column cannot hold, of each sort one after the other. */
function wrong({ kind, minimum, maximum }: Column, turn: number): CellValue {
  if (kind === "choice") return ["Perhaps", " ", 7][turn % 3]!;
  const outside = [minimum, maximum].flatMap((bound, at) =>
    bound === undefined ? [] : bound + (at ? 1 : -1),
  );
  const all = ["x", " ", "12", ...outside, ...(kind === "whole" ? [2.5] : [])];
  return all[turn % all.length]!;
}

/** A cell of every column but those of texts spoilt, and the last deal's ID gone. */
function spoilt(): MemoryTables {
  const tables = attentionExample();
  let turn = 0;
  for (const { table } of tables.all) {
    const rows = tables.rows(table);
    for (const [field, column] of Object.entries(table.columns)) {
      if (column.kind === "text" || rows.length < 2) continue;
      rows[(5 * turn) % (rows.length - 1)]![field] = wrong(column, turn);
      turn += 1;
    }
  }
  tables.rows(dealsTable).at(-1)!["dealId"] = null;
  return tables;
}

/** How many cells the reader of the tables finds wrong that a sheet over them, or over a partner's rows, is to count. */
function toBeCounted(tables: MemoryTables, kind: KindDefinition, partner: string): number {
  const isControlled = ({ name }: AnyTable) => CONTROLLED_TABLES.some((each) => each.name === name);
  const read: readonly AnyTable[] = kind.setup ?? kind.tables;
  return read.filter(isControlled).flatMap((table) => {
    const isOfOne = kind.subject === "partner" && "partner" in table.columns;
    const { problems } = tables.table(table as TableDefinition);
    return problems.filter(
      ({ row, message }) =>
        !message.includes("same key") &&
        (!isOfOne || nameKey(String(tables.rows(table)[row - 1]!["partner"] ?? "")) === nameKey(partner)),
    );
  }).length;
}

libreOfficeTest("sheets count the cells that the reader of the tables leaves rows out for", async () => {
  const tables = spoilt();
  const made = Object.values(PORTFOLIO_CHANGES).map((changeOf) => changeOf(tables));
  for (const { tables: needed } of made) tables.apply(needed);
  const plans = made.flatMap(({ sheets }) => sheets);
  const { data } = await recalculate(await writeWorkbookData(planWorkbook(tables, plans)));
  const found = plans.flatMap(({ kind, subject }, index) => {
    const { cells } = data.sheets.find(({ name }) => name === `S${index + 1}`)!;
    const at = cells.find(({ value }) => value === "Cells that cannot be read");
    const said = cells.find(({ row, formula }) => row === at?.row && formula !== undefined)?.value;
    const expected = toBeCounted(tables, SHEETS[kind as keyof typeof SHEETS], subject.partner);
    return at ? [{ kind, said, expected }] : [];
  });
  expect(found.map(({ kind, said }) => [kind, said])).toEqual(
    found.map(({ kind, expected }) => [kind, expected]),
  );
  expect(found.every(({ expected }) => expected > 0)).toBe(true);
  expect(found.filter(({ expected }) => expected > 20)).toHaveLength(6);
});

/** The sheets of one partner and of the program that stand on the tables which people edit most. */
const EDITED_CHANGES: readonly ((tables: TableSource) => ChangeSet)[] = [
  (tables) =>
    performanceScorecardChange(tables, [{ partner: "Acme", asOf: CONTROL_AS_OF, recordPipeline: false }]),
  (tables) => channelPnlChange(tables, { asOf: CONTROL_AS_OF }),
  (tables) => rebateRoiChange(tables, { asOf: CONTROL_AS_OF }),
  (tables) => mdfBudgetChange(tables, { asOf: CONTROL_AS_OF }),
  (tables) => relationsChange(tables, [{ partner: "Acme", asOf: CONTROL_AS_OF }]),
];

libreOfficeTest(
  "an edit that leaves a row out of a sheet is named there, one that moves a result there or by Control",
  async () => {
    const unreadOf = (tables: MemoryTables, { kind, subject }: SheetPlan) =>
      toBeCounted(tables, SHEETS[kind as keyof typeof SHEETS], subject.partner);
    const before = controlExample();
    const made = EDITED_CHANGES.map((changeOf) => changeOf(before));
    for (const { tables: needed } of made) before.apply(needed);
    const plans = made.flatMap(({ sheets }) => sheets);
    const shown = async (edit: (tables: MemoryTables) => void) => {
      const tables = controlExample();
      for (const { tables: needed } of made) tables.apply(needed);
      edit(tables);
      return { tables, book: await recalculate(await writeWorkbookData(planWorkbook(tables, plans))) };
    };
    // Edits that make no row unreadable are held against Control alone, in its own tests.
    const edits = CONTROL_EDITS.filter(([, edit]) => {
      const tables = controlExample();
      edit(tables);
      return plans.some((plan) => unreadOf(tables, plan) > 0);
    });
    const [clean, ...edited] = await Promise.all(
      [() => undefined, ...edits.map(([, edit]) => edit)].map(shown),
    );
    const namesOf = ({ names }: SheetPlan) =>
      names.map(({ name }) => name).filter((name) => name !== "check");
    const said = edited.flatMap(({ tables, book }, at) =>
      plans.map((plan, index) => {
        const sheet = `S${index + 1}`;
        const moved = namesOf(plan).some(
          (name) =>
            JSON.stringify(book.named(name, sheet)) !== JSON.stringify(clean!.book.named(name, sheet)),
        );
        return {
          what: `${edits[at]![0]}, ${plan.title}`,
          moved,
          unread: unreadOf(tables, plan),
          fails: book.named("check", sheet)[0] === false,
          named: controlFindings(tables, CONTROL_AS_OF).failures.length > 0,
        };
      }),
    );
    expect(plans.map((_, index) => clean!.book.named("check", `S${index + 1}`)[0])).toEqual(
      plans.map(() => true),
    );
    expect(said.filter(({ moved, unread, fails, named }) => (moved || unread) && !fails && !named)).toEqual(
      [],
    );
    // What the tables' reader leaves out is said on the sheet itself.
    expect(said.filter(({ unread, fails }) => unread && !fails)).toEqual([]);
    expect(said.filter(({ unread }) => unread)).toHaveLength(14);
  },
);
