import { addressOf } from "../../src/book/cells/a1";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";

const [LONGEST_FORMULA, MOST_RULES] = [1000, 12];

/** Formulas longer than anybody reads, and rules more than a spreadsheet recalculates at once. */
export function heavyParts({ cells, rules }: SheetPlan): string[] {
  const long = cells.flatMap(({ row, column, content }) =>
    content.type === "formula" && content.formula.length > LONGEST_FORMULA
      ? [`${addressOf({ row, column, rows: 1, columns: 1 })}: ${content.formula.length} characters`]
      : [],
  );
  return rules.length > MOST_RULES ? [...long, `${rules.length} rules`] : long;
}
