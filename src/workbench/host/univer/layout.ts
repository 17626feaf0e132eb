import { formatBox } from "../../../book/cells/a1";
import type { Axis, LineSpan } from "../moving-references";
import type { GridBox, SheetData } from "../../../xlsx/data/workbook-data";
import { DEFAULT_SIZE, POINTS, toRange } from "./measures";
import { UniverSheets } from "./sheets";
import { sizesOf } from "./sizes";

/** Rows and columns to spare when the sheet has to grow. */
const MARGIN = { rows: 50, columns: 6 };
const AUTOFIT_CELLS = 5000;
/** Cells of a merge that is drawn whole. */
const WIDE_MERGE = 10_000;

/** Rows, columns and what is laid out by them: sizes, hidden lines, merges, frozen panes. */
export abstract class UniverLayout extends UniverSheets {
  /** Merges that reach beyond the grid, by sheet and address of what is drawn. */
  private readonly wideMerges = new Map<string, GridBox>();

  size(id: string): { rows: number; columns: number } {
    const sheet = this.sheet(id);
    return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  }
  protected grow(id: string, rows: number, columns: number): void {
    const size = this.size(id);
    if (size.rows >= rows && size.columns >= columns) return;
    this.history.mute(() => {
      if (size.rows < rows) this.observer.host(() => this.sheet(id).setRowCount(rows + MARGIN.rows));
      if (size.columns < columns)
        this.observer.host(() => this.sheet(id).setColumnCount(columns + MARGIN.columns));
    });
  }
  columnWidth(id: string, column: number): number {
    const width =
      column < this.size(id).columns
        ? this.sheet(id).getColumnWidth(column)
        : DEFAULT_SIZE.defaultColumnWidth;
    return width * POINTS;
  }
  rowHeight(id: string, row: number): number {
    return (
      (row < this.size(id).rows ? this.sheet(id).getRowHeight(row) : DEFAULT_SIZE.defaultRowHeight) * POINTS
    );
  }
  setColumnWidth(id: string, column: number, count: number, points: number): void {
    if (count < AUTOFIT_CELLS) this.grow(id, 1, column + count);
    const { columns } = this.size(id);
    const last = Math.min(columns, column + count) - 1;
    const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: last }];
    this.run("sheet.command.set-worksheet-col-width", {
      subUnitId: id,
      ranges,
      value: Math.round(points / POINTS),
    });
  }
  setRowHeight(id: string, row: number, count: number, points: number): void {
    if (count < AUTOFIT_CELLS) this.grow(id, row + count, 1);
    const { rows } = this.size(id);
    const ranges = [{ startRow: row, endRow: Math.min(rows, row + count) - 1, startColumn: 0, endColumn: 0 }];
    this.run("sheet.command.set-row-height", { subUnitId: id, ranges, value: Math.round(points / POINTS) });
  }
  sizes(id: string): Pick<SheetData, "columnWidths" | "rowHeights"> {
    return sizesOf(this.sheet(id).getSheet().getConfig(), POINTS);
  }
  hiddenLines(id: string, axis: Axis): number[] {
    const { rowData, columnData } = this.sheet(id).getSheet().getConfig();
    const lines = axis === "rows" ? rowData : columnData;
    return Object.keys(lines)
      .map(Number)
      .filter((index) => lines[index]?.hd === 1);
  }
  setLinesHidden(id: string, { axis, at, count }: LineSpan, hidden: boolean): void {
    this.grow(id, axis === "rows" ? at + count : 1, axis === "columns" ? at + count : 1);
    const sheet = this.sheet(id);
    this.observer.host(() => {
      if (axis === "rows") return hidden ? sheet.hideRows(at, count) : sheet.showRows(at, count);
      return hidden ? sheet.hideColumns(at, count) : sheet.showColumns(at, count);
    });
  }
  insert(id: string, axis: "rows" | "columns", at: number, count: number): void {
    const sheet = this.sheet(id);
    this.grow(id, axis === "rows" ? at + 1 : 1, axis === "columns" ? at + 1 : 1);
    this.observer.host(() =>
      axis === "rows" ? sheet.insertRows(at, count) : sheet.insertColumns(at, count),
    );
  }
  remove(id: string, axis: "rows" | "columns", at: number, count: number): void {
    const size = this.size(id);
    const sheet = this.sheet(id);
    const last = Math.min(at + count, size[axis]);
    if (last <= at) return;
    this.observer.host(() =>
      axis === "rows" ? sheet.deleteRows(at, last - at) : sheet.deleteColumns(at, last - at),
    );
  }
  merges(id: string): GridBox[] {
    return this.sheet(id)
      .getSheet()
      .getMergeData()
      .map((m) => ({
        row: m.startRow,
        column: m.startColumn,
        rows: m.endRow - m.startRow + 1,
        columns: m.endColumn - m.startColumn + 1,
      }))
      .map((drawn) => this.wideMerges.get(`${id}!${formatBox(drawn)}`) ?? drawn);
  }
  /** Univer visits each cell of a merge, which is without end for whole rows and columns: they are drawn as far as the grid goes. */
  merge(id: string, box: GridBox): void {
    const isWide = box.rows * box.columns > WIDE_MERGE;
    this.grow(id, box.row + (isWide ? 1 : box.rows), box.column + (isWide ? 1 : box.columns));
    const { rows, columns } = this.size(id);
    const drawn = {
      ...box,
      rows: Math.min(box.rows, rows - box.row),
      columns: Math.min(box.columns, columns - box.column),
    };
    if (isWide) this.wideMerges.set(`${id}!${formatBox(drawn)}`, box);
    this.observer.host(() => this.sheet(id).getRange(toRange(drawn)).merge({ isForceMerge: true }));
  }
  frozen(id: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
  freeze(id: string, rows: number, columns: number): void {
    const freeze = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
    this.observer.host(() => this.sheet(id).setFreeze(freeze));
  }
}
