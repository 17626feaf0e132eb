import type { DoneOn } from "../domain/cadence/log-done";
import type { WorkbookPort } from "./workbook-port";

/** The same workbook, whose changes log what they fulfil of the routine under the day and name that `now` says when they are applied. */
export function loggingWorkbook(workbook: WorkbookPort, now: () => DoneOn | undefined): WorkbookPort {
  return {
    read: (request) => workbook.read(request),
    results: (asked) => workbook.results(asked),
    cells: (sheetNames) => workbook.cells(sheetNames),
    apply: (change, options) => {
      const done = now();
      return workbook.apply(change, { ...options, ...(done ? { done } : {}) });
    },
    deleteSheets: (deletion) => workbook.deleteSheets(deletion),
    setInput: (input, consent) => workbook.setInput(input, consent),
    unfinished: () => workbook.unfinished(),
    readOnly: () => workbook.readOnly(),
    activate: (sheetName) => workbook.activate(sheetName),
    culture: () => workbook.culture(),
    watch: (listener) => workbook.watch(listener),
  };
}
