import type { XmlElement } from "../xml/tree";

/** A cell as it stands in the file. Never changed: what is written makes another one. */
export interface SheetCell {
  readonly column: number;
  /** Place among the file's cell formats. */
  readonly style: number;
  /** The element, to be written as it was read; what was made here is written from what it says. */
  readonly raw?: string;
  /** What the file calls its type: `n`, `s` (a shared string), `inlineStr`, `str`, `b`, `e`, `d`. */
  readonly type: string;
  /** The value as text; the place of a shared string among all. */
  readonly text: string;
  readonly formula?: CellFormula;
}

export interface CellFormula {
  /** As the file writes it, without `=`; "" where another cell's formula is shared. */
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** The cells that share it or that an array fills; only at the first of them. */
  readonly ref?: string;
  /** Which shared formula. */
  readonly shared?: string;
}

export interface SheetRow {
  readonly attributes: ReadonlyMap<string, string>;
  /** From left to right. */
  readonly cells: readonly SheetCell[];
  /** What else stands in the row, verbatim. */
  readonly rest: string;
}

/** A worksheet's part: its rows, and everything around them as a tree in which `sheetData` is empty. */
export interface SheetContent {
  readonly root: XmlElement;
  readonly before: string;
  readonly after: string;
  readonly sheetData: XmlElement;
  /** By 0-based row, in their order. */
  readonly rows: ReadonlyMap<number, SheetRow>;
}

export function cellAt(
  rows: ReadonlyMap<number, SheetRow>,
  row: number,
  column: number,
): SheetCell | undefined {
  return rows.get(row)?.cells.find((cell) => cell.column === column);
}
