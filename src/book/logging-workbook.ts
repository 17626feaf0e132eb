import type { DoneOn } from "../domain/cadence/log-done";
import type { WorkbookPort } from "./workbook-port";

/**
 * The same workbook, whose changes are logged, and what they fulfil of the routine, under the time and name that `now` says when they are applied.
 */
export function loggingWorkbook(workbook: WorkbookPort, now: () => DoneOn | undefined): WorkbookPort {
  const logging = () => {
    const done = now();
    return done ? { done } : {};
  };
  return {
    read: (request) => workbook.read(request),
    results: (asked) => workbook.results(asked),
    cells: (sheetNames) => workbook.cells(sheetNames),
    apply: (change, options) => workbook.apply(change, { ...options, ...logging() }),
    deleteSheets: (deletion) => workbook.deleteSheets({ ...deletion, ...logging() }),
    setInput: (input, consent) => workbook.setInput(input, { ...consent, ...logging() }),
    unfinished: () => workbook.unfinished(),
    readOnly: () => workbook.readOnly(),
    activate: (sheetName) => workbook.activate(sheetName),
    goTo: (place) => workbook.goTo(place),
    culture: () => workbook.culture(),
    watch: (listener) => workbook.watch(listener),
  };
}
