import type { WorkbookSnapshot } from "../book/workbook-port";
import type { TableChange } from "../domain/shared/tables/table-change";
import type { AnyTable } from "../domain/shared/tables/table-definition";
import { emptyWorkbook, openWorkbook } from "./file-workbook";

/** A workbook of tables with nothing else in it, which opens on the first one's sheet. */
export async function tablesFile(label: string, tables: readonly TableChange[]): Promise<Uint8Array> {
  const workbook = emptyWorkbook();
  await workbook.apply({ label, tables, sheets: [] });
  await workbook.activate(tables[0]!.table.sheet);
  return workbook.save();
}

/** What a file holds of tables. Throws a WorkbookError where it cannot be read. */
export function readTablesFile(bytes: Uint8Array, tables: readonly AnyTable[]): Promise<WorkbookSnapshot> {
  return openWorkbook(bytes).read({ tables });
}
