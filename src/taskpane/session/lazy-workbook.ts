import type { WorkbookPort } from "../../book/workbook-port";

/** A workbook whose code is fetched when it is first used, so that the pane shows before that. */
export function lazyWorkbook(load: () => Promise<WorkbookPort>): WorkbookPort {
  let loading: Promise<WorkbookPort> | null = null;
  const workbook = () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    read: async (request) => (await workbook()).read(request),
    results: async (asked) => (await workbook()).results(asked),
    cells: async (sheetNames) => (await workbook()).cells(sheetNames),
    apply: async (change, options) => (await workbook()).apply(change, options),
    deleteSheets: async (deletion) => (await workbook()).deleteSheets(deletion),
    setInput: async (input, consent) => (await workbook()).setInput(input, consent),
    unfinished: async () => (await workbook()).unfinished(),
    readOnly: async () => (await workbook()).readOnly(),
    activate: async (sheetName) => (await workbook()).activate(sheetName),
    goTo: async (place) => (await workbook()).goTo(place),
    culture: async () => (await workbook()).culture(),
    watch: async (listener) => (await workbook()).watch(listener),
  };
}
