import type { PlannedCell, Position } from "../shared/sheet-plan";

/**
 * Words that stand before nothing once what is ours is left out: those of a line whose figures are all ours, and a label within a line, up
 * to the next words.
 */
export function wordsLeftAlone(
  cells: readonly PlannedCell[],
  isOurs: (place: Position) => boolean,
): ReadonlySet<PlannedCell> {
  const lines = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const line = lines.get(cell.row);
    if (line) line.push(cell);
    else lines.set(cell.row, [cell]);
  }
  return new Set([...lines.values()].flatMap((line) => aloneIn(line, isOurs)));
}

function aloneIn(line: readonly PlannedCell[], isOurs: (place: Position) => boolean): PlannedCell[] {
  if (!line.some(isOurs)) return [];
  const isWords = (cell: PlannedCell) => cell.content.type === "text" && !isOurs(cell);
  const shows = (cell: PlannedCell) => cell.content.type !== "blank" && !isOurs(cell) && !isWords(cell);
  if (!line.some(shows)) return line.filter(isWords);
  const ordered = [...line].sort((one, other) => one.column - other.column);
  return ordered.filter((cell, at) => {
    if (!isWords(cell)) return false;
    const after = ordered.slice(at + 1);
    const next = after.findIndex(isWords);
    const figures = next < 0 ? after : after.slice(0, next);
    return figures.some(isOurs) && !figures.some(shows);
  });
}
