import type { UpdateQuestion } from "./update/update-step";

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
  | "unfinished" // an interrupted build has to be repaired or kept first
  | "older" // the tables have to be updated first, to which the user has not agreed yet
  | "lost" // the connection or the object is gone
  | "unsupported"
  | "unexpected";

/** What was left as it was, of work that was refused. */
export const NOTHING_WRITTEN = "Nothing was written.";

export interface WorkbookFailure {
  problem: WorkbookProblem;
  /** What happened. */
  what: string;
  /** What was left as it was. */
  untouched: string;
  /** What to do next. */
  next: string;
  /** The error behind it. */
  cause?: unknown;
  /** Addresses the message is about, e.g. foreign cells in the way. */
  cells?: readonly string[];
  /** What belongs to it, sentence by sentence. */
  details?: readonly string[];
  /** For "older": what the user has to answer besides agreeing. */
  questions?: readonly UpdateQuestion[];
}

/** A failure in words for the user. */
export class WorkbookError extends Error {
  override name = "WorkbookError";
  readonly problem: WorkbookProblem;
  readonly what: string;
  readonly untouched: string;
  readonly next: string;
  readonly cells: readonly string[];
  readonly details: readonly string[];
  readonly questions: readonly UpdateQuestion[];

  constructor(failure: WorkbookFailure) {
    const { problem, what, untouched, next, cause, cells = [], details = [], questions = [] } = failure;
    super([what, ...details, untouched, next].join(" "), cause === undefined ? undefined : { cause });
    this.problem = problem;
    this.what = what;
    this.untouched = untouched;
    this.next = next;
    this.cells = cells;
    this.details = details;
    this.questions = questions;
  }
}
