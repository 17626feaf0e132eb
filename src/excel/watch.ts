import { pastCellEdit } from "./cell-edit";
import { runPatiently } from "./run";

/** Calls back on every change of cells on a sheet that `isOwn`, whoever made it; returns the way to stop. */
export async function watchSheets(
  isOwn: (sheetId: string) => Promise<boolean>,
  listener: () => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  const registration = await runPatiently(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      if (!stopped && (await isOwn(worksheetId)) && !stopped) listener();
    });
    await context.sync();
    return added;
  });
  return async () => {
    stopped = true;
    // A handler is removed in the context in which it was added.
    await pastCellEdit(() =>
      Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      }),
    );
  };
}
