import { type WorkbookProblem, WorkbookError } from "../book/workbook-error";

/** What Excel's error codes mean to the user. Codes only: messages are translated and change. */
const PROBLEMS: Readonly<Record<string, { problem: WorkbookProblem; what: string; next: string }>> = {
  InvalidOperationInCellEditMode: {
    problem: "busy",
    what: "A cell is being edited.",
    next: "Press Enter or Esc in the cell and try again.",
  },
  ActivityLimitReached: {
    problem: "busy",
    what: "Excel is busy with other work.",
    next: "Wait a moment and try again.",
  },
  RequestAborted: {
    problem: "busy",
    what: "Excel interrupted the work.",
    next: "Wait a moment and try again.",
  },
  AccessDenied: {
    problem: "protected",
    what: "Excel refused the change, because a sheet or the workbook is protected.",
    next: "Remove the protection under Review and try again.",
  },
  ItemAlreadyExists: {
    problem: "name-taken",
    what: "A sheet, table or name of that name appeared meanwhile.",
    next: "Try again.",
  },
  ItemNotFound: { problem: "lost", what: "A sheet or table disappeared meanwhile.", next: "Try again." },
  MergedRangeConflict: {
    problem: "foreign-cells",
    what: "Merged cells stand where the change has to be written.",
    next: "Unmerge them and try again.",
  },
  InsertDeleteConflict: {
    problem: "foreign-cells",
    what: "Your own cells stand where the change has to be written.",
    next: "Move them elsewhere and try again.",
  },
  RequestPayloadSizeLimitExceeded: {
    problem: "too-large",
    what: "Excel found the request too large.",
    next: "Try again with less data.",
  },
  ResponsePayloadSizeLimitExceeded: {
    problem: "too-large",
    what: "Excel found the workbook too large to read in one go.",
    next: "Remove rows you no longer need and try again.",
  },
  InactiveWorkbook: {
    problem: "lost",
    what: "Another workbook is in front.",
    next: "Bring this workbook to the front and try again.",
  },
  ApiNotFound: {
    problem: "unsupported",
    what: "This version of Excel lacks something the add-in needs.",
    next: "Update Excel, or open the workbook in Excel on the web.",
  },
  UnsupportedOperation: {
    problem: "unsupported",
    what: "Excel cannot do this here.",
    next: "Open the workbook in Excel on the web or on a desktop and try again.",
  },
};

const LOST = {
  problem: "lost",
  what: "The connection to Excel was lost.",
  next: "Close the pane, open it again and repeat what you did.",
} as const;
const CONNECTION_CODES = new Set([
  "InvalidOrTimedOutSession",
  "SessionNotFound",
  "SessionExpired",
  "ConnectionFailure",
  "ServiceNotAvailable",
  "InvalidRequestContext",
]);

/** Excel's own error code; "" when the error is not Excel's. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Cells were not where they had to be; the request has done nothing from there on. */
export function isMoved(error: unknown): boolean {
  return isNotFoundBy(error, "Range.getIntersection");
}

/** A sheet, table or name is gone; the request has done nothing from there on. */
export function isGone(error: unknown): boolean {
  return isNotFoundBy(error, "Collection.getItem");
}

function isNotFoundBy(error: unknown, member: string): boolean {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } };
  return codeOf(error) === "ItemNotFound" && debugInfo?.errorLocation?.endsWith(member) === true;
}

/** Any failure as a WorkbookError. `untouched` says what state the workbook is in. */
export function workbookError(error: unknown, untouched: string, next?: string): WorkbookError {
  if (error instanceof WorkbookError)
    return new WorkbookError({ ...error, untouched, next: next ?? error.next, cause: error.cause });
  const code = codeOf(error);
  const known = PROBLEMS[code] ?? (CONNECTION_CODES.has(code) ? LOST : undefined);
  const detail = code || (error instanceof Error ? error.message : String(error));
  return new WorkbookError({
    problem: known?.problem ?? "unexpected",
    what: known?.what ?? `Excel reported an unexpected error (${detail}).`,
    untouched,
    next: next ?? known?.next ?? "Try again; if it happens again, save the workbook and reopen it.",
    cause: error,
  });
}

export function cancelled(untouched: string): WorkbookError {
  return new WorkbookError({
    problem: "cancelled",
    what: "The work was cancelled.",
    untouched,
    next: "Start it again whenever you like.",
  });
}
