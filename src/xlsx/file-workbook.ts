import type { Book } from "../book/book";
import { labelOfDeletion, planDeletion } from "../book/delete-sheets";
import { inputWrites, labelOfInput } from "../book/input-writes";
import { NOTHING_WRITTEN, WorkbookError } from "../book/workbook-error";
import type {
  AppliedChange,
  Culture,
  PlaceToShow,
  ReadRequest,
  WorkbookPort,
  WorkbookSnapshot,
} from "../book/workbook-port";
import { type WritePlan, planWrites } from "../book/write-plan";
import { EMPTY_PARTS, withBlankSheet } from "./empty-workbook";
import { type FileExtension, openPackage } from "./package/open-package";
import { OfficePackage } from "./package/package";
import { type BookRequest, logReads, requestOf } from "../book/further-reads";
import { readBook } from "./read/read-book";
import { readResults, readSheetCells } from "./read/read-built";
import { readSnapshot } from "./read/read-snapshot";
import { WorkbookFile } from "./read/workbook-file";
import { asRefusal, refusal } from "./refusals";
import { SHEET_KINDS } from "../sheets/sheets";
import { showSheet } from "./show-sheet";
import { applyOperations } from "./write/apply-operations";
import { withoutSheets } from "./write/remove-sheets";
import { withoutUnusedTexts } from "./write/unused-texts";
import { WorkbookEditor } from "./write/workbook-editor";

/** A workbook that is no open document but the bytes of a file: the same port as the workbook in Excel. */
export interface FileWorkbook extends WorkbookPort {
  readonly extension: FileExtension;
  /** The bytes of the file as it is now. Parts that no change has touched are the ones that were opened. */
  save(): Uint8Array;
}

export interface FileOptions {
  /** How the people who will open the file write numbers and dates; default as in the United States. */
  culture?: Culture;
  /** A fresh uid for each built sheet; default random. */
  newUid?: () => string;
}

const DEFAULT_CULTURE: Culture = {
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "mdy",
  dateFormat: "mm/dd/yyyy",
};

/** @throws WorkbookError when the bytes are no workbook that can be changed without harm. */
export function openWorkbook(bytes: Uint8Array, options: FileOptions = {}): FileWorkbook {
  return reporting(() => {
    const { file, extension } = openFile(bytes, "change");
    return portOver(file, options, { extension, showsBuilt: false });
  });
}

/** A workbook's file of which nothing is to be changed. */
export interface ReadableFile {
  hasTable(name: string): boolean;
  read(request: ReadRequest): WorkbookSnapshot;
}

/** @throws WorkbookError when the bytes are no workbook that can be read. */
export function openToRead(bytes: Uint8Array): ReadableFile {
  return reporting(() => {
    const { file } = openFile(bytes, "read");
    return {
      hasTable: (name) =>
        reporting(() => file.tables.some((table) => table.name.toLowerCase() === name.toLowerCase())),
      read: (request) => reporting(() => readSnapshot(file, request)),
    };
  });
}

function openFile(bytes: Uint8Array, purpose: "change" | "read") {
  const { parts, workbook, extension } = openPackage(bytes, purpose);
  const file = new WorkbookFile(parts, workbook);
  if (file.book.date1904)
    throw refusal(
      "The workbook counts its dates from 1904.",
      "Untick File > Options > Advanced > Use 1904 date system in a copy, check its dates, and try that.",
    );
  return { file, extension };
}

/** The title of the sheet on which a place is now. */
function sheetOf(file: WorkbookFile, place: PlaceToShow): string {
  const asked = "table" in place ? place.table : place.sheetName;
  const table = file.tables.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
  const title = "table" in place ? table?.sheet.name : asked;
  if (title === undefined || !file.sheets.some(({ name }) => name === title)) throw noSheet(asked);
  return title;
}

/** A workbook without a sheet, to which changes bring theirs; it shows what was built last. */
export function emptyWorkbook(options: FileOptions = {}): FileWorkbook {
  return portOver(new WorkbookFile(OfficePackage.of(EMPTY_PARTS), "xl/workbook.xml"), options, {
    extension: "xlsx",
    showsBuilt: true,
  });
}

interface PlannedFile {
  plan: WritePlan;
  /** Sheets that go. */
  gone: readonly string[];
  /** Words that the file is to keep nowhere. */
  forgets: readonly string[];
  dateFormat: string;
}

function afterPlan(file: WorkbookFile, { plan, gone, forgets, dateFormat }: PlannedFile): WorkbookFile {
  const editor = new WorkbookEditor(file, dateFormat);
  applyOperations(editor, plan);
  const parts = editor.finish();
  const written = gone.length
    ? withoutSheets(parts, file.workbook, gone)
    : new WorkbookFile(parts, file.workbook);
  return forgets.length ? new WorkbookFile(withoutUnusedTexts(written, forgets), file.workbook) : written;
}

function appliedBy(label: string, plan: WritePlan, undo: AppliedChange["undo"]): AppliedChange {
  const { created, updated, tables, tablesUpdate, closed } = plan;
  const update = { ...(tablesUpdate === undefined ? {} : { tablesUpdate }), ...(closed ? { closed } : {}) };
  return { label, created, updated, tables, overwritten: [], ...update, undo };
}

function portOver(
  opened: WorkbookFile,
  options: FileOptions,
  { extension, showsBuilt }: { extension: FileExtension; showsBuilt: boolean },
): FileWorkbook {
  const { culture = DEFAULT_CULTURE, newUid = () => crypto.randomUUID() } = options;
  const listeners = new Set<() => void>();
  let file = opened;
  /** The sheet to show; null leaves the file's own. */
  let shown: string | null = null;

  const replace = (next: WorkbookFile) => {
    file = next;
    for (const listener of listeners) listener();
  };

  const write = (
    label: string,
    request: BookRequest,
    planFor: (book: Book) => WritePlan,
    forgets: readonly string[] = [],
  ): AppliedChange => change(label, planFor(readBook(file, request, culture.dateFormat)), { forgets });
  const change = (
    label: string,
    plan: WritePlan,
    { gone = [], forgets = [] }: Partial<Pick<PlannedFile, "gone" | "forgets">> = {},
  ): AppliedChange => {
    const before = { file, shown };
    if (plan.operations.length || gone.length)
      replace(afterPlan(file, { plan, gone, forgets, dateFormat: culture.dateFormat }));
    if (shown !== null && gone.includes(shown)) shown = null;
    if (showsBuilt && plan.activate !== undefined) shown = plan.activate;
    const after = file;
    return appliedBy(label, plan, async () => {
      if (file !== after) throw changedSince();
      shown = before.shown;
      if (after !== before.file) replace(before.file);
    });
  };

  return {
    extension,
    read: async (request) => reporting(() => readSnapshot(file, request)),
    results: async (asked) => reporting(() => readResults(file, asked)),
    cells: async (sheetNames) => reporting(() => readSheetCells(file, sheetNames)),
    apply: async (change, { signal, onProgress, existing = "rebuild", ...options } = {}) =>
      reporting(() => {
        if (signal?.aborted) throw cancelled();
        onProgress?.({ step: `Writing ${change.label}`, done: 0, total: 1 });
        return write(
          change.label,
          requestOf(change, options),
          (book) => planWrites(change, book, { ...options, existing, newUid }),
          change.forgets,
        );
      }),
    setInput: async (input, consent) =>
      reporting(() =>
        write(
          labelOfInput(input),
          { tables: logReads(consent ?? {}), sheets: [], kinds: new Set([input.kind]) },
          (book) => inputWrites(input, book, { ...consent, existing: "rebuild", newUid }),
        ),
      ),
    deleteSheets: async (deletion) =>
      reporting(() => {
        const request = { tables: logReads(deletion), sheets: [], kinds: new Set(SHEET_KINDS) };
        const { gone, plan } = planDeletion(deletion, readBook(file, request, culture.dateFormat));
        const titles = gone.map(({ sheet }) => sheet);
        return { ...change(labelOfDeletion(deletion), plan, { gone: titles }), deleted: titles };
      }),
    // A change to a file is whole or does not happen.
    unfinished: async () => null,
    readOnly: async () => false,
    activate: async (sheetName) => {
      if (!file.sheets.some(({ name }) => name === sheetName)) throw noSheet(sheetName);
      shown = sheetName;
    },
    goTo: async (place) => void (shown = sheetOf(file, place)),
    culture: async () => culture,
    watch: async (listener) => {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    save: () =>
      reporting(() => {
        const whole = file.sheets.length ? file : withBlankSheet(file);
        return (shown === null ? whole.parts : showSheet(whole, shown)).bytes();
      }),
  };
}

function reporting<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error);
  }
}

function changedSince(): WorkbookError {
  return new WorkbookError({
    problem: "changed-since",
    what: "The workbook was changed since.",
    untouched: "Nothing was undone.",
    next: "Undo the later changes first.",
  });
}

function cancelled(): WorkbookError {
  return new WorkbookError({
    problem: "cancelled",
    what: "The work was cancelled.",
    untouched: NOTHING_WRITTEN,
    next: "Start it again whenever you like.",
  });
}

function noSheet(name: string): WorkbookError {
  return new WorkbookError({
    problem: "lost",
    what: `There is no sheet "${name}".`,
    untouched: "Nothing was changed.",
    next: "Check the name of the sheet.",
  });
}
