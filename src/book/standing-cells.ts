import type { CellValue } from "../domain/shared/tables/table-definition";
import type { Box, Position } from "../sheets/shared/sheet-plan";
import type { StandingCells } from "../sheets/sharing/plan-for-partner";
import type { Cells } from "./book";

/** A sheet's cells as they were read from `origin` on. */
export interface SheetCells {
  origin: Position;
  values: Cells;
  formulas: Cells;
  /** Place of each name of the sheet's scope; null when it is no plain range any more. */
  names: ReadonlyMap<string, Box | null>;
}

/** The same, as a plan asks for them. */
export function standingCells({
  origin,
  values,
  formulas,
}: Pick<SheetCells, "origin" | "values" | "formulas">): StandingCells {
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
