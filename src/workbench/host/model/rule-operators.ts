import type { CellValueOperator } from "../../../xlsx/data/workbook-data";

/** Of conditional formats and validations. */
export const CELL_VALUE_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const satisfies readonly CellValueOperator[];
