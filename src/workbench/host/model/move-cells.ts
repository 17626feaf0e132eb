import { intersection, overlaps, subtract } from "../../../book/cells/boxes";
import type { CellWrite, GridCell, StylePatch } from "../grid";
import { type CellMove, followCells } from "../moved-cells";
import { apiNotFound, invalidArgument } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { CellBlock } from "./cell-block";
import { cutRules } from "./clearing";
import { followCellMove } from "./following";
import { checkOverlap, fillHeaders } from "./table-rules";

const LOCATION = "Range.moveTo";

interface Cut {
  /** From the corner of the cut cells. */
  down: number;
  right: number;
  cell: GridCell | undefined;
  style: StylePatch | undefined;
}

/**
 * Cuts cells and pastes them: contents, looks, rules and links move, and so does a table that is cut whole; whatever refers to the cells
 * follows, and what referred to those that are pasted over is lost.
 */
export function moveCells(from: CellBlock, to: CellBlock): void {
  const { model } = from;
  refuse(from, to);
  const names = [model.sheetName(from.sheetId), model.sheetName(to.sheetId)] as const;
  const move: CellMove = {
    from: { sheet: names[0], box: from.box },
    to: { sheet: names[1], box: to.box },
  };
  const cut = cutFrom(from);
  const formulas = otherFormulas(from, to, move);
  const moved = cut.map((each) => ({ ...each, text: textOf(each, { from, to, move }) }));
  empty(from);
  empty(to);
  followCellMove({ contents: model }, move);
  moveTables(from, to);
  moveRules(from, to);
  model.texts.invalidate();
  const at = ({ down, right }: Cut) => ({ row: to.box.row + down, column: to.box.column + right });
  model.grid.restyle(
    to.sheetId,
    moved.flatMap((each) => (each.style ? [{ ...at(each), style: each.style }] : [])),
  );
  const encode = model.texts.encoder(to.sheetId);
  model.grid.write(
    to.sheetId,
    moved.flatMap((each): CellWrite[] => {
      const { row, column } = at(each);
      if (each.text !== undefined) return [encode(row, column, each.text)];
      return each.cell?.value === undefined ? [] : [{ row, column, value: each.cell.value }];
    }),
  );
  for (const { sheetId, writes } of formulas()) if (writes.length) model.grid.write(sheetId, writes);
  for (const { sheetId, box } of [from, to]) {
    model.headersEdited(sheetId, box);
    for (const table of model.sheet(sheetId).tables)
      if (overlaps(table.box, box)) fillHeaders(model.grid, sheetId, table);
  }
  model.texts.invalidate();
  model.texts.settle();
  for (const { sheetId, box } of [from, to]) model.report(sheetId, box, "RangeEdited");
}

function refuse(from: CellBlock, to: CellBlock): void {
  const { model } = from;
  const moving = wholeTables(from);
  for (const { sheetId, box } of [from, to]) {
    model.guardCells(sheetId, box, LOCATION);
    if (model.grid.merges(sheetId).some((merged) => overlaps(merged, box)))
      apiNotFound(LOCATION, "This host moves no merged cells.");
  }
  const others = model.sheet(to.sheetId).tables.filter((table) => !moving.includes(table));
  if (moving.length && others.some((table) => overlaps(table.box, to.box))) invalidArgument(LOCATION);
  // A table that is pasted over in part would lose its headers or its shape.
  for (const table of others) if (overlaps({ ...table.box, rows: 1 }, to.box)) invalidArgument(LOCATION);
}

function wholeTables({ model, sheetId, box }: CellBlock) {
  return model.sheet(sheetId).tables.filter((table) => !subtract(table.box, box).length);
}

function usedPart({ model, sheetId, box }: CellBlock): GridBox | null {
  const used = model.grid.used(sheetId, false);
  return used && intersection(used, box);
}

function cutFrom(from: CellBlock): Cut[] {
  const { model, sheetId, box } = from;
  const area = usedPart(from);
  const cut: Cut[] = [];
  if (!area) return cut;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = model.grid.cell(sheetId, row, column);
      const style = model.grid.style(sheetId, row, column);
      if (cell || style) cut.push({ down: row - box.row, right: column - box.column, cell, style });
    }
  return cut;
}

interface Moving {
  from: CellBlock;
  to: CellBlock;
  move: CellMove;
}

/** The formula of a cell that moves, as it reads there; undefined of a constant. */
function textOf({ down, right, cell }: Cut, { from, to, move }: Moving): string | undefined {
  const { model, box } = from;
  const text = cell?.text ?? cell?.formula;
  if (text === undefined) return undefined;
  const at = { row: box.row + down, column: box.column + right, rows: 1, columns: 1 };
  const table = model.tableAt(from.sheetId, at)?.table;
  const there = { ...at, row: to.box.row + down, column: to.box.column + right };
  const staysIn =
    !!table && (wholeTables(from).includes(table) || model.tableAt(to.sheetId, there)?.table.id === table.id);
  const standing = {
    before: move.from.sheet,
    after: move.to.sheet,
    leaves: staysIn ? undefined : table?.name,
    isOwnName: (word: string) => model.findName(from.sheetId, word) !== undefined,
  };
  return followCells(text, standing, move);
}

/** The formulas of all other cells, which follow; to be written when everything is in its place. */
function otherFormulas(from: CellBlock, to: CellBlock, move: CellMove) {
  const { model } = from;
  const isIn = (block: CellBlock, sheetId: string, row: number, column: number) =>
    block.sheetId === sheetId && overlaps(block.box, { row, column, rows: 1, columns: 1 });
  const changed = model.sheets().map(({ id, name }) => {
    const texts: { row: number; column: number; text: string }[] = [];
    model.grid.forEachCell(id, (row, column) => {
      const cell = model.grid.cell(id, row, column);
      const text = cell?.text ?? cell?.formula;
      if (text === undefined || isIn(from, id, row, column) || isIn(to, id, row, column)) return;
      const follows = followCells(text, { before: name, after: name }, move);
      if (follows !== text) texts.push({ row, column, text: follows });
    });
    return { sheetId: id, texts };
  });
  return () =>
    changed.map(({ sheetId, texts }) => {
      const encode = model.texts.encoder(sheetId);
      return { sheetId, writes: texts.map(({ row, column, text }) => encode(row, column, text)) };
    });
}

/** Contents and looks go. */
function empty(block: CellBlock): void {
  const { model, sheetId } = block;
  const area = usedPart(block);
  if (!area) return;
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
  model.grid.write(sheetId, cells);
  model.grid.restyle(
    sheetId,
    cells.map((at) => ({ ...at, style: null })),
  );
}

function moveTables(from: CellBlock, to: CellBlock): void {
  const { model } = from;
  const moving = wholeTables(from);
  if (!moving.length) return;
  const source = model.sheet(from.sheetId);
  source.tables = source.tables.filter((table) => !moving.includes(table));
  for (const table of moving) {
    table.box = placed(table.box, from, to);
    checkOverlap(model, { sheetId: to.sheetId, box: table.box, tableId: table.id }, LOCATION);
    model.sheet(to.sheetId).tables.push(table);
  }
}

function placed(box: GridBox, from: CellBlock, to: CellBlock): GridBox {
  return {
    ...box,
    row: box.row - from.box.row + to.box.row,
    column: box.column - from.box.column + to.box.column,
  };
}

/** Rules and links of the cells take the place of those where they are pasted. */
function moveRules(from: CellBlock, to: CellBlock): void {
  const { model } = from;
  for (const kind of ["conditionalFormats", "validations", "hyperlinks"] as const) {
    const carried = model.sheet(from.sheetId)[kind].flatMap((item) => {
      const part = intersection(item.box, from.box);
      return part ? [{ ...structuredClone(item), box: placed(part, from, to), id: model.newId("R") }] : [];
    });
    cutRules(model, from.sheetId, kind, from.box);
    cutRules(model, to.sheetId, kind, to.box);
    const sheet: { [K in typeof kind]: unknown[] } = model.sheet(to.sheetId);
    sheet[kind].push(...carried);
  }
}
