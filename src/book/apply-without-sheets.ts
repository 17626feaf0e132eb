import type { ChangeSet } from "../sheets/shared/change-set";
import type { AppliedChange, ApplyOptions, WorkbookPort } from "./workbook-port";

/** Deletes built sheets by their titles and applies a change: all or nothing, undone as one. */
export async function applyWithoutSheets(
  workbook: Pick<WorkbookPort, "apply" | "deleteSheets">,
  { change, gone }: { change: ChangeSet; gone: readonly string[] },
  options?: ApplyOptions,
): Promise<AppliedChange> {
  if (gone.length === 0) return workbook.apply(change, options);
  const logging = options?.done ? { done: options.done } : {};
  const deleted = await workbook.deleteSheets({ sheets: gone, ...logging });
  try {
    const applied = await workbook.apply(change, options);
    return {
      ...applied,
      deleted: gone,
      undo: async () => {
        await applied.undo();
        await deleted.undo();
      },
    };
  } catch (error) {
    await deleted.undo();
    throw error;
  }
}
