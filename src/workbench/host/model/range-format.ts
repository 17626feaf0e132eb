import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import type { StylePatch } from "../grid";
import { HostObject, oneOf } from "../host-object";
import type { Axis } from "../moving-references";
import { invalidArgument } from "../rich-error";
import type { GridCellStyle, FontData } from "../../../xlsx/data/workbook-data";
import { RangeBorderCollection } from "./borders";
import { checkColor } from "./colors";
import { hideLines, lineSpanOf, showLines } from "./outline";
import { shownSizes } from "../shown-places";
import type { Formatted, FormattedBlock } from "./painting";

/** A mixed range answers null, found by comparing cell by cell; beyond this many cells only the first is looked at. */
const MAX_COMPARED = 20_000;
const MAX_POINTS = { columnWidth: 1790, rowHeight: 409.5 };
const WHOLE = { rows: SHEET_ROWS, columns: SHEET_COLUMNS };
/** Points of a column and a row that nobody sized. */
const STANDARD = { width: 48, height: 15 };

/** Part of a format: reads what the cells have in common, writes to all. */
abstract class FormatPart extends HostObject {
  constructor(readonly range: Formatted) {
    super();
  }
  /** The value all cells share, or null. */
  $common<T>(read: (style: Readonly<GridCellStyle>) => T): T | null {
    const { model, sheetId, $boxes: boxes } = this.range;
    const at = (row: number, column: number) => read(model.grid.style(sheetId, row, column) ?? {});
    const first = at(boxes[0]!.row, boxes[0]!.column);
    if (boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MAX_COMPARED) return first;
    for (const box of boxes)
      for (let i = 0; i < box.rows; i++)
        for (let j = 0; j < box.columns; j++) if (at(box.row + i, box.column + j) !== first) return null;
    return first;
  }
  $set(patch: StylePatch): void {
    this.range.$paint(() => patch, `${this.$type}`);
  }
}

class RangeFill extends FormatPart {
  get $type() {
    return "RangeFill";
  }
  get $scalars() {
    return ["color"];
  }
  get color(): string | null {
    return this.$common((s) => s.fill ?? "#FFFFFF");
  }
  set color(value: unknown) {
    this.$set({ fill: checkColor(value, "RangeFill.color") });
  }
}

class RangeFont extends FormatPart {
  get $type() {
    return "RangeFont";
  }
  get $scalars() {
    return ["bold", "color", "italic", "name", "size", "strikethrough", "underline"];
  }
  $font(font: { [K in keyof FontData]?: FontData[K] | null }): void {
    this.$set({ font });
  }
  get color(): string | null {
    return this.$common((s) => s.font?.color ?? "#000000");
  }
  set color(value: unknown) {
    this.$font({ color: checkColor(value, "RangeFont.color") });
  }
  get bold(): boolean | null {
    return this.$common((s) => s.font?.bold ?? false);
  }
  set bold(value: unknown) {
    this.$font({ bold: value === true });
  }
  get italic(): boolean | null {
    return this.$common((s) => s.font?.italic ?? false);
  }
  set italic(value: unknown) {
    this.$font({ italic: value === true });
  }
  get strikethrough(): boolean | null {
    return this.$common((s) => s.font?.strikethrough ?? false);
  }
  set strikethrough(value: unknown) {
    this.$font({ strikethrough: value === true });
  }
  get underline(): string | null {
    return this.$common((s) => s.font?.underline ?? "None");
  }
  set underline(value: unknown) {
    const kind = oneOf(["None", "Single", "Double"], value, "RangeFont.underline");
    this.$font({ underline: kind === "None" ? null : kind });
  }
  get size(): number | null {
    return this.$common((s) => s.font?.size ?? 11);
  }
  set size(value: unknown) {
    if (typeof value !== "number" || !(value >= 1 && value <= 409)) invalidArgument("RangeFont.size");
    this.$font({ size: value });
  }
  get name(): string | null {
    return this.$common((s) => s.font?.name ?? "Calibri");
  }
  set name(value: unknown) {
    if (typeof value !== "string" || !value) invalidArgument("RangeFont.name");
    this.$font({ name: value });
  }
}

class FormatProtection extends FormatPart {
  get $type() {
    return "FormatProtection";
  }
  get $scalars() {
    return ["formulaHidden", "locked"];
  }
  get locked(): boolean | null {
    return this.$common((s) => s.locked ?? true);
  }
  set locked(value: unknown) {
    this.$protect({ locked: value === true });
  }
  /** Formulas of a protected sheet are hidden from its reader; whether Excel also keeps them from an add-in is not documented. */
  get formulaHidden(): boolean | null {
    return this.$common((s) => s.formulaHidden ?? false);
  }
  set formulaHidden(value: unknown) {
    this.$protect({ formulaHidden: value === true });
  }
  /** To format cells may be allowed on a protected sheet; to unlock them never is. */
  $protect(patch: StylePatch): void {
    this.range.model.guardSheet(this.range.sheetId, "FormatProtection");
    this.$set(patch);
  }
}

/** How cells look, without the sizes of their columns and rows. */
export class AreasFormat extends FormatPart {
  get $type() {
    return "RangeFormat";
  }
  get $scalars() {
    return ["horizontalAlignment", "indentLevel", "verticalAlignment", "wrapText"];
  }
  get fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get font(): RangeFont {
    return new RangeFont(this.range);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get horizontalAlignment(): string | null {
    return this.$common((s) => s.horizontal ?? "General");
  }
  set horizontalAlignment(value: unknown) {
    const allowed = [
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ] as const;
    const alignment = oneOf(allowed, value, "RangeFormat.horizontalAlignment");
    this.$set({ horizontal: alignment === "General" ? null : alignment });
  }
  get verticalAlignment(): string | null {
    return this.$common((s) => s.vertical ?? "Bottom");
  }
  set verticalAlignment(value: unknown) {
    const allowed = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
    this.$set({ vertical: oneOf(allowed, value, "RangeFormat.verticalAlignment") });
  }
  get wrapText(): boolean | null {
    return this.$common((s) => s.wrap ?? false);
  }
  set wrapText(value: unknown) {
    this.$set({ wrap: value === true });
  }
  get indentLevel(): number | null {
    return this.$common((s) => s.indent ?? 0);
  }
  set indentLevel(value: unknown) {
    if (typeof value !== "number" || !(value >= 0 && value <= 250))
      invalidArgument("RangeFormat.indentLevel");
    this.$set({ indent: value || null });
  }
}

export class RangeFormat extends AreasFormat {
  constructor(override readonly range: FormattedBlock) {
    super(range);
  }
  override get $scalars() {
    return [...super.$scalars, "columnWidth", "rowHeight", "useStandardHeight", "useStandardWidth"];
  }

  /** What its rows or columns have in common, 0 where they are hidden, or null; of a whole sheet only the first is looked at. */
  $size(axis: Axis): number | null {
    const { model, sheetId, box } = this.range;
    const sizes = shownSizes({ grid: model.grid, sheetId, axis });
    const { at, count } = lineSpanOf(axis, box);
    const first = sizes(at);
    const compared = count === WHOLE[axis] ? 1 : count;
    for (let i = 1; i < compared; i++) if (sizes(at + i) !== first) return null;
    return first;
  }
  /** A size shows what was hidden; none hides. */
  $resize(axis: Axis, value: unknown): void {
    const kind = axis === "rows" ? "rowHeight" : "columnWidth";
    const points = checkPoints(value, kind);
    const { model, sheetId, box } = this.range;
    model.guardSheet(
      sheetId,
      `RangeFormat.${kind}`,
      axis === "rows" ? "allowFormatRows" : "allowFormatColumns",
    );
    const lines = lineSpanOf(axis, box);
    if (points === 0) return hideLines(model, sheetId, lines, `RangeFormat.${kind}`);
    showLines(model, sheetId, lines);
    if (axis === "rows") model.grid.setRowHeight(sheetId, lines.at, lines.count, points);
    else model.grid.setColumnWidth(sheetId, lines.at, lines.count, points);
  }
  $isStandard(axis: Axis, standard: number): boolean | null {
    const size = this.$size(axis);
    return size === null ? null : size === standard;
  }
  get columnWidth(): number | null {
    return this.$size("columns");
  }
  set columnWidth(value: unknown) {
    this.$resize("columns", value);
  }
  get rowHeight(): number | null {
    return this.$size("rows");
  }
  set rowHeight(value: unknown) {
    this.$resize("rows", value);
  }
  get useStandardWidth(): boolean | null {
    return this.$isStandard("columns", STANDARD.width);
  }
  /** Only true does something, as in Excel. */
  set useStandardWidth(value: unknown) {
    if (value === true) this.columnWidth = STANDARD.width;
  }
  get useStandardHeight(): boolean | null {
    return this.$isStandard("rows", STANDARD.height);
  }
  set useStandardHeight(value: unknown) {
    if (value === true) this.rowHeight = STANDARD.height;
  }
  /** Fits what the cells show now: results still to be calculated are not waited for. */
  autofitColumns(): void {
    const { model, sheetId, box } = this.range;
    model.guardSheet(sheetId, "RangeFormat.autofitColumns", "allowFormatColumns");
    model.grid.autofitColumns(sheetId, box.column, box.columns);
  }
}

function checkPoints(value: unknown, kind: keyof typeof MAX_POINTS): number {
  if (typeof value !== "number" || !(value >= 0 && value <= MAX_POINTS[kind]))
    invalidArgument(`RangeFormat.${kind}`);
  return value;
}
