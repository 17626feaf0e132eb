import type { CellValue } from "../domain/shared/tables/table-definition";
import type { Position } from "../sheets/shared/sheet-plan";
import type { StandingCells } from "../sheets/sharing/plan-for-partner";
import type { Cells } from "./book";

/** A sheet's cells as they were read from `origin` on. */
export interface SheetCells {
  origin: Position;
  values: Cells;
  formulas: Cells;
}

/** The same, as a plan asks for them. */
export function standingCells({ origin, values, formulas }: SheetCells): StandingCells {
  const at = (cells: Cells, { row, column }: Position) => cells[row - origin.row]?.[column - origin.column];
  return {
    formulaAt: (place) => {
      const formula = at(formulas, place);
      if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
      return at(values, place) as CellValue | undefined;
    },
    numberAt: (place) => {
      const value = at(values, place);
      return typeof value === "number" ? value : undefined;
    },
  };
}
