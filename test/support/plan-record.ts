import { columnLetters } from "../../src/sheets/shared/reference";
import type { Box, CellContent, SheetPlan } from "../../src/sheets/shared/sheet-plan";

/** A plan as it is kept in test/cases: everything it says, a line a cell, so that a difference reads as what changed on the sheet. */
export function planRecord(plan: SheetPlan): unknown {
  const { cells, names, inputs, rules, ...rest } = plan;
  return {
    ...rest,
    names: names.map(({ name, box }) => `${name} ${addressOfBox(box)}`),
    inputs: inputs.map(({ row, column, ...input }) => ({ at: address(row, column), ...input })),
    rules: rules.map(({ box, formula, style }) => `${addressOfBox(box)} ${style} ${formula}`),
    cells: cells.map(
      ({ row, column, content, style, format }) =>
        `${address(row, column)} ${style}${format ? `/${format}` : ""} ${contentText(content)}`,
    ),
  };
}

function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function addressOfBox({ row, column, rows, columns }: Box): string {
  return `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;
}

/** The kind of content stands before it: the text "1" is not the number 1. */
function contentText(content: CellContent): string {
  const { type, ...value } = content;
  return [type, ...Object.values(value)].join(" ");
}
