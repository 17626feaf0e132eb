import { cellsOn } from "../../book/cells/a1";
import { contains } from "../../book/cells/boxes";
import { type CellEntry, isFormula } from "../../book/cells/entries";
import { someOf } from "../../book/obstacle";
import { NOTHING_WRITTEN, WorkbookError } from "../../book/workbook-error";
import type { Box } from "../../sheets/shared/sheet-plan";
import { formulaCell, isBlank, makeCell, restyled } from "../cells/make-cell";
import { joinedCells, sharedFormulas } from "../cells/read-cells";
import { shiftFormula } from "../cells/shift-formula";
import type { SheetCell, SheetContent, SheetRow } from "../cells/sheet-rows";
import { dimensionOf } from "../cells/write-sheet";
import { ownStyle } from "../styles/style-sheet";
import { type XmlElement, childNamed, childrenNamed, cloned, ensureChild, setAttributes } from "../xml/tree";
import { SHEET_ORDER } from "./sheet-order";

interface OpenRow {
  attributes: Map<string, string>;
  cells: SheetCell[];
  rest: string;
}

/** What to do with one cell: another content, another format, or both. */
export interface CellChange {
  column: number;
  entry?: CellEntry;
  /** From the cell's present format to the one it is to have. */
  restyle?: (style: number) => number;
}

/** A worksheet that is being changed; the content it began with stays as it was. */
export class SheetEditor {
  readonly root: XmlElement;
  private readonly rows: Map<number, SheetRow>;
  private readonly open = new Map<number, OpenRow>();
  private joined: Box[] | undefined;

  constructor(
    readonly name: string,
    readonly path: string,
    private readonly source: SheetContent,
    /** The table in which a cell stands. */
    private readonly tableAt: (row: number, column: number) => string | undefined,
  ) {
    this.root = cloned(source.root);
    this.rows = new Map(source.rows);
  }

  /** The sheet as it is now. */
  content(): SheetContent {
    const { root, source } = this;
    const rows = new Map([...this.rows].sort(([a], [b]) => a - b));
    setAttributes(ensureChild(root, "dimension", SHEET_ORDER), { ref: dimensionOf(rows) });
    const sheetData = childNamed(root, "sheetData")!;
    return { root, before: source.before, after: source.after, sheetData, rows };
  }

  cell(row: number, column: number): SheetCell | undefined {
    return this.rows.get(row)?.cells.find((cell) => cell.column === column);
  }

  /** Changes cells of a row; `changes` from left to right. */
  change(row: number, changes: readonly CellChange[]): void {
    const written = changes.filter(({ entry }) => entry !== undefined).map(({ column }) => column);
    if (written.length) this.freeFormulas(row, written);
    const open = this.openRow(row);
    const merged: SheetCell[] = [];
    let next = 0;
    for (const change of changes) {
      while (next < open.cells.length && open.cells[next]!.column < change.column)
        merged.push(open.cells[next++]!);
      const present = open.cells[next]?.column === change.column ? open.cells[next++] : undefined;
      const made = this.changed(row, open, present, change);
      if (made) merged.push(made);
    }
    while (next < open.cells.length) merged.push(open.cells[next++]!);
    open.cells = merged;
    // A hint for readers, wrong as soon as cells are added.
    open.attributes.delete("spans");
    if (merged.length || this.rows.has(row)) this.rows.set(row, open);
  }

  setRow(row: number, attributes: Readonly<Record<string, string | number | undefined>>): void {
    const open = this.openRow(row);
    for (const [name, value] of Object.entries(attributes))
      if (value === undefined) open.attributes.delete(name);
      else open.attributes.set(name, String(value));
    this.rows.set(row, open);
  }

  rowAttribute(row: number, name: string): string | undefined {
    return this.rows.get(row)?.attributes.get(name);
  }

  /** Of the outline of rows. */
  get deepestLevel(): number {
    let deepest = 0;
    for (const { attributes } of this.rows.values())
      deepest = Math.max(deepest, Number(attributes.get("outlineLevel") ?? 0));
    return deepest;
  }

  hasRow(row: number): boolean {
    return this.rows.has(row);
  }

  private openRow(row: number): OpenRow {
    let open = this.open.get(row);
    if (open) return open;
    const known = this.rows.get(row);
    open = known
      ? { ...known, attributes: new Map(known.attributes), cells: [...known.cells] }
      : { attributes: new Map([["r", String(row + 1)]]), cells: [], rest: "" };
    this.open.set(row, open);
    return open;
  }

  private changed(
    row: number,
    { attributes }: OpenRow,
    present: SheetCell | undefined,
    { column, entry, restyle }: CellChange,
  ): SheetCell | null {
    const inherited = ownStyle(attributes) ?? this.columnStyle(column);
    const base = present?.style ?? inherited;
    const style = restyle ? restyle(base) : base;
    const place = { column, style };
    const cell =
      entry !== undefined
        ? makeCell(entry, place, isFormula(entry) ? this.tableAt(row, column) : undefined)
        : present
          ? restyled(present, style)
          : makeCell("", place);
    // What looks as a cell looks there anyway, and holds nothing, need not be.
    return isBlank(cell) && style === inherited ? null : cell;
  }

  columnAttribute(column: number, name: string): string | undefined {
    const range = childrenNamed(childNamed(this.root, "cols"), "col").find(
      ({ attributes }) =>
        Number(attributes.get("min")) <= column + 1 && column + 1 <= Number(attributes.get("max")),
    );
    return range?.attributes.get(name);
  }

  private columnStyle(column: number): number {
    return Number(this.columnAttribute(column, "style") ?? 0);
  }

  /** Cells may hold a formula together with others: those others get it for themselves, or nothing is written. */
  private freeFormulas(row: number, columns: readonly number[]): void {
    const joined = (this.joined ??= joinedCells(this.source));
    const torn = joined.length
      ? columns.filter((column) => joined.some((box) => contains(box, { row, column })))
      : [];
    if (torn.length) throw tornArray(this.name, row, torn);
    for (const column of columns) {
      const formula = this.cell(row, column)?.formula;
      if (formula?.shared !== undefined && formula.text !== "") this.unshare(formula.shared);
    }
  }

  private unshare(shared: string): void {
    const first = sharedFormulas({ ...this.source, rows: this.rows }).get(shared)!;
    for (const [row, { cells }] of [...this.rows]) {
      if (!cells.some(({ formula }) => formula?.shared === shared)) continue;
      const open = this.openRow(row);
      open.cells = open.cells.map((cell) => {
        if (cell.formula?.shared !== shared) return cell;
        const { column, style } = cell;
        const text = shiftFormula(first.text, row - first.row, column - first.column);
        return formulaCell(text, { column, style });
      });
      this.rows.set(row, open);
    }
  }
}

function tornArray(sheet: string, row: number, columns: readonly number[]): WorkbookError {
  const cells = columns.map((column) => cellsOn(sheet, { row, column, rows: 1, columns: 1 }));
  return new WorkbookError({
    problem: "foreign-cells",
    what: `An array formula of yours stands where the change has to be written: ${someOf(cells)}.`,
    untouched: NOTHING_WRITTEN,
    next: "Move it elsewhere and try again.",
    cells,
  });
}
