import { FileError } from "../../domain/crm/file-error";
import { WorkbookError } from "../../book/workbook-error";
import { sharedTexts } from "../strings/components";

/** A failure in three sentences, and the cells it is about. */
export interface Explanation {
  what: string;
  untouched: string;
  next: string;
  /** What belongs to it, sentence by sentence. */
  details: readonly string[];
  cells: readonly string[];
}

export function explain(error: unknown): Explanation {
  if (error instanceof WorkbookError) return error;
  const { unexpectedWhat, unexpectedUntouched, unexpectedNext } = sharedTexts.message;
  if (error instanceof FileError)
    return {
      what: `${error.file}: ${error.what}`,
      untouched: error.untouched,
      next: error.next,
      details: [],
      cells: [],
    };
  const detail = error instanceof Error && error.message ? ` (${error.message})` : "";
  return {
    what: unexpectedWhat.replace(/\.$/, `${detail}.`),
    untouched: unexpectedUntouched,
    next: unexpectedNext,
    details: [],
    cells: [],
  };
}
