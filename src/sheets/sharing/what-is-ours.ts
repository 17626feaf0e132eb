import { KEPT_SETTINGS } from "../../domain/sharing/shared-settings";
import { SHARED_TABLES } from "../../domain/sharing/shared-tables";
import { columnsIn } from "../shared/formula";
import type { PlannedCell, Position, SheetPlan } from "../shared/sheet-plan";

const TEXTS = /"[^"]*"/g;
const BRACKETS = /\[[^[\]]*\]/g;
const ADDRESS = /(?<![\w.$!])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\w(.])/g;

/** A cell's place as a key. */
export function placeKey({ row, column }: Position): string {
  return `${row},${column}`;
}

/** The cells of its own sheet that a formula refers to. */
export function* cellsIn(formula: string): Generator<string> {
  const bare = formula.replace(TEXTS, '""').replace(BRACKETS, "").replace(BRACKETS, "");
  for (const [, left, top, right = left, bottom = top] of bare.matchAll(ADDRESS)) {
    const [from, to] = [columnOf(left!), columnOf(right!)];
    for (let row = Number(top) - 1; row < Number(bottom); row += 1)
      for (let column = from; column <= to; column += 1) yield placeKey({ row, column });
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Places of the cells that a partner is not to see: what a kind says is ours, what reads a column or a setting that stays with us, and
 * whatever follows from any of them. What is over other partners is a value on the partner's sheet, so nothing goes through it, unless it
 * is over too few of them.
 */
export function whatIsOurs(
  { cells }: Pick<SheetPlan, "cells">,
  overTooFew: (cell: PlannedCell) => boolean,
): ReadonlySet<string> {
  const followers = new Map<string, string[]>();
  for (const cell of cells) {
    if (cell.content.type !== "formula" || cell.reach?.of === "others") continue;
    const place = placeKey(cell);
    for (const source of cellsIn(cell.content.formula)) {
      const known = followers.get(source);
      if (known) known.push(place);
      else followers.set(source, [place]);
    }
  }
  const rowsOfKept = new Set(
    cells.flatMap(({ content, row }) =>
      content.type === "text" && KEPT_SETTINGS.has(content.text) ? [row] : [],
    ),
  );
  const ours = new Set<string>();
  const open = cells.filter((cell) => isOurs(cell, rowsOfKept) || overTooFew(cell)).map(placeKey);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (ours.has(place)) continue;
    ours.add(place);
    open.push(...(followers.get(place) ?? []));
  }
  return ours;
}

function isOurs({ content, reach, row }: PlannedCell, rowsOfKept: ReadonlySet<number>): boolean {
  if (reach) return reach.of === "us";
  if (content.type !== "formula") return false;
  return columnsIn(content.formula).some(
    ({ table, column }) =>
      isKept(table, column) || (table === "cam_settings" && column === "Value" && rowsOfKept.has(row)),
  );
}

function isKept(table: string, header: string): boolean {
  const sharing = SHARED_TABLES.get(table);
  if (!sharing) return true;
  if (sharing.table.calculated?.some((column) => column.header === header)) return false;
  const field = Object.entries(sharing.table.columns).find(([, column]) => column.header === header)?.[0];
  return field === undefined || !sharing.shown.has(field);
}
