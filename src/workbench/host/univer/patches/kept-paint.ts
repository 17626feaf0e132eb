import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import { columnIndex } from "../../../../book/cells/a1";
import { tokenize } from "../../formula-tokens";
import type { RuleServices, UniverInstance } from "../lib";

interface Cell {
  sheetId: string;
  row: number;
  column: number;
}
interface Painted {
  /** What the rule's formula answered when the cell was painted. */
  answer: unknown;
  content: string;
  /** The cell was written, and the formula looks at it: its next answer is painted. */
  isDue: boolean;
}
type CellParams = { subUnitId: string; cellValue?: Record<string, Record<string, object | null> | null> };

const CELL = /^(\$?)([A-Z]+)(\$?)(\d+)$/i;

/** Whether a rule's formula, as it counts `i` rows and `j` columns into the rule's range, looks at that cell, and whether at others. */
function lookedAt(
  formula: string,
  first: IRange,
  [i, j]: readonly [number, number],
): { own: boolean; others: boolean } {
  const found = { own: false, others: false };
  for (const { kind, text } of tokenize(formula)) {
    if (kind !== "reference") continue;
    const [, columnDollar, letters = "", rowDollar, row = ""] = CELL.exec(text) ?? [];
    const column = columnIndex(letters) + (columnDollar ? 0 : j);
    const isOwn =
      column === first.startColumn + j && Number(row) - 1 + (rowDollar ? 0 : i) === first.startRow + i;
    found[isOwn ? "own" : "others"] = true;
  }
  return found;
}

/**
 * Some Excels do not paint a cell anew when another one changes that its rule looks at (office-js#5299): it keeps its colour until it is written
 * itself, or shows something else. Univer 0.25.1 always paints anew; here its answers to the painter are held back.
 */
export function keepPaint(instance: UniverInstance, { formulas, model }: RuleServices): void {
  const { unit, univer, lib } = instance;
  const painted = new Map<string, Painted>();
  const answered = formulas.getFormulaResultWithCoords.bind(formulas);
  const keyOf = (cfId: string, formula: string, { row, column }: Cell) =>
    `${cfId}|${formula}|${row}|${column}`;
  const contentOf = ({ sheetId, row, column }: Cell) => {
    const cell = instance.api
      .getWorkbook(unit)
      ?.getSheetBySheetId(sheetId)
      ?.getSheet()
      .getCellRaw(row, column);
    return JSON.stringify([cell?.v ?? null, cell?.f ?? null]);
  };
  const paint = (cfId: string, formula: string, cell: Cell, wasWritten: boolean) => {
    const first = model.getRule(unit, cell.sheetId, cfId)?.ranges[0];
    if (!first) return;
    const at = [cell.row - first.startRow, cell.column - first.startColumn] as const;
    const { own, others } = lookedAt(formula, first, at);
    const key = keyOf(cfId, formula, cell);
    const before = painted.get(key);
    if (!others || (before && !before.isDue && !wasWritten)) return;
    const answer = answered(unit, cell.sheetId, cfId, formula, ...at).result ?? before?.answer;
    if (answer !== undefined)
      painted.set(key, { answer, content: contentOf(cell), isDue: wasWritten && own });
  };

  formulas.getFormulaResultWithCoords = (...asked) => {
    const [unitId, sheetId, cfId, formula, row = 0, column = 0] = asked;
    const fresh = answered(...asked);
    const first = model.getRule(unitId, sheetId, cfId)?.ranges[0];
    if (!first || fresh.result === undefined) return fresh;
    const cell = { sheetId, row: first.startRow + row, column: first.startColumn + column };
    const kept = painted.get(keyOf(cfId, formula, cell));
    return kept ? { ...fresh, result: kept.answer as typeof fresh.result } : fresh;
  };
  formulas.result$.subscribe(({ subUnitId, cfId, formulaText }) => {
    const { ranges = [] } = model.getRule(unit, subUnitId, cfId) ?? {};
    for (const range of ranges)
      for (let row = range.startRow; row <= range.endRow; row++)
        for (let column = range.startColumn; column <= range.endColumn; column++)
          paint(cfId, formulaText, { sheetId: subUnitId, row, column }, false);
  });
  univer
    .__getInjector()
    .get(lib.core.ICommandService)
    .onCommandExecuted(({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
      if (id !== "sheet.mutation.set-range-values") return;
      const { subUnitId: sheetId, cellValue } = params as CellParams;
      for (const [key, { content }] of painted) {
        const [cfId = "", formula = "", row, column] = partsOf(key);
        const cell = { sheetId, row: Number(row), column: Number(column) };
        const written = cellValue?.[cell.row]?.[cell.column];
        if (written === undefined || (written && !("v" in written || "f" in written))) continue;
        if (options?.["applyFormulaCalculationResult"] && content === contentOf(cell)) continue;
        if (model.getRule(unit, sheetId, cfId)) paint(cfId, formula, cell, true);
      }
    });
}

/** A formula may hold what separates the parts of a key. */
function partsOf(key: string): string[] {
  const parts = key.split("|");
  return [parts[0] ?? "", parts.slice(1, -2).join("|"), ...parts.slice(-2)];
}
