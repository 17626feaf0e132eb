import { addressOf } from "../../book/cells/a1";
import { around } from "../../book/cells/boxes";
import type { Box } from "../../sheets/shared/sheet-plan";
import { escapedAttribute } from "../xml/escape";
import { cellXml } from "./make-cell";
import { writeElement } from "../xml/parse";
import type { SheetContent, SheetRow } from "./sheet-rows";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeSheet({ root, before, after, sheetData, rows }: SheetContent): string {
  const prefix = prefixOf(sheetData.name);
  const pieces: string[] = [];
  for (const row of rows.values()) writeRow(row, prefix, pieces);
  return HEAD + before + writeElement(root, { of: sheetData, xml: pieces.join("") }) + after;
}

/** `x:` of `x:sheetData`. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

function writeRow({ attributes, cells, rest }: SheetRow, prefix: string, pieces: string[]): void {
  const row = attributes.get("r")!;
  let start = `<${prefix}row`;
  for (const [name, value] of attributes) start += ` ${name}="${escapedAttribute(value)}"`;
  if (!cells.length && !rest) {
    pieces.push(`${start}/>`);
    return;
  }
  pieces.push(`${start}>`);
  for (const cell of cells) pieces.push(cell.raw ?? cellXml(cell, row, prefix));
  pieces.push(`${rest}</${prefix}row>`);
}

/** The box around everything that has a cell, formatted or filled; null on a blank sheet. */
export function usedBox(rows: ReadonlyMap<number, SheetRow>, filledOnly = false): Box | null {
  const lines: Box[] = [];
  for (const [row, { cells }] of rows) {
    const counted = filledOnly ? cells.filter(({ text, formula }) => formula || text !== "") : cells;
    const first = counted[0];
    if (!first) continue;
    lines.push({ row, column: first.column, rows: 1, columns: counted.at(-1)!.column - first.column + 1 });
  }
  return around(lines);
}

export function dimensionOf(rows: ReadonlyMap<number, SheetRow>): string {
  const box = usedBox(rows);
  return box ? addressOf(box) : "A1";
}
