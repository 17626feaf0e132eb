import { columnIndex, columnName, sameName } from "./a1";
import { isFormulaText, tokenize } from "./formula-tokens";
import type { GridBox } from "./workbook-data";

/** `count` rows or columns of `sheet` were inserted (> 0) or deleted (< 0) at index `at`. */
export interface Restructuring {
  sheet: string;
  axis: "rows" | "columns";
  at: number;
  count: number;
}

/** Where a row or column went; null = it was deleted. */
export function moveIndex(index: number, { at, count }: Pick<Restructuring, "at" | "count">): number | null {
  if (index < at) return index;
  if (count > 0) return index + count;
  return index >= at - count ? index + count : null;
}

/** A box after the change, or null when nothing of it is left. Inserting inside makes it grow, as in Excel. */
export function moveBox(box: GridBox, change: Pick<Restructuring, "axis" | "at" | "count">): GridBox | null {
  const [start, length] =
    change.axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const span = moveSpan(box[start], box[start] + box[length] - 1, change);
  return span && { ...box, [start]: span[0], [length]: span[1] - span[0] + 1 };
}

function moveSpan(
  first: number,
  last: number,
  change: Pick<Restructuring, "at" | "count">,
): [number, number] | null {
  const from = moveIndex(first, change) ?? change.at;
  const to = moveIndex(last, change) ?? change.at - 1;
  return to < from ? null : [from, to];
}

const ENDS = /^(\$?)([A-Z]*)(\$?)(\d*)(?::(\$?)([A-Z]*)(\$?)(\d*))?$/i;

function moveReference(text: string, change: Restructuring): string {
  const m = ENDS.exec(text);
  if (!m) return text;
  const [, columnDollar = "", column = "", rowDollar = "", row = "", ...second] = m;
  const [columnDollar2 = "", column2 = "", rowDollar2 = "", row2 = ""] = second;
  const isSpan = text.includes(":");
  const byRows = change.axis === "rows";
  // In `2:4` the first group takes the dollar and there is no column; in `A:C` there is no row.
  if (byRows ? !row : !column) return text;
  const index = byRows ? (r: string) => Number(r) - 1 : columnIndex;
  const first = byRows ? index(row) : index(column);
  const last = !isSpan ? first : byRows ? index(row2) : index(column2);
  const moved = moveSpan(Math.min(first, last), Math.max(first, last), change);
  if (!moved) return "#REF!";
  const show = (i: number) => (byRows ? String(i + 1) : columnName(i));
  const one = (d1: string, c: string, d2: string, r: string, i: number) =>
    byRows ? `${d1}${c}${d2}${show(i)}` : `${d1}${show(i)}${d2}${r}`;
  const start = one(columnDollar, column, rowDollar, row, moved[0]);
  return isSpan ? `${start}:${one(columnDollar2, column2, rowDollar2, row2, moved[1])}` : start;
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
