import { parseAddress } from "../../../book/cells/a1";
import { intersection } from "../../../book/cells/boxes";
import type { Axis } from "../moving-references";
import type { GridBox, Scalar } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";

/** Cells of a reference that are read one by one. */
const VAST = 100_000;

/** Values of a reference (`=Sheet1!$B$2:$B$9`), row by row; "" for blanks. `visibleOnly`: without those in hidden rows and columns. */
export function referencedValues(model: HostModel, reference: string, visibleOnly: boolean): Scalar[] {
  const { grid } = model;
  return reference
    .replace(/^=/, "")
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((area) => {
      const at = parseAddress(area);
      const sheetId = at?.sheet === undefined ? undefined : model.sheetIdByName(at.sheet);
      if (!at || sheetId === undefined) return [];
      const box = isVast(at.box) ? filled(at.box, grid.used(sheetId, true)) : at.box;
      if (!box) return [];
      const shown = (axis: Axis, first: number, count: number) => {
        const hidden = new Set(visibleOnly ? grid.hiddenLines(sheetId, axis) : []);
        return Array.from({ length: count }, (_, i) => first + i).filter((index) => !hidden.has(index));
      };
      const columns = shown("columns", box.column, box.columns);
      return shown("rows", box.row, box.rows).flatMap((row) =>
        columns.map((column) => grid.cell(sheetId, row, column)?.value ?? ""),
      );
    });
}

function isVast({ rows, columns }: GridBox): boolean {
  return rows * columns > VAST;
}

/** What of whole rows or columns can hold something. */
function filled(box: GridBox, used: GridBox | null): GridBox | null {
  return (
    used &&
    intersection(box, { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })
  );
}
