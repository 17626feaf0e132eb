/** Runs a batch in the open workbook; with `oneUndo` all its syncs are one step of Excel's undo list (ExcelApi 1.20). */
export function run<T>(batch: (context: Excel.RequestContext) => Promise<T>, oneUndo = false): Promise<T> {
  return oneUndo ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}
