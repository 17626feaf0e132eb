import { settingsTable } from "../../src/domain/shared/tables/catalogue";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { columnsIn } from "../../src/sheets/shared/formula";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import type { MemoryTables } from "./memory-tables";

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

/** A change's sheets over the tables as they are, in a file for LibreOffice to calculate. */
export async function builtFile(tables: MemoryTables, change: ChangeSet): Promise<Uint8Array> {
  const file = emptyWorkbook();
  await file.apply({ ...change, tables: rowsFor(tables, change) });
  return file.save();
}
