import type { Cells } from "../../book/book";
import { type CellEntry, landed, readBack } from "../../book/cells/entries";
import { NO_ROW, changedColumns, keysChecksum } from "../../book/cells/written";
import type { WriteCells } from "../../book/operations";
import { unwritten } from "../../book/row-keys";
import type { AfterImage } from "./after-image";

/** What stands in the cells of a way back. */
export interface StandingNow {
  image: AfterImage;
  /** Of rows that are told apart by them, a column each. */
  keys: readonly AfterImage[];
  /** Of rows that have moved up those of the table above them. */
  above: AfterImage | undefined;
  /** What this request puts back before. */
  restored: readonly WriteCells[];
  leave: (row: number, column: number) => void;
  /** Another row stands where one was written, which stands elsewhere with what was written. */
  sorted: () => void;
}

/** A write of a way back without the cells, and the rows, that are somebody's newer work. */
export function withoutNewer(
  operation: WriteCells,
  { image, keys, above, restored, leave, sorted }: StandingNow,
): WriteCells {
  const { at, entries, moved } = operation;
  // The last one first.
  const earlier = restored.filter(({ sheet }) => sheet === operation.sheet).reverse();
  const then = (row: number, column: number, read: unknown) =>
    entryAt(earlier, { row: at.row + row, column }) ?? read;
  const rows = entries.map((line, row) => {
    const now = line.map((entry, column) =>
      entry === null ? null : then(row, at.column + column, image.formulas[row]?.[column]),
    );
    const isBack = (column: number) => line[column] !== null && landed(line[column]!, now[column]);
    const changed = changedColumns(operation.wrote![row]!, now).filter((column) => !isBack(column));
    const stand = keys.map(({ formulas }, index) =>
      then(row, operation.keys!.columns[index]!, formulas[row]?.[0]),
    );
    return { now, changed: new Set(changed), isOther: isOtherRow(operation, row, { changed, stand }) };
  });
  const isAbove = above !== undefined && standAbove(operation, above);
  const areOthers = moved && (isAbove || rows.some(({ isOther }) => isOther));
  return {
    ...operation,
    entries: entries.map((line, row) => {
      const { now, changed, isOther } = rows[row]!;
      return line.map((entry, column) => {
        const isNewer = areOthers || isOther || changed.has(column);
        if (entry === null || !isNewer || landed(entry, now[column])) return entry;
        leave(at.row + row, at.column + column);
        if (isOther || isAbove) sorted();
        return null;
      });
    }),
  };
}

/** Whether another row stands there than the one that was written, since somebody has sorted them. */
function isOtherRow(
  operation: WriteCells,
  row: number,
  { changed, stand }: { changed: readonly number[]; stand: readonly unknown[] },
): boolean {
  const { keys, at } = operation;
  if (!keys) return false;
  if (keys.columns.some((column) => changed.includes(column - at.column))) return true;
  if (!keys.sums || keys.sums[row] === NO_ROW) return false;
  return keys.sums[row] !== keysChecksum(unwritten(operation, keys, { row, now: stand }));
}

/** Whether a row that goes back stands above as well: the rows were sorted before they moved up, and what it was written over is not known. */
function standAbove({ entries, keys, at }: WriteCells, { formulas }: AfterImage): boolean {
  const columns = keys?.columns.map((column) => column - at.column) ?? [];
  const [first = 0] = columns;
  const byKey = new Map<string, Cells>();
  for (const line of formulas)
    byKey.set(String(line[first]), [...(byKey.get(String(line[first])) ?? []), line]);
  return entries.some((line) => {
    if (!columns.length || !columns.every((column) => line[column] || line[column] === 0)) return false;
    const alike = byKey.get(String(readBack(line[first]!))) ?? [];
    return alike.some((other) =>
      line.every((entry, column) => entry === null || landed(entry, other[column])),
    );
  });
}

/** What the last of these steps puts into a cell. */
function entryAt(
  steps: readonly WriteCells[],
  { row, column }: { row: number; column: number },
): CellEntry | undefined {
  for (const { at, entries } of steps) {
    const entry = entries[row - at.row]?.[column - at.column];
    if (entry !== null && entry !== undefined) return readBack(entry);
  }
  return undefined;
}
