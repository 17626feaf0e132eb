import { around } from "../../book/cells/boxes";
import type { Operation, ResizeTable, WriteCells, Written } from "../../book/operations";
import { CELL_BYTES } from "../read/reader";
import type { Place } from "./after-image";
import { boxOfCells } from "./write-entries";

export type Deletion = Extract<Operation, { type: "delete-sheet" }>;
/** What a way back asks about before it does it: somebody may have worked there. */
export type AskedOperation = WriteCells | Deletion | ResizeTable;

/** The cells that tell whether anybody has. */
export function placesAsked(operation: AskedOperation): Place[] {
  if (operation.type === "resize-table") return placesOfCut(operation);
  const place = placeOf(operation);
  if (operation.type !== "cells" || !operation.keys) return [place];
  const rowBytes = place.rowBytes.map(() => CELL_BYTES);
  const keyColumns = operation.keys.sums ? operation.keys.columns : [];
  return [
    place,
    ...keyColumns.map((column) => ({
      ...place,
      box: { ...place.box, column, columns: 1 },
      rowBytes,
    })),
    ...placeAbove(operation, place),
  ];
}

/** The table's rows above those that have moved up: if one of these stands there, others were moved than it was meant. */
function placeAbove({ moved, anchor }: WriteCells, place: Place): Place[] {
  const first = (anchor?.box.row ?? 0) + 1;
  const rows = place.box.row - first;
  if (!moved || !anchor || rows <= 0) return [];
  const rowBytes = Array<number>(rows).fill(place.box.columns * CELL_BYTES);
  return [{ ...place, box: { ...place.box, row: first, rows }, rowBytes }];
}

function placeOf(operation: WriteCells | Deletion): Place {
  const { sheet } = operation;
  if (operation.type === "cells") {
    const box = boxOfCells(operation);
    const rowBytes = Array<number>(box.rows).fill(box.columns * CELL_BYTES);
    const { anchor } = operation;
    return { sheet, whole: false, box, rowBytes, guessed: true, ...(anchor ? { anchor } : {}) };
  }
  const boxes = operation.wrote.map((written) => ({
    ...written.at,
    columns: written.columns,
    rows: heightOf(written),
  }));
  const box = around(boxes) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rowBytes = Array<number>(box.rows).fill(0);
  for (const written of operation.wrote) {
    const height = heightOf(written);
    for (let row = 0; row < height; row++)
      rowBytes[written.at.row - box.row + row]! += written.bytes / height;
  }
  return { sheet, whole: true, box, rowBytes };
}

export const heightOf = ({ rows, height }: Written) => height ?? rows.length;

/** What a table loses: rows at its end with the last one that stays, columns. */
function placesOfCut({ sheet, table, box, before }: ResizeTable): Place[] {
  const rows = { ...before, row: before.row + box.rows - 1, rows: before.rows - box.rows + 1 };
  const columns = { ...before, column: before.column + box.columns, columns: before.columns - box.columns };
  return [...(rows.rows > 1 ? [rows] : []), ...(columns.columns > 0 ? [columns] : [])].map((cut) => ({
    sheet,
    whole: false,
    box: cut,
    rowBytes: Array<number>(cut.rows).fill(cut.columns * CELL_BYTES),
    guessed: true,
    anchor: { table, box: before },
  }));
}
