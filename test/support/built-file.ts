import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { columnsIn } from "../../src/sheets/shared/formula";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { MemoryTables } from "./memory-tables";
import { planWorkbook } from "./sheet-plan-workbook";

/** The rows of those tables that a change's sheets speak of: LibreOffice saves each sheet as slowly as it calculates a page. */
export function rowsFor(tables: MemoryTables, { sheets }: ChangeSet): TableChange[] {
  const calculated = tables.all.flatMap(({ table }) => table.calculated ?? []);
  const planned = sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : [])),
  );
  const formulas = [...calculated.map(({ formula }) => formula), ...planned];
  const spokenOf = new Set(formulas.flatMap((formula) => columnsIn(formula).map(({ table }) => table)));
  return tables.all
    .filter(({ table: { name } }) => spokenOf.has(name) || name === settingsTable.name)
    .map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
}

/** A change's sheets as they are planned, over the tables as they are, in a file for LibreOffice to calculate. */
export function builtFile(tables: MemoryTables, change: ChangeSet): Promise<Uint8Array> {
  const spokenOf = new MemoryTables();
  for (const { table, upserts } of rowsFor(tables, change)) spokenOf.with(table, upserts as never);
  return writeWorkbookData(planWorkbook(spokenOf, change.sheets, ({ title }) => title));
}
