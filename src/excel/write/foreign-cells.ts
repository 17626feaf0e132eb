import type { Cells } from "../../book/book";
import { BLOCK_ROWS, blockChecksums, changedColumns, checksumsOf } from "../../book/cells/written";
import type { Entries } from "../../book/cells/entries";
import type { Operation, ResizeTable, WriteCells, Written } from "../../book/operations";
import type { AfterImage } from "./after-image";
import type { StandingNow } from "./newer-cells";
import { type Deletion, heightOf } from "./places-asked";

/** Whether what a table is to lose holds anything that the build did not put there. */
export function leaveCut(
  { sheet, box: rest }: ResizeTable,
  images: readonly AfterImage[],
  { all, leave }: Pick<StandingNow, "leave"> & { all: readonly Operation[] },
): boolean {
  const writes = all.filter(
    (each): each is WriteCells => each.type === "cells" && !!each.wrote && each.sheet === sheet,
  );
  let found = false;
  for (const { box, formulas } of images)
    formulas.forEach((line, index) => {
      const row = box.row + index;
      line.forEach((value, at) => {
        const column = box.column + at;
        const stays = row < rest.row + rest.rows && column < rest.column + rest.columns;
        const above = formulas[index - 1]?.[at];
        // A table brings formulas of its own along into new rows.
        if (stays || value === "" || (isFormulaText(value) && isFormulaText(above))) return;
        if (isOurs(writes, { row, column }, [line, box.column])) return;
        leave(row, column);
        found = true;
      });
    });
  return found;
}

const isFormulaText = (value: unknown) => typeof value === "string" && value.startsWith("=");

/** Whether a cell holds what one of the writes put there. */
function isOurs(
  writes: readonly WriteCells[],
  { row, column }: { row: number; column: number },
  [line, from]: readonly [Cells[number], number],
): boolean {
  return writes.some(({ at, entries, wrote }) => {
    const written = entries[row - at.row];
    if (written?.[column - at.column] === undefined || written[column - at.column] === null) return false;
    const now = written.map((entry, index) => (entry === null ? null : line[at.column + index - from]));
    return !changedColumns(wrote![row - at.row]!, now).includes(column - at.column);
  });
}

/** Of rows with one checksum for many together the blocks in which anything is not as it was written. */
function changedBlocks(written: Written, lineAt: (row: number) => unknown[]): Set<number> {
  const now = Array.from(
    { length: heightOf(written) },
    (_, row) => checksumsOf([lineAt(written.at.row + row) as Entries[number]])[0]!,
  );
  const sums = blockChecksums(now);
  return new Set(written.rows.flatMap((sum, block) => (sum === sums[block] ? [] : [block])));
}

/** Whether cells of a created sheet hold anything that the build did not put there. */
export function leaveForeign(
  { wrote }: Deletion,
  { box, formulas }: AfterImage,
  leave: StandingNow["leave"],
): boolean {
  let found = false;
  const within = ({ at, columns }: Written, row: number) => {
    const line = formulas[row - box.row] ?? [];
    return Array.from({ length: columns }, (_, column) => line[at.column + column - box.column] ?? "");
  };
  const blocks = new Map(
    wrote
      .filter(({ height }) => height !== undefined)
      .map((written) => [written, changedBlocks(written, (row) => within(written, row))]),
  );
  formulas.forEach((line, index) => {
    const row = box.row + index;
    const foreign = new Set(line.flatMap((value, column) => (value === "" ? [] : [box.column + column])));
    for (const written of wrote) {
      const at = row - written.at.row;
      if (at < 0 || at >= heightOf(written)) continue;
      const isChanged = blocks.get(written)?.has(Math.floor(at / BLOCK_ROWS));
      const now = within(written, row);
      const changed = new Set(isChanged === undefined ? changedColumns(written.rows[at]!, now) : []);
      now.forEach((_, column) => {
        if (!isChanged && !changed.has(column)) foreign.delete(written.at.column + column);
      });
    }
    for (const column of foreign) leave(row, column);
    found ||= foreign.size > 0;
  });
  return found;
}
