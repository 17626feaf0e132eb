import type { CellData, TableData } from "../../../xlsx/data/workbook-data";

/** Formulas of cells by place, as `calculatedIn` wants them. */
export function formulasAt(cells: readonly CellData[]): (row: number, column: number) => string | undefined {
  const formulas = new Map<string, string>();
  for (const { row, column, formula } of cells)
    if (formula !== undefined) formulas.set(`${row},${column}`, formula);
  return (row, column) => formulas.get(`${row},${column}`);
}

/**
 * As in Excel a table's column calculates when all its cells have one formula. One that was opened as such goes on doing so as long as
 * any cell still has its formula: the others are exceptions that somebody typed.
 */
export function calculatedIn(
  { box, columns, showHeaders, showTotals, calculated = {} }: TableData,
  formulaAt: (row: number, column: number) => string | undefined,
): Record<string, string> {
  const first = box.row + (showHeaders === false ? 0 : 1);
  const end = box.row + box.rows - (showTotals ? 1 : 0);
  const found = columns.flatMap((header, index) => {
    const formulas = Array.from({ length: end - first }, (_, row) =>
      formulaAt(first + row, box.column + index),
    );
    const [formula] = formulas;
    const known = calculated[header];
    if (known !== undefined && formulas.includes(known)) return [[header, known] as const];
    return formula !== undefined && formulas.every((each) => each === formula)
      ? [[header, formula] as const]
      : [];
  });
  return Object.fromEntries(found);
}
