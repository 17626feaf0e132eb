import { ANY_TABLES } from "../domain/shared/tables/all-tables";
import { discover } from "./read/discover";
import { markedSheets } from "./read/read-sheets";
import { runPatiently } from "./run";

/** Ids of the sheets that hold the add-in's tables or were built by it. */
export async function ownSheets(): Promise<Set<string>> {
  return runPatiently(async (context) => {
    const discovery = await discover(context, ANY_TABLES, []);
    return new Set([
      ...[...discovery.tables.values()].map(({ sheetId }) => sheetId),
      ...markedSheets(discovery).map(({ id }) => id),
    ]);
  });
}
