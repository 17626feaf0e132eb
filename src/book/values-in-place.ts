import type { CellValue } from "../domain/shared/tables/table-definition";
import type { Box } from "../sheets/shared/sheet-plan";
import { cellsOn } from "./cells/a1";
import { emptyEntries, valueEntry } from "./cells/entries";
import { hasOwnFunction } from "./check-sharing";
import type { Operation } from "./operations";

/** A cell with a formula as it was read. */
export interface FormulaAsRead {
  sheet: string;
  box: Box;
  formula: unknown;
  value: CellValue;
  isError: boolean;
  /** It fills other cells, too. */
  spills: boolean;
}

/** What puts values in place of the add-in's functions: a cell that shows an error, or fills others, would lose more than its formula and stays. */
export function valuesInPlace(cells: readonly FormulaAsRead[]): { operations: Operation[]; left: string[] } {
  const operations: Operation[] = [];
  const left: string[] = [];
  for (const { sheet, box, formula, value, isError, spills } of cells) {
    if (!hasOwnFunction(formula)) continue;
    if (isError || spills) {
      left.push(cellsOn(sheet, box));
      continue;
    }
    const [entries, before] = [emptyEntries(1, 1), emptyEntries(1, 1)];
    entries[0]![0] = valueEntry(value);
    before[0]![0] = String(formula);
    operations.push({ type: "cells", sheet, at: box, entries, before, guarded: true });
  }
  return { operations, left };
}
