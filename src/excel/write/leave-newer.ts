import { cellsOn } from "../../book/cells/a1";
import { type CellEntry, landed, readBack } from "../../book/cells/entries";
import { isAsWritten } from "../../book/cells/written";
import type { Operation, WriteCells } from "../../book/operations";
import { boxOfCells } from "./write-entries";
import { rangeOfCells } from "./range-of";

/**
 * A way back without the cells that hold neither what the build wrote nor what stood there before: somebody has worked on them since.
 * @returns the operations and the addresses of the cells left alone
 */
export async function leaveNewer(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  titles: ReadonlyMap<string, string>,
): Promise<{ operations: Operation[]; newer: string[] }> {
  const readings = new Map<Operation, Excel.Range>();
  for (const operation of operations) {
    if (operation.type !== "cells" || !operation.wrote) continue;
    const range = rangeOfCells(context.workbook, operation, boxOfCells(operation));
    range.load("formulas");
    readings.set(operation, range);
  }
  if (!readings.size) return { operations: [...operations], newer: [] };
  await context.sync();

  const newer: string[] = [];
  const restored: WriteCells[] = [];
  const ours = operations.map((operation) => {
    const range = readings.get(operation);
    if (!range || operation.type !== "cells") return operation;
    // The last one first.
    const earlier = restored.filter(({ sheet }) => sheet === operation.sheet).reverse();
    const entries = operation.entries.map((line, row) =>
      line.map((entry, column) => {
        if (entry === null) return null;
        const at = { row: operation.at.row + row, column: operation.at.column + column };
        const now: unknown = entryAt(earlier, at) ?? range.formulas[row]?.[column];
        if (landed(entry, now) || isAsWritten(operation.wrote![row]!, column, now)) return entry;
        newer.push(cellsOn(titles.get(operation.sheet)!, { ...at, rows: 1, columns: 1 }));
        return null;
      }),
    );
    const left = { ...operation, entries };
    restored.push(left);
    return left;
  });
  return { operations: ours, newer };
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
