import type { ICellData, ICommandInfo, Nullable, Workbook } from "@univerjs/core";

type Matrix = Readonly<Record<string, Nullable<Readonly<Record<string, Nullable<ICellData>>>>>>;

/**
 * `set-range-values` of sheets 0.25.1 guesses the type of a cell's value anew when a change names neither value nor type: a style makes the
 * texts 0001012933, TRUE and 1E5 numbers and booleans. Such a change is given the type that the cell has. To be called before each command.
 */
export function keepTypes(workbook: Workbook, { id, params }: Readonly<ICommandInfo>): void {
  if (id !== "sheet.mutation.set-range-values") return;
  const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Matrix };
  const cells = workbook.getSheetBySheetId(subUnitId)?.getCellMatrix();
  for (const [row, line] of Object.entries(cellValue ?? {}))
    for (const [column, change] of Object.entries(line ?? {})) {
      if (!change || change.v !== undefined || change.t) continue;
      const type = cells?.getValue(Number(row), Number(column))?.t;
      if (type) change.t = type;
    }
}
