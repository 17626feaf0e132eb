import { boxOf } from "../../../src/book/cells/a1";
import type { GridBox, WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { cellsOf } from "../../../src/book/cells/boxes";
import type { Done } from "./people";

/** A cell; a whole row or column where the other is missing. */
export interface Place {
  title: string;
  row?: number;
  column?: number;
}

/** Whether lines that move stand behind everything that is built on their sheet. */
export function isBehind(deed: Done, { sheets }: WorkbookData): boolean {
  const isRow = deed.does === "moves-row";
  if (!isRow && deed.does !== "inserts" && deed.does !== "removes") return false;
  const [start, size] =
    isRow || deed.axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const line = firstLine(deed);
  const { names = [], tables = [] } = sheets.find(({ name }) => name === deed.title) ?? {};
  const boxes = [...names.flatMap(({ formula }) => boxOf(formula) ?? []), ...tables.map(({ box }) => box)];
  return boxes.length > 0 && boxes.every((box) => box[start] + box[size] <= line);
}

export function firstLine(deed: Extract<Done, { does: "inserts" | "removes" | "moves-row" }>): number {
  return deed.does === "moves-row" ? Math.min(deed.row, deed.to) : deed.line;
}

/** Where a deed has put something that was there before. */
export function placesOf(deed: Done): Place[] {
  switch (deed.does) {
    case "inserts":
      return Array.from({ length: deed.count }, (_, index) => ({
        title: deed.title,
        [deed.axis === "rows" ? "row" : "column"]: deed.line + index,
      }));
    case "cuts": {
      const { title, toTitle = title, box, to } = deed;
      return [...cellsIn(title, box), ...cellsIn(toTitle, { ...box, row: to.row, column: to.column })];
    }
    case "moves-row":
      return [deed.row, deed.to, deed.to - 1].map((row) => ({ title: deed.title, row }));
    default:
      return [];
  }
}

const cellsIn = (title: string, box: GridBox): Place[] =>
  [...cellsOf(box)].map(({ row, column }) => ({ title, row, column }));

/** Where it is after a further deed; where it was too, when that may have been refused. */
export function placesNow(places: readonly Place[], deed: Done): Place[] {
  return places.flatMap((place): Place[] => {
    const { row, column } = place;
    if (place.title !== deed.title) return [place];
    switch (deed.does) {
      case "inserts":
      case "removes": {
        const line = deed.axis === "rows" ? row : column;
        if (line === undefined || line < deed.line) return [place];
        const isGone = deed.does === "removes" && line < deed.line + deed.count;
        const now = line + (deed.does === "inserts" ? deed.count : -deed.count);
        return isGone ? [] : [{ ...place, [deed.axis === "rows" ? "row" : "column"]: now }];
      }
      case "moves-row":
        return row === undefined ? [place] : [place, { ...place, row: rowAfter(row, deed) }];
      case "cuts": {
        const { box, to, toTitle = deed.title } = deed;
        const [down, right] = [(row ?? box.row) - box.row, (column ?? box.column) - box.column];
        const isCut = down >= 0 && down < box.rows && right >= 0 && right < box.columns;
        return isCut ? [place, { title: toTitle, row: to.row + down, column: to.column + right }] : [place];
      }
      default:
        return [place];
    }
  });
}

function rowAfter(row: number, { row: from, to }: { row: number; to: number }): number {
  if (row === from) return to > from ? to - 1 : to;
  if (row > from && row < to) return row - 1;
  return row < from && row >= to ? row + 1 : row;
}

export function isAt(place: Place, title: string, { row, column }: { row: number; column: number }): boolean {
  return (
    place.title === title &&
    (place.row === undefined || place.row === row) &&
    (place.column === undefined || place.column === column)
  );
}
