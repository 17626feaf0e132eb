import { NOTHING_WRITTEN, WorkbookError } from "../../../src/book/workbook-error";

/** What an error says of the workbook. */
export interface Told {
  /** Nothing is left of the work; what was newer or could not be reached is named. Else a note tells how it was. */
  clean: boolean;
  /** Cells, and sentences that name tables and sheets, which are not as they were. */
  named: string[];
}

const AS_IT_WAS = [
  NOTHING_WRITTEN,
  "Nothing was changed",
  "Nothing was undone",
  "the workbook is as it was",
  "Everything was undone. Only the note",
  "The workbook is as it was. Only the note",
  "Their cells were left as they are, and nothing of yours was written",
];
const BUT_FOR = ["was taken back but for that", "Everything else"];
const WITH_A_NOTE = ["may be half written", "half undone", "half repaired", "the note is still there"];

export function toldBy(error: unknown): Told {
  if (!(error instanceof WorkbookError)) throw error;
  const { untouched, cells, details } = error;
  const says = (sentences: readonly string[]) => sentences.some((each) => untouched.includes(each));
  if (says(AS_IT_WAS)) return { clean: true, named: [] };
  if (says(BUT_FOR)) return { clean: true, named: [...cells, ...details] };
  if (says(WITH_A_NOTE)) return { clean: false, named: [] };
  throw new Error(`Nothing is known of the workbook after: ${error.what} ${untouched}`);
}
