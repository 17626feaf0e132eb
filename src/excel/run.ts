import { pastCellEdit } from "./cell-edit";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Nothing has been written, and the same batch will not fail for this reason again. */
export class StartOver extends Error {}

/**
 * Runs a batch in the open workbook. Excel itself waits a while for a cell that is being edited. With `oneUndo` all its syncs are one step of
 * Excel's undo list (ExcelApi 1.20).
 */
export async function run<T>(batch: Batch<T>, oneUndo = false): Promise<T> {
  const options = { delayForCellEdit: true, ...(oneUndo ? { mergeUndoGroup: true } : {}) };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    if (error instanceof StartOver) return Excel.run(options, batch);
    throw error;
  }
}

/** Runs a batch that may be run over again, and is as long as a cell is being edited. */
export function runPatiently<T>(batch: Batch<T>, limit?: number): Promise<T> {
  return pastCellEdit(() => run(batch), limit);
}
