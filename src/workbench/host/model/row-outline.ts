import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { oneOf } from "../host-object";
import { apiNotFound, invalidArgument } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";

/** Excel's deepest level. */
const MAX_LEVEL = 8;

/** Neighbouring rows together. */
export function runsOfRows(rows: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

/** The outline of a sheet's rows as Excel plays it: a level a row, rows hidden or not. Columns are not played. */
export class RowOutlines {
  private readonly rows: number[];

  private readonly model: HostModel;
  private readonly sheetId: string;

  constructor(
    { model, sheetId, box }: { model: HostModel; sheetId: string; box: GridBox },
    option: unknown,
    private readonly location: string,
  ) {
    this.model = model;
    this.sheetId = sheetId;
    if (oneOf(["ByRows", "ByColumns"], option, location) === "ByColumns")
      apiNotFound(location, "This host groups rows only.");
    if (box.rows === SHEET_ROWS && box.columns < SHEET_COLUMNS) invalidArgument(location);
    model.guardSheet(sheetId, location, "allowFormatRows");
    this.rows = Array.from({ length: box.rows }, (_, index) => box.row + index);
  }

  private get levels(): Record<number, number> {
    return this.model.sheet(this.sheetId).rowLevels;
  }

  /** Rows of the range that belong to a group; Excel refuses where there is none. */
  private get grouped(): number[] {
    const grouped = this.rows.filter((row) => this.levels[row]);
    return grouped.length ? grouped : invalidArgument(this.location, "The rows are not grouped.");
  }

  group(): void {
    const { levels } = this;
    if (this.rows.some((row) => (levels[row] ?? 0) >= MAX_LEVEL)) invalidArgument(this.location);
    for (const row of this.rows) levels[row] = (levels[row] ?? 0) + 1;
  }

  /** Takes a level off; rows that were hidden stay so. */
  ungroup(): void {
    const { levels } = this;
    for (const row of this.grouped)
      if (levels[row] === 1) delete levels[row];
      else levels[row]! -= 1;
  }

  hide(hidden: boolean): void {
    for (const { first, count } of runsOfRows(this.grouped))
      this.model.grid.setRowsHidden(this.sheetId, first, count, hidden);
  }
}
