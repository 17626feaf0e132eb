import { type LevelRow, levelsTable } from "../shared/tables/catalogue";
import { DEFAULT_LEVELS } from "./levels";
import type { TableSource } from "./setup";

/** Levels of before there were ranks: their rows rank them. */
export function rankedByRow<L extends object>(levels: readonly L[]): (L & { order: number })[] {
  return levels.map((level, index) => ({ ...level, order: index + 1 }));
}

/** The levels of a workbook; those without ranks as an update of the workbook will rank them. */
export function readLevels(source: TableSource): readonly LevelRow[] {
  const { exists, rows, absent } = source.table(levelsTable);
  if (!exists) return DEFAULT_LEVELS;
  return absent?.includes("order") ? rankedByRow(rows) : rows;
}
