import type { ShownContent } from "../../src/sheets/kit/clipped-texts";
import type { PlannedCell, SheetPlan } from "../../src/sheets/shared/sheet-plan";

/** Words on the first printed page: of every cell that holds a letter, split at spaces. */
export function handedOverWords(
  { cells, print }: SheetPlan,
  shownIn: (cell: PlannedCell) => ShownContent,
): number {
  const last = print.breaks?.[0] ?? print.area.row + print.area.rows - 1;
  return cells
    .filter(({ row }) => row <= last)
    .map((cell) => shownIn(cell).text)
    .filter((text) => /\p{L}/u.test(text))
    .reduce((words, text) => words + text.split(/\s+/).filter(Boolean).length, 0);
}
