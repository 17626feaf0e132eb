import { columnIndex } from "../../book/cells/a1";
import { columnLetters } from "../../sheets/shared/reference";
import { sameName } from "./same-name";
import { isFormulaText, tokenize } from "./formula-tokens";
import type { GridBox } from "../../xlsx/data/workbook-data";

export type Axis = "rows" | "columns";

/** Neighbouring rows or columns, from index `at` on. */
export interface LineSpan {
  axis: Axis;
  at: number;
  count: number;
}

/** `count` rows or columns were inserted (> 0) or deleted (< 0) at index `at`. */
export type LineChange = LineSpan;

/** The same on the sheet of that name. */
export interface Restructuring extends LineChange {
  sheet: string;
}

/** Where a row or column went; null = it was deleted. */
export function moveIndex(index: number, { at, count }: Pick<LineChange, "at" | "count">): number | null {
  if (index < at) return index;
  if (count > 0) return index + count;
  return index >= at - count ? index + count : null;
}

/** A box after the change, or null when nothing of it is left. Inserting inside makes it grow, as in Excel. */
export function moveBox(box: GridBox, change: LineChange): GridBox | null {
  const [start, length] =
    change.axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const span = moveSpan(box[start], box[start] + box[length] - 1, change);
  return span && { ...box, [start]: span[0], [length]: span[1] - span[0] + 1 };
}

function moveSpan(
  first: number,
  last: number,
  change: Pick<LineChange, "at" | "count">,
): [number, number] | null {
  const from = moveIndex(first, change) ?? change.at;
  const to = moveIndex(last, change) ?? change.at - 1;
  return to < from ? null : [from, to];
}

const ENDS = /^(\$?)([A-Z]*)(\$?)(\d*)(?::(\$?)([A-Z]*)(\$?)(\d*))?$/i;

interface ReferenceEnd {
  columnDollar: string;
  column: string;
  rowDollar: string;
  row: string;
}

function referenceEnd(parts: readonly (string | undefined)[]): ReferenceEnd {
  const [columnDollar = "", column = "", rowDollar = "", row = ""] = parts;
  return { columnDollar, column, rowDollar, row };
}

function moveReference(text: string, change: LineChange): string {
  const parts = ENDS.exec(text);
  if (!parts) return text;
  const start = referenceEnd(parts.slice(1, 5));
  const end = text.includes(":") ? referenceEnd(parts.slice(5, 9)) : start;
  const byRows = change.axis === "rows";
  // In `2:4` the first group takes the dollar and there is no column; in `A:C` there is no row.
  if (byRows ? !start.row : !start.column) return text;
  const index = ({ row, column }: ReferenceEnd) => (byRows ? Number(row) - 1 : columnIndex(column));
  const [first, last] = [index(start), index(end)];
  const moved = moveSpan(Math.min(first, last), Math.max(first, last), change);
  if (!moved) return "#REF!";
  const shown = ({ columnDollar, column, rowDollar, row }: ReferenceEnd, at: number) =>
    byRows
      ? `${columnDollar}${column}${rowDollar}${at + 1}`
      : `${columnDollar}${columnLetters(at)}${rowDollar}${row}`;
  return end === start ? shown(start, moved[0]) : `${shown(start, moved[0])}:${shown(end, moved[1])}`;
}

/** A formula's text after the change, for a formula standing on sheet `own`; structured references need none. */
export function moveReferences(text: string, own: string, change: Restructuring): string {
  if (!isFormulaText(text)) return text;
  let sheet = own;
  return tokenize(text)
    .map((token) => {
      if (token.kind === "sheet") {
        sheet = token.sheet;
        return token.text;
      }
      const on = sheet;
      sheet = own;
      return token.kind === "reference" && sameName(on, change.sheet)
        ? moveReference(token.text, change)
        : token.text;
    })
    .join("");
}
