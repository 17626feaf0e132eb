export type WorkbookProblem =
  | "busy" // a cell is being edited, or Excel is busy
  | "protected"
  | "foreign-cells" // the user's own cells are in the way
  | "moved" // the built sheet no longer lines up
  | "ambiguous" // two sheets claim to be the same one
  | "name-taken"
  | "cancelled"
  | "too-large"
  | "changed-since" // somebody else edited in between
  | "lost" // the connection or the object is gone
  | "unsupported"
  | "unexpected";

/** A failure in words for the user: what happened, what was left untouched, what to do next. */
export class WorkbookError extends Error {
  override name = "WorkbookError";

  constructor(
    readonly problem: WorkbookProblem,
    readonly what: string,
    readonly untouched: string,
    readonly next: string,
    options?: { cause?: unknown; cells?: readonly string[] },
  ) {
    super(
      `${what} ${untouched} ${next}`,
      options?.cause === undefined ? undefined : { cause: options.cause },
    );
    this.cells = options?.cells ?? [];
  }

  /** Addresses the message is about, e.g. foreign cells in the way. */
  readonly cells: readonly string[];
}
