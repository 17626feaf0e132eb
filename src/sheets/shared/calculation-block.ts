import { Ref } from "./reference";
import type { Content } from "./page-builder";
import type { SheetBuilder } from "./sheet-builder";
import type { CellFormat, StyleName } from "./styles";

export interface BlockColumns {
  label: number;
  /** A key that formulas of the row look up: a metric's id, a month's number. */
  key: number;
  value: number;
  note: number;
}

/** What a row of results has beside its label and values. */
export interface RowDetails {
  format?: CellFormat | undefined;
  note?: string;
  /** The cell by which the row's formulas look something up. */
  key?: { ref: Ref; content: Content };
}

/** One column of a list; its handle is as high as the list is long. */
export interface ListColumn {
  title?: string;
  ref: Ref;
  content: (down: number) => Content;
  style?: StyleName;
  format?: CellFormat;
}

/** The first column of a list: what each row is. */
export function labelColumn(labels: readonly Content[]): ListColumn {
  return { ref: new Ref("labels", 1, labels.length), content: (down) => labels[down]!, style: "label" };
}

/** The head of the calculations below a page, and the block that goes on from there. */
export function calculationsBelow(sheet: SheetBuilder, row: number, at: BlockColumns): CalculationBlock {
  const words = "Every figure of the page above is worked out here; nothing is to be typed below this line.";
  sheet.put(row, at.label, "Calculations", "title").put(row + 1, at.label, words, "note");
  return new CalculationBlock(sheet, row + 1, at);
}

/** Rows of intermediate results, one below the other: label, key, values to the right, a note in words. Out of the printed page. */
export class CalculationBlock {
  constructor(
    private readonly sheet: SheetBuilder,
    private row: number,
    private readonly at: BlockColumns,
  ) {}

  heading(text: string, columns: readonly string[] = []): this {
    this.row += 1;
    this.sheet.put(this.row, this.at.label, text, "heading");
    columns.forEach((each, index) => this.sheet.put(this.row, this.at.value + index, each, "columnHeader"));
    this.row += 1;
    return this;
  }

  /** One value. */
  single(label: string, ref: Ref, content: Content, details?: CellFormat | RowDetails): this {
    return this.across(label, ref, () => content, details);
  }

  /** A row of values: one formula copied across. */
  across(
    label: string,
    ref: Ref,
    content: (index: number) => Content,
    details: CellFormat | RowDetails = {},
  ): this {
    const { format, note, key } = typeof details === "string" ? { format: details } : details;
    const { sheet, at } = this;
    if (key) sheet.fill(key.ref, { row: this.row, column: at.key }, () => key.content, "note");
    sheet
      .put(this.row, at.label, label, "label")
      .fill(ref, { row: this.row, column: at.value }, content, { style: "calculation", format });
    if (note) sheet.put(this.row, at.note, note, "note");
    this.row += 1;
    return this;
  }

  /** A row of cells that differ in kind: settings with their default and bounds. */
  cells(
    label: Ref,
    text: string,
    cells: readonly { ref?: Ref; content: Content; style?: StyleName; format?: CellFormat | undefined }[],
  ): this {
    this.sheet.fill(label, { row: this.row, column: this.at.label }, () => text, "label");
    cells.forEach(({ ref, content, style = "calculation", format }, index) => {
      if (ref)
        this.sheet.fill(ref, { row: this.row, column: this.at.value + index }, () => content, {
          style,
          format,
        });
      else this.sheet.put(this.row, this.at.value + index, content, { style, format });
    });
    this.row += 1;
    return this;
  }

  /** A list: one row an item, its columns side by side, each one formula copied down; titles above them where they have any. */
  list(columns: readonly ListColumn[], from: "label" | "value" = "label"): this {
    if (columns.some(({ title }) => title !== undefined)) {
      columns.forEach(({ title }, index) =>
        this.sheet.put(this.row, this.at[from] + index, title ?? null, "columnHeader"),
      );
      this.row += 1;
    }
    columns.forEach(({ ref, content, style = "calculation", format }, index) =>
      this.sheet.fill(ref, { row: this.row, column: this.at[from] + index }, (_, down) => content(down), {
        style,
        format,
      }),
    );
    this.row += Math.max(0, ...columns.map(({ ref }) => ref.rows));
    return this;
  }
}
