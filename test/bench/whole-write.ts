import { addressOf, addressesOf } from "../../src/book/cells/a1";
import { around, coalesce } from "../../src/book/cells/boxes";
import type { Box, Position } from "../../src/sheets/shared/sheet-plan";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import type { CellData, SheetData } from "../../src/xlsx/data/workbook-data";

/** What one call gives to all of some cells. */
interface Look {
  boxes: Box[];
  give(format: Excel.RangeFormat): void;
}

/** A sheet as it is to be written: all that its cells have, put together to as few calls as there can be. */
export interface WholeSheet {
  name: string;
  area: Box;
  formulas: (string | number | boolean)[][];
  formats: string[][];
  looks: Look[];
  /** Neighbouring columns of one width together. */
  widths: { column: number; columns: number; points: number }[];
  heights: [boxes: Box[], points: number][];
}

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

export function wholeSheet(sheet: SheetData): WholeSheet {
  const { name, cells, columnWidths = {}, rowHeights = {} } = sheet;
  const area = around(cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })))!;
  const grid = <T>(plain: T) => Array.from({ length: area.rows }, () => Array<T>(area.columns).fill(plain));
  const [formulas, formats] = [grid<string | number | boolean>(""), grid("General")];
  for (const { row, column, value, formula, style } of cells) {
    formulas[row - area.row]![column - area.column] = formula ?? value ?? "";
    if (style?.numberFormat) formats[row - area.row]![column - area.column] = style.numberFormat;
  }
  const heights = [...new Set(Object.values(rowHeights))].map((points): [Box[], number] => {
    const rows = Object.keys(rowHeights).map(Number);
    const alike = rows.filter((row) => rowHeights[row] === points);
    return [coalesce(alike.map((row) => ({ row, column: 0 }))), points];
  });
  return {
    name,
    area,
    formulas,
    formats,
    looks: looksOf(cells),
    widths: widthsOf(columnWidths),
    heights,
  };
}

function widthsOf(columnWidths: NonNullable<SheetData["columnWidths"]>): WholeSheet["widths"] {
  const widths: WholeSheet["widths"] = [];
  for (const [column, points] of Object.entries(columnWidths)) {
    const last = widths.at(-1);
    const isNext = last?.points === points && last.column + last.columns === Number(column);
    if (isNext) last.columns++;
    else widths.push({ column: Number(column), columns: 1, points });
  }
  return widths;
}

/** One for each value of each property. */
function looksOf(cells: readonly CellData[]): Look[] {
  const looks = new Map<string, { cells: Position[]; edge?: string; give: Look["give"] }>();
  const add = (cell: Position, key: string, give: Look["give"], edge?: string) => {
    const look = looks.get(key) ?? { cells: [], give, ...(edge === undefined ? {} : { edge }) };
    look.cells.push({ row: cell.row, column: cell.column });
    looks.set(key, look);
  };
  for (const cell of cells) {
    const { font = {}, fill, borders = {}, horizontal, vertical, wrap, indent, locked } = cell.style ?? {};
    for (const [name, value] of Object.entries(font))
      add(cell, `font ${name} ${value}`, ({ font: part }) => Object.assign(part, { [name]: value }));
    if (fill) add(cell, `fill ${fill}`, (format) => (format.fill.color = fill));
    if (horizontal) add(cell, `horizontal ${horizontal}`, (f) => (f.horizontalAlignment = horizontal));
    if (vertical) add(cell, `vertical ${vertical}`, (format) => (format.verticalAlignment = vertical));
    if (wrap) add(cell, "wrap", (format) => (format.wrapText = true));
    if (indent) add(cell, `indent ${indent}`, (format) => (format.indentLevel = indent));
    if (locked === false) add(cell, "unlocked", (format) => (format.protection.locked = false));
    for (const [edge, { color = "#000000" }] of Object.entries(borders)) {
      const give = ({ borders: lines }: Excel.RangeFormat) => {
        const line = lines.getItem(EDGES[edge as keyof typeof EDGES]);
        line.style = "Continuous";
        line.color = color;
      };
      add(cell, `${edge} ${color}`, give, edge);
    }
  }
  return [...looks.values()].map(({ cells: some, edge, give }) => ({ boxes: boxesOf(some, edge), give }));
}

/** The edge of a box is that of the cells along it: boxes of one row, or of one column. */
function boxesOf(cells: readonly Position[], edge?: string): Box[] {
  const boxes = coalesce(cells);
  if (edge === undefined) return boxes;
  const isFlat = edge === "top" || edge === "bottom";
  return boxes.flatMap((box) =>
    Array.from({ length: isFlat ? box.rows : box.columns }, (_, index) =>
      isFlat ? { ...box, row: box.row + index, rows: 1 } : { ...box, column: box.column + index, columns: 1 },
    ),
  );
}

/** New sheets with all that these have in their cells, in one sync. */
export async function writeWhole(host: HeadlessHost, sheets: readonly WholeSheet[]): Promise<void> {
  await host.run(async (context) => {
    for (const { name, area, formulas, formats, looks, widths, heights } of sheets) {
      const sheet = context.workbook.worksheets.add(name);
      const range = sheet.getRange(addressOf(area));
      range.formulas = formulas;
      range.numberFormat = formats;
      const areas = new Map<string, Excel.RangeAreas>();
      for (const { boxes, give } of looks)
        for (const addresses of addressesOf(boxes, ",")) {
          const found = areas.get(addresses) ?? sheet.getRanges(addresses);
          areas.set(addresses, found);
          give(found.format);
        }
      for (const { column, columns, points } of widths)
        sheet.getRangeByIndexes(0, column, 1, columns).format.columnWidth = points;
      for (const [boxes, points] of heights)
        for (const { row, rows } of boxes) sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = points;
    }
    await context.sync();
  });
}
