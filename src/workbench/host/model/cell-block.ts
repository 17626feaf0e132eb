import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { formatAddress, parseAddress } from "../../../book/cells/a1";
import { around, intersection } from "../../../book/cells/boxes";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

/** Excel on the web answers null, not an error, for a range too large to carry. */
export const MAX_READ_CELLS = 5_000_000;

/** What a range is to the objects made from it: a block of cells, and where it is. */
export abstract class CellBlock extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly box: GridBox,
  ) {
    super(model);
    const isInside =
      box.row >= 0 &&
      box.column >= 0 &&
      box.rows >= 1 &&
      box.columns >= 1 &&
      box.row + box.rows <= SHEET_ROWS &&
      box.column + box.columns <= SHEET_COLUMNS;
    if (!isInside) invalidArgument("Range");
  }
  /** Another block of the same sheet. */
  abstract $make(box: GridBox): CellBlock;
  /** Visits every cell; null when the range is too large to carry. */
  $map<T>(read: (row: number, column: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.box;
    if (rows * columns > MAX_READ_CELLS) return null;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_cell, j) => read(row + i, column + j)),
    );
  }
  /** "=Sheet1!$A$1:$B$2" */
  get $reference(): string {
    return `=${formatAddress(this.model.sheetName(this.sheetId), this.box, true)}`;
  }

  get address(): string {
    return formatAddress(this.model.sheetName(this.sheetId), this.box);
  }
  get rowCount(): number {
    return this.box.rows;
  }
  get columnCount(): number {
    return this.box.columns;
  }
  get rowIndex(): number {
    return this.box.row;
  }
  get columnIndex(): number {
    return this.box.column;
  }
  get cellCount(): number {
    const count = this.box.rows * this.box.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  getRow(row: number): CellBlock {
    return this.$make({ ...this.box, row: this.box.row + row, rows: 1 });
  }
  /** It may lie outside the block. */
  getCell(row: number, column: number): CellBlock {
    return this.$make({ row: this.box.row + row, column: this.box.column + column, rows: 1, columns: 1 });
  }
  getLastCell(): CellBlock {
    return this.getCell(this.box.rows - 1, this.box.columns - 1);
  }
  /** Negative deltas take rows and columns away; at least one cell has to stay. */
  getResizedRange(deltaRows: unknown, deltaColumns: unknown): CellBlock {
    if (!Number.isInteger(deltaRows) || !Number.isInteger(deltaColumns))
      invalidArgument("Range.getResizedRange");
    const { rows, columns } = this.box;
    return this.$make({
      ...this.box,
      rows: rows + (deltaRows as number),
      columns: columns + (deltaColumns as number),
    });
  }
  getBoundingRect(other: unknown): CellBlock {
    return this.$make(around([this.box, this.boxBeside(other, "Range.getBoundingRect")])!);
  }
  getIntersection(other: unknown): CellBlock {
    const location = "Range.getIntersection";
    return this.$make(intersection(this.box, this.boxBeside(other, location)) ?? itemNotFound(location));
  }
  private boxBeside(other: unknown, location: string): GridBox {
    if (other instanceof CellBlock && other.sheetId !== this.sheetId) invalidArgument(location);
    return boxGiven(other, location);
  }
}

/** Of an argument that is a range or an address. */
export function boxGiven(argument: unknown, location: string): GridBox {
  if (argument instanceof CellBlock) return argument.box;
  const address = typeof argument === "string" ? parseAddress(argument) : null;
  return address?.box ?? invalidArgument(location);
}
