import { f, type Formula } from "../shared/formula";
import type { CellRef, Ref } from "../shared/reference";
import type { Content } from "../shared/page-builder";
import type { SheetBuilder } from "../shared/sheet-builder";
import { type CellFormat, type CellStyle, type StyleName, STYLES } from "../shared/styles";
import { trackRule } from "./bars";
import { innerWidth } from "./sheet-sizes";
import { wrappedText } from "./text-measure";

/** The cells of one line of a list, by column. */
export type LineCells<K extends string> = Readonly<Record<K, CellRef>>;

/** What a column is for: how its cells look, and how its title stands above them on a page. */
const LOOKS = {
  figure: { head: "columnHeader", cells: "calculation" },
  /** A figure that is a table's own. */
  taken: { head: "columnHeader", cells: "link" },
  text: { head: "columnHeaderLeft", cells: "label" },
  /** A text of several lines. */
  passage: { head: "columnHeaderLeft", cells: "passage" },
  /** The same, where what stands beside it is of other lengths. */
  entry: { head: "columnHeaderLeft", cells: "passageTop" },
  /** A text to the right of a figure. */
  beside: { head: "columnHeaderBeside", cells: "labelBeside" },
  /** Room to write on paper. */
  writeIn: { head: "columnHeaderLeft", cells: "writeIn" },
  /** Links. */
  go: { head: "columnHeaderLeft", cells: "go" },
  status: { head: "columnHeaderCenter", cells: "status" },
  bar: { head: "columnHeaderBar", cells: "bar" },
  /** Bars to the left and to the right of a middle. */
  below: { head: "columnHeader", cells: "barBelow" },
  above: { head: "columnHeaderLeft", cells: "barAbove" },
  remark: { head: "columnHeaderBeside", cells: "noteBeside" },
} as const satisfies Record<string, { head: StyleName; cells: StyleName }>;
type ColumnLook = keyof typeof LOOKS;

/** Words of a status column that are coloured; any other word stays grey. */
export interface StatusWords {
  green: readonly string[];
  yellow: readonly string[];
  red: readonly string[];
}

/** One column of a list, said once: a formula copied down, with its title and looks. */
export interface PageColumn<K extends string> {
  title: string;
  cell: (line: LineCells<K>, row: number) => Content;
  /** Without it a figure. */
  look?: ColumnLook;
  format?: CellFormat;
  /** Where the column's sum goes, in the list's last row. */
  total?: Ref;
  /** Coloured by a rule on the cells' own text. */
  words?: StatusWords;
  /** Also in lines that are not in use. */
  always?: true;
}

/** Some columns of the same lines; `K` are all that their formulas may refer to. */
export type PageColumns<K extends string, Own extends K> = Readonly<Record<Own, PageColumn<K>>>;

/** Lines of a list: a handle a column, and the column that is blank where a line is not in use. */
export interface Lines<K extends string> {
  refs: Readonly<Record<K, Ref>>;
  usedWhen?: K;
}

export function looksOf<K extends string>({ look = "figure" }: Pick<PageColumn<K>, "look">) {
  return LOOKS[look];
}

/** What stands in each line of a column: one formula copied down, blank where the line is not in use. */
export function contentsOf<K extends string>(
  { refs, usedWhen }: Lines<K>,
  { cell, always }: PageColumn<K>,
): (row: number) => Content {
  return (row) => {
    const line = cellsOfLine(refs, row);
    const content = cell(line, row);
    if (usedWhen === undefined || always) return content;
    return f`IF(${line[usedWhen]}="","",${asFormula(content)})`;
  };
}

/** One line's cells, by column. */
export function cellsOfLine<K extends string>(refs: Readonly<Record<K, Ref>>, row: number): LineCells<K> {
  return new Proxy(refs, {
    get: (all, key) => all[key as K].at(0, row),
  }) as unknown as LineCells<K>;
}

function asFormula(content: Content): Formula {
  if (content !== null && typeof content === "object") return content;
  throw new Error("Only a formula can be blank where its line is not in use.");
}

export interface ListPlace {
  row: number;
  /** First column of the list, last of the page. */
  columns: readonly [first: number, last: number];
  heading: string;
  /** What the row of sums is called; a list without it has none. */
  totalLabel?: string;
  /** Height of the row of titles, in points. */
  titleHeight: number;
}

/** A list with its heading and titles, one line a row, and the sums of the columns that have one; returns the row below. */
export function putList<K extends string, Own extends K>(
  sheet: SheetBuilder,
  lines: Lines<K>,
  columns: PageColumns<K, Own>,
  { row: top, columns: [first, last], heading, totalLabel, titleHeight }: ListPlace,
): number {
  const entries = Object.entries(columns) as [Own, PageColumn<K>][];
  const rows = lines.refs[entries[0]![0]].rows;
  const end = top + 2 + rows;
  sheet.put(top, first, heading, "heading").shade(top, first + 1, last, "heading");
  sheet.height(top + 1, titleHeight);
  entries.forEach(([key, column], index) => {
    const ref = lines.refs[key];
    const { head, cells: style } = looksOf(column);
    const content = contentsOf(lines, column);
    sheet.put(top + 1, first + index, column.title, head);
    sheet.fill(ref, { row: top + 2, column: first + index }, (_, down) => content(down), {
      style,
      format: column.format,
    });
    if (column.words) sheet.statusRules(ref, ref.at(0), column.words);
    if (column.look === "bar") trackRule(sheet, ref);
  });
  return totalLabel === undefined ? end : putSums(sheet, lines, entries, { first, last, end, totalLabel });
}

function putSums<K extends string, Own extends K>(
  sheet: SheetBuilder,
  { refs }: Lines<K>,
  entries: readonly [Own, PageColumn<K>][],
  { first, last, end, totalLabel }: { first: number; last: number; end: number; totalLabel: string },
): number {
  entries.forEach(([key, { total, format }], index) => {
    if (total)
      sheet.fill(total, { row: end, column: first + index }, () => f`SUM(${refs[key]})`, {
        style: "total",
        format,
      });
  });
  // The first column that can hold words: a rank or a ball is too narrow for them.
  const words = entries.findIndex(([, { look }]) => look === "text");
  sheet.shade(end, first, first + Math.max(0, words) - 1, "totalLabel");
  sheet.put(end, first + Math.max(0, words), totalLabel, "totalLabel").shade(end, first, last, "total");
  return end + 1;
}

/** The most lines that a column's title takes above it. */
export function linesOfTitles(
  columnWidths: readonly number[],
  first: number,
  columns: readonly PageColumn<never>[],
): number {
  return Math.max(
    ...columns.map((column, index) => {
      const look: CellStyle = STYLES[looksOf(column).head];
      return look.wrap
        ? wrappedText(column.title, innerWidth({ columnWidths }, first + index), look).lines
        : 1;
    }),
  );
}
