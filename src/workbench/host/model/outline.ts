import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { oneOf } from "../host-object";
import type { Axis, LineSpan } from "../moving-references";
import { apiNotFound, invalidArgument } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";

/** Excel's deepest level. */
const MAX_LEVEL = 8;

/** Neighbouring rows or columns together. */
export function lineSpans(axis: Axis, indexes: readonly number[]): LineSpan[] {
  const runs: LineSpan[] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at + last.count === index) last.count += 1;
    else runs.push({ axis, at: index, count: 1 });
  }
  return runs;
}

/** The rows or columns of a box. */
export function lineSpanOf(axis: Axis, { row, column, rows, columns }: GridBox): LineSpan {
  return axis === "rows" ? { axis, at: row, count: rows } : { axis, at: column, count: columns };
}

/** Which of them are hidden. */
export function hiddenIn(model: HostModel, sheetId: string, { axis, at, count }: LineSpan): number[] {
  return model.grid.hiddenLines(sheetId, axis).filter((index) => index >= at && index < at + count);
}

export function hideLines(model: HostModel, sheetId: string, lines: LineSpan, location: string): void {
  const all = lines.axis === "rows" ? SHEET_ROWS : SHEET_COLUMNS;
  if (lines.count === all) apiNotFound(location, `This host does not hide all ${lines.axis} of a sheet.`);
  model.grid.setLinesHidden(sheetId, lines, true);
}

export function showLines(model: HostModel, sheetId: string, lines: LineSpan): void {
  for (const run of lineSpans(lines.axis, hiddenIn(model, sheetId, lines)))
    model.grid.setLinesHidden(sheetId, run, false);
}

/** The outline of a sheet's rows or columns as Excel plays it: a level for each, hidden or not. */
export class Outline {
  private readonly axis: Axis;
  private readonly indexes: number[];
  private readonly model: HostModel;
  private readonly sheetId: string;

  constructor(
    { model, sheetId, box }: { model: HostModel; sheetId: string; box: GridBox },
    option: unknown,
    private readonly location: string,
  ) {
    this.model = model;
    this.sheetId = sheetId;
    this.axis = oneOf(["ByRows", "ByColumns"], option, location) === "ByRows" ? "rows" : "columns";
    const isEndless =
      this.axis === "rows"
        ? box.rows === SHEET_ROWS && box.columns < SHEET_COLUMNS
        : box.columns === SHEET_COLUMNS && box.rows < SHEET_ROWS;
    if (isEndless) invalidArgument(location);
    // No option of protection lets an outline be opened or closed (office-js#2871).
    model.guardSheet(sheetId, location);
    const { at, count } = lineSpanOf(this.axis, box);
    this.indexes = Array.from({ length: count }, (_, index) => at + index);
  }

  private get levels(): Record<number, number> {
    const { rowLevels, columnLevels } = this.model.sheet(this.sheetId);
    return this.axis === "rows" ? rowLevels : columnLevels;
  }

  /** Rows or columns of the range that belong to a group; Excel refuses where there is none. */
  private get grouped(): number[] {
    const grouped = this.indexes.filter((index) => this.levels[index]);
    return grouped.length ? grouped : invalidArgument(this.location, `The ${this.axis} are not grouped.`);
  }

  group(): void {
    const { levels } = this;
    if (this.indexes.some((index) => (levels[index] ?? 0) >= MAX_LEVEL)) invalidArgument(this.location);
    for (const index of this.indexes) levels[index] = (levels[index] ?? 0) + 1;
  }

  /** Takes a level off; what was hidden stays so. */
  ungroup(): void {
    const { levels } = this;
    for (const index of this.grouped)
      if (levels[index] === 1) delete levels[index];
      else levels[index]! -= 1;
  }

  hide(hidden: boolean): void {
    for (const lines of lineSpans(this.axis, this.grouped))
      this.model.grid.setLinesHidden(this.sheetId, lines, hidden);
  }
}
