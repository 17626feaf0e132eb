import type { TableSource } from "../domain/program/setup";
import { CHANNEL_LIST_TABLES } from "../domain/channel-setup/channel-lists";
import { settingsTable } from "../domain/shared/tables/catalogue";
import type { TableChange } from "../domain/shared/tables/table-change";
import { emptyWorkbook, openWorkbook } from "./file-workbook";

/** The channel's Setup as a workbook with nothing else in it. */
export async function setupFile(tables: readonly TableChange[]): Promise<Uint8Array> {
  const workbook = emptyWorkbook();
  await workbook.apply({ label: "Setup", tables, sheets: [] });
  await workbook.activate(settingsTable.sheet);
  return workbook.save();
}

/** What a file holds of a Setup. Throws a WorkbookError where it cannot be read. */
export function readSetupFile(bytes: Uint8Array): Promise<TableSource> {
  return openWorkbook(bytes).read({ tables: [settingsTable, ...CHANNEL_LIST_TABLES] });
}
