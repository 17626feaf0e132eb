import { pastCellEdit } from "./cell-edit";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Runs a batch in the open workbook. Excel itself waits a while for a cell that is being edited. With `oneUndo` all its syncs are one step of
 * Excel's undo list (ExcelApi 1.20).
 */
export function run<T>(batch: Batch<T>, oneUndo = false): Promise<T> {
  return Excel.run({ delayForCellEdit: true, ...(oneUndo ? { mergeUndoGroup: true } : {}) }, batch);
}

/** Runs a batch that may be run over again, and is as long as a cell is being edited. */
export function runPatiently<T>(batch: Batch<T>, limit?: number): Promise<T> {
  return pastCellEdit(() => run(batch), limit);
}
