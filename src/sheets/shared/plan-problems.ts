import { formulaProblems } from "./formula";
import { columnLetters, gridPlace } from "./reference";
import type { Box, PagePlan, PlannedCell, PlannedChart, SheetPlan } from "./sheet-plan";

const NAME = /^[a-z_][a-z0-9_]*$/;
const LIKE_AN_ADDRESS = /^([a-z]{1,3}\d+|r\d*c\d*|[rc])$/;

/** The text above each series of a chart's source, before each point of a scatter; undefined where there is none. */
export function seriesNames(
  { cells }: Pick<PagePlan, "cells">,
  { source, type }: Pick<PlannedChart, "source" | "type">,
): (string | undefined)[] {
  if (type === "scatter") return pointNames(cells, source);
  const heads = new Map<number, string>();
  for (const { row, column, content } of cells)
    if (row === source.row && content.type === "text") heads.set(column, content.text);
  return Array.from({ length: source.columns - 1 }, (_, index) => heads.get(source.column + 1 + index));
}

function pointNames(cells: readonly PlannedCell[], source: Box): (string | undefined)[] {
  const names = new Map<number, string>();
  for (const { row, column, content } of cells)
    if (column === source.column && content.type === "text") names.set(row, content.text);
  return Array.from({ length: source.rows - 1 }, (_, index) => names.get(source.row + 1 + index));
}

/** What is wrong with a plan; empty when it can be applied. */
export function sheetProblems(plan: SheetPlan): string[] {
  return [...nameProblems(plan), ...pageProblems(plan)];
}

/** What is wrong with the names on a sheet. */
function nameProblems({ names, inputs }: Pick<SheetPlan, "names" | "inputs">): string[] {
  const problems: string[] = [];
  const all = [...names.map(({ name }) => name), ...inputs.map(({ name }) => name)];
  for (const name of all)
    if (!NAME.test(name) || LIKE_AN_ADDRESS.test(name) || name.length > 255)
      problems.push(`"${name}" is no valid name`);
  if (new Set(all).size < all.length) problems.push("a name is given twice");
  for (const { name } of inputs)
    if (!name.startsWith("in_")) problems.push(`the input ${name} does not start with in_`);
  return problems;
}

/** What is wrong with a page. */
export function pageProblems(plan: PagePlan): string[] {
  const problems: string[] = [];
  const at = new Set(plan.cells.map(({ row, column }) => gridPlace(row, column)));
  if (at.size < plan.cells.length) problems.push("two cells stand in one place");
  for (const { row, column, name } of plan.inputs)
    if (!at.has(gridPlace(row, column))) problems.push(`the input ${name} has no cell`);
  for (const { row, column, content } of plan.cells)
    if (content.type === "formula")
      problems.push(
        ...formulaProblems(content.formula).map((problem) => `${columnLetters(column)}${row + 1} ${problem}`),
      );
  for (const chart of plan.charts)
    if (seriesNames(plan, chart).includes(undefined))
      problems.push(`the chart ${chart.name} has a series without a name`);
  problems.push(...tableProblems(plan));
  for (const { formula } of plan.rules)
    problems.push(...formulaProblems(formula).map((problem) => `a rule ${problem}`));
  return problems;
}

/** A table's headers are texts, each only once. */
function tableProblems({ tables = [], cells }: PagePlan): string[] {
  return tables.flatMap(({ name, box }) => {
    const isHead = ({ row, column }: PlannedCell) =>
      row === box.row && column >= box.column && column < box.column + box.columns;
    const heads = cells
      .filter(isHead)
      .flatMap(({ content }) => (content.type === "text" ? [content.text] : []));
    const own = new Set(heads.map((text) => text.toLowerCase()));
    return own.size === box.columns && !own.has("")
      ? []
      : [`the table ${name} has a column without a title of its own`];
  });
}

/** @throws when something is wrong with the plan. */
export function withoutProblems<P extends PagePlan>(plan: P, problems: readonly string[]): P {
  if (problems.length) throw new Error(`The plan of ${plan.title} is wrong: ${problems.join("; ")}.`);
  return plan;
}
