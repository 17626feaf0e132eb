import { boxOf } from "../../src/book/cells/a1";
import { cellsOf, keyAt } from "../../src/book/cells/boxes";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";

const TEXTS = /"[^"]*"/g;
const OWN_CELLS = /(?<![\w![\]])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(!])/g;

/** Cells of its own sheet to which a formula refers. */
function cellsIn(formula: string): ReadonlySet<number> {
  const references = formula.replace(TEXTS, '""').matchAll(OWN_CELLS);
  return new Set([...references].flatMap(([reference]) => [...cellsOf(boxOf(reference)!)].map(keyAt)));
}

/** The two sides of each comparison within a tolerance: `ABS(one-other)<=…`. */
function comparisonsIn(formula: string): [string, string][] {
  return [...formula.matchAll(/\bABS\(/g)].flatMap(({ index, 0: { length } }): [string, string][] => {
    const start = index + length;
    let [depth, end, minus] = [1, start, -1];
    for (; depth > 0 && end < formula.length; end++) {
      const sign = formula[end];
      if (sign === "(") depth++;
      else if (sign === ")") depth--;
      else if (sign === "-" && depth === 1) minus = end;
    }
    return minus < 0 || !formula.startsWith("<=", end)
      ? []
      : [[formula.slice(start, minus), formula.slice(minus + 1, end - 1)]];
  });
}

/** Comparisons of a figure with its own cell, or with a copy of it: they hold whatever stands there. */
export function comparedWithItself({ cells }: Pick<SheetPlan, "cells">): string[] {
  const formulas = cells.flatMap(({ content, ...at }) =>
    content.type === "formula" ? [[keyAt(at), content.formula] as const] : [],
  );
  const copied = new Map(
    formulas.flatMap(([key, formula]) => {
      const box = boxOf(formula.slice(1));
      return box?.rows === 1 && box.columns === 1 ? [[key, keyAt(box)] as const] : [];
    }),
  );
  const original = (cell: number): number => {
    const from = copied.get(cell);
    return from === undefined ? cell : original(from);
  };
  return formulas.flatMap(([, formula]) =>
    comparisonsIn(formula).flatMap(([one, other]) => {
      const figures = new Set([...cellsIn(one)].map(original));
      return [...cellsIn(other)].some((cell) => figures.has(original(cell))) ? [`${one} and ${other}`] : [];
    }),
  );
}
