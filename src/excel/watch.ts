import { ANY_TABLES } from "../domain/shared/tables/catalogue";
import { discover } from "./read/discover";
import { markedSheets } from "./read/read-sheets";
import { pastCellEdit } from "./cell-edit";
import { runPatiently } from "./run";

/** Ids of the sheets that hold the add-in's tables or were built by it. */
export async function ownSheets(): Promise<Set<string>> {
  return runPatiently(async (context) => {
    const discovery = await discover(context, ANY_TABLES);
    return new Set([
      ...[...discovery.tables.values()].map(({ sheetId }) => sheetId),
      ...markedSheets(discovery).map(({ id }) => id),
    ]);
  });
}

/** Calls back on every change of cells on a sheet that `isOwn`, whoever made it; returns the way to stop. */
export async function watchSheets(
  isOwn: (sheetId: string) => boolean,
  listener: () => void,
): Promise<() => Promise<void>> {
  const registration = await runPatiently(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      if (isOwn(event.worksheetId)) listener();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    // A handler is removed in the context in which it was added.
    await pastCellEdit(() =>
      Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      }),
    );
  };
}
