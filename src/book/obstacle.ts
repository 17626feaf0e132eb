import { NOTHING_WRITTEN, type WorkbookProblem, WorkbookError } from "./workbook-error";

/** Something that forbids a change, found before anything is written. */
export interface Obstacle {
  problem: WorkbookProblem;
  what: string;
  next: string;
  cells?: readonly string[];
}

/** Throws when anything stands in the way; the first obstacle speaks, with the cells of all of its kind. */
export function refuseWhen(obstacles: readonly Obstacle[]): void {
  const first = obstacles[0];
  if (!first) return;
  const cells = obstacles
    .filter((each) => each.problem === first.problem)
    .flatMap((each) => each.cells ?? []);
  throw new WorkbookError({ ...first, untouched: NOTHING_WRITTEN, cells });
}

/** A few addresses for a sentence: "Deals!B7, Deals!B8 and 12 more". */
export function someOf(cells: readonly string[]): string {
  const shown = cells.slice(0, 5).join(", ");
  return cells.length > 5 ? `${shown} and ${cells.length - 5} more` : shown;
}
