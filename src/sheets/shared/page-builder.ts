import { ROW_HEIGHT_LIMIT } from "../../domain/shared/excel-limits";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { bracketed, type Formula, holdsOneOf } from "./formula";
import { pageProblems, withoutProblems } from "./plan-problems";
import { type CellRef, columnLetters, gridPlace, type Ref } from "./reference";
import type {
  Box,
  CellContent,
  InputRule,
  PagePlan,
  PlannedCell,
  PlannedChart,
  PlannedInput,
  PlannedTable,
  Position,
  PrintSetup,
  Reach,
} from "./sheet-plan";
import { type CellFormat, type CellStyle, type StyleName, STYLES } from "./styles";

/** A cell's content as a builder gives it: a string is text, whatever it begins with. */
export type Content = string | number | boolean | null | Formula;

export interface InputDetails {
  rule: InputRule;
  prompt: { title: string; message: string };
  /** Undefined keeps what the sheet holds, null clears it. */
  value?: CellValue | undefined;
  format?: CellFormat;
  /** Without it as inputs look. */
  style?: StyleName;
}

/** How a cell looks; the style alone where its number needs no format. */
export type CellLook = StyleName | { style: StyleName; format?: CellFormat | undefined };

interface PendingCell extends Position {
  content: Content;
  style: StyleName;
  format?: CellFormat;
}

export type PageFrame = Pick<PagePlan, "title" | "columnWidths" | "frozen">;
export type Outlines = Pick<PagePlan, "outline" | "columnOutline">;

/** Collects a page cell by cell while formulas refer to each other by handle; `page` resolves and checks everything. */
export class PageBuilder {
  private readonly cells = new Map<number, PendingCell>();
  private readonly inputs: PlannedInput[] = [];
  private readonly rules: { box: Box; formula: Formula; style: StyleName }[] = [];
  private readonly charts: (PlannedChart | (() => PlannedChart))[] = [];
  private readonly tables: { name: string; columns: readonly Ref[] }[] = [];
  private readonly rowHeights: Record<number, number> = {};
  private readonly reaches: { ref: Ref; among?: Ref | undefined; of: Reach["of"] }[] = [];

  constructor(private readonly frame: PageFrame) {}

  put(row: number, column: number, content: Content, look: CellLook = "plain"): this {
    const key = gridPlace(row, column);
    if (this.cells.has(key)) throw new Error(`${columnLetters(column)}${row + 1} is used twice.`);
    this.cells.set(key, { row, column, content, ...lookOfCell(look) });
    return this;
  }

  /** Places `ref` with its first cell at `at` and fills it: one content for each cell, row by row. */
  fill(
    ref: Ref,
    { row, column }: Position,
    content: (index: number, down: number) => Content,
    look: CellLook,
  ): this {
    ref.place(row, column);
    for (let down = 0; down < ref.rows; down += 1)
      for (let index = 0; index < ref.columns; index += 1)
        this.put(row + down, column + index, content(index, down), look);
    return this;
  }

  /** A stretch of one row in one look, where nothing else stands. */
  shade(row: number, from: number, to: number, style: StyleName): this {
    for (let column = from; column <= to; column += 1)
      if (!this.cells.has(gridPlace(row, column))) this.put(row, column, null, style);
    return this;
  }

  /** A cell the user may type into, named `in_…`. */
  input(
    ref: Ref,
    { row, column }: Position,
    name: string,
    { rule, prompt, value, format, style }: InputDetails,
  ): this {
    const usual: StyleName = rule.type === "text" || rule.type === "list" ? "inputText" : "input";
    this.fill(ref, { row, column }, () => null, { style: style ?? usual, format });
    this.inputs.push({ name, row, column, rule, prompt, ...(value === undefined ? {} : { value }) });
    return this;
  }

  /** What is ours alone: a partner's copy has neither these cells nor what follows from them. */
  ours(...refs: readonly Ref[]): this {
    this.reaches.push(...refs.map((ref) => ({ ref, of: "us" as const })));
    return this;
  }

  /** What is over rows of other partners: a partner's copy has the values. */
  overOthers(...refs: readonly Ref[]): this {
    this.reaches.push(...refs.map((ref) => ({ ref, of: "others" as const })));
    return this;
  }

  /** The same of medians, each of as many partners as the cell of `among` in its place counts. */
  mediansOfOthers(ref: Ref, among: Ref): this {
    this.reaches.push({ ref, among, of: "others" });
    return this;
  }

  /** A look by formula; `formula` is the one of the box's first cell. */
  rule(box: Box, formula: Formula, style: StyleName): this {
    this.rules.push({ box, formula, style });
    return this;
  }

  /** Green, yellow or red by the word that stands in the cells. */
  statusRules(
    ref: Ref,
    first: CellRef,
    words: { green: readonly string[]; yellow: readonly string[]; red: readonly string[] },
  ): this {
    return this.wordRule(ref, first, words.green, "green")
      .wordRule(ref, first, words.yellow, "yellow")
      .wordRule(ref, first, words.red, "red");
  }

  private wordRule(ref: Ref, first: CellRef, words: readonly string[], style: StyleName): this {
    return this.rule(ref.box, holdsOneOf(first, words), style);
  }

  /** A function says it once every cell has its place. */
  chart(chart: PlannedChart | (() => PlannedChart)): this {
    this.charts.push(chart);
    return this;
  }

  /** Columns side by side, with their titles right above them, as an Excel table. */
  table(name: string, columns: readonly Ref[]): this {
    this.tables.push({ name, columns });
    return this;
  }

  /** As high as Excel lets a row be, at most. */
  height(row: number, points: number): this {
    this.rowHeights[row] = Math.min(points, ROW_HEIGHT_LIMIT);
    return this;
  }

  /** Rows from one to another that have no height of their own are as high as `points` says for the largest text in them. */
  heights(from: number, to: number, points: (size: number | undefined) => number): this {
    const sizes = new Map<number, number>();
    for (const { row, style } of this.cells.values()) {
      const { size = 0 }: CellStyle = STYLES[style];
      sizes.set(row, Math.max(size, sizes.get(row) ?? 0));
    }
    for (let row = from; row <= to; row += 1) this.rowHeights[row] ??= points(sizes.get(row) || undefined);
    return this;
  }

  /** Columns as wide and rows as high as they are said to be so far. */
  get sizes(): Pick<PagePlan, "columnWidths" | "rowHeights"> {
    return { columnWidths: this.frame.columnWidths, rowHeights: this.rowHeights };
  }

  /** The first row below everything. */
  get nextRow(): number {
    // A list may have more cells than a call takes arguments.
    let last = -1;
    for (const { row } of this.cells.values()) last = Math.max(last, row);
    return last + 1;
  }

  /** Resolves every handle and checks what came of it; throws on what only a mistake in a builder can cause. */
  page(print: PrintSetup, outlines?: Outlines): PagePlan {
    const plan = this.resolved(print, outlines);
    return withoutProblems(plan, pageProblems(plan));
  }

  protected resolved(print: PrintSetup, outlines: Outlines = {}): PagePlan {
    const reaches = this.reachesByPlace();
    const cells = [...this.cells.values()]
      .map((cell) => planned(cell, reaches.get(gridPlace(cell.row, cell.column))))
      .sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      ...this.frame,
      cells,
      inputs: this.inputs,
      rules: this.rules.map(({ box, formula, style }) => ({
        box,
        formula: `=${bracketed(formula.text)}`,
        style,
      })),
      charts: this.charts.map((chart) => (typeof chart === "function" ? chart() : chart)),
      ...(this.tables.length ? { tables: this.tables.map(plannedTable) } : {}),
      rowHeights: this.rowHeights,
      print,
      ...outlines,
    };
  }

  private reachesByPlace(): Map<number, Reach> {
    const places = new Map<number, Reach>();
    for (const { ref, among, of } of this.reaches)
      for (let down = 0; down < ref.rows; down += 1)
        for (let index = 0; index < ref.columns; index += 1) {
          const { row, column } = ref.fixed(index, down);
          const counted = among?.fixed(index, down);
          places.set(
            gridPlace(row, column),
            of === "us"
              ? { of }
              : { of, ...(counted ? { among: { row: counted.row, column: counted.column } } : {}) },
          );
        }
    return places;
  }
}

function plannedTable({ name, columns }: { name: string; columns: readonly Ref[] }): PlannedTable {
  const { row, column, rows } = columns[0]!.box;
  return { name, box: { row: row - 1, column, rows: rows + 1, columns: columns.length } };
}

function lookOfCell(look: CellLook): Pick<PendingCell, "style" | "format"> {
  if (typeof look === "string") return { style: look };
  const { style, format } = look;
  return { style, ...(format ? { format } : {}) };
}

function planned({ row, column, content, style, format }: PendingCell, reach?: Reach): PlannedCell {
  return {
    row,
    column,
    content: contentOf(content, format),
    style,
    ...(format ? { format } : {}),
    ...(reach ? { reach } : {}),
  };
}

function contentOf(content: Content, format?: CellFormat): CellContent {
  if (content === null) return { type: "blank" };
  if (typeof content === "string") return { type: "text", text: content };
  if (typeof content === "boolean") return { type: "boolean", value: content };
  if (typeof content === "number")
    return format === "date" ? { type: "date", serial: content } : { type: "number", value: content };
  return { type: "formula", formula: `=${bracketed(content.text)}` };
}
