import type { Operation } from "../../book/operations";
import type { WriteStep } from "../../book/steps";
import { WorkbookError } from "../../book/workbook-error";
import type { SheetIds } from "./building-mark";
import type { BuildNote } from "./note";

/** How far a change got: what is needed to take it back, filled while it runs. */
export interface Journal {
  note: BuildNote;
  steps: readonly WriteStep[];
  /** Every sheet as it was called when it was read, or as it was created. */
  sheets: Map<string, string>;
  /** By step, operations of every request that was sent, whether it succeeded or not. */
  sent: Operation[][];
}

export function newJournal(note: BuildNote, steps: readonly WriteStep[], sheets: SheetIds): Journal {
  return { note, steps, sheets: new Map(sheets), sent: [] };
}

export function idsOf(titles: Iterable<string>, { sheets }: Journal): string[] {
  return [...titles].flatMap((title) => sheets.get(title) ?? []);
}

/** Somebody else wrote into the same cells between reading and writing. */
export class Conflict extends Error {}

export function noteGone(): WorkbookError {
  return new WorkbookError({
    problem: "changed-since",
    what: "Somebody else has repaired the workbook, or kept it as it is, while this was being written.",
    untouched: "",
    next: "Agree who goes first and try again.",
  });
}
