import { SHEET_COLUMNS } from "../../domain/shared/excel-limits";
import type { Box, Position } from "./sheet-plan";

/** A number for each cell of a sheet: quicker to find than a text. */
export function gridPlace(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= lettersOf(column));
}

const LETTERS: string[] = [];

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/**
 * A cell or block that formulas refer to before anybody knows where it will stand. The layout places it; an address exists only
 * then. A whole reference reads as absolute (`$D$4:$H$4`), one of its cells as relative (`D4`), so that a row's formulas are one
 * formula copied across.
 */
export class Ref {
  private origin: { row: number; column: number } | null = null;

  constructor(
    /** For messages: what this is. */
    readonly label: string,
    readonly columns = 1,
    readonly rows = 1,
  ) {}

  place(row: number, column: number): this {
    if (this.origin) throw new Error(`"${this.label}" is placed twice.`);
    this.origin = { row, column };
    return this;
  }

  get placed(): boolean {
    return this.origin !== null;
  }

  /** Its first cell. A sheet asks for tens of thousands. */
  get corner(): Position {
    if (!this.origin) throw new Error(`"${this.label}" is used but never placed.`);
    return this.origin;
  }

  get box(): Box {
    const { row, column } = this.corner;
    return { row, column, rows: this.rows, columns: this.columns };
  }

  /** The cell `index` columns from the left, `row` rows down; reads as relative. */
  at(index: number, row = 0): CellRef {
    return new CellRef(this, index, row, false);
  }

  /** The same cell, read as absolute. */
  fixed(index: number, row = 0): CellRef {
    return new CellRef(this, index, row, true);
  }

  get address(): string {
    const { row, column } = this.corner;
    const last =
      this.columns * this.rows > 1 ? `:${absolute(row + this.rows - 1, column + this.columns - 1)}` : "";
    return absolute(row, column) + last;
  }
}

/** One cell of a Ref. */
export class CellRef {
  constructor(
    private readonly parent: Ref,
    private readonly index: number,
    private readonly down: number,
    private readonly isAbsolute: boolean,
  ) {
    if (index < 0 || index >= parent.columns || down < 0 || down >= parent.rows)
      throw new Error(`"${parent.label}" has no cell ${index}, ${down}.`);
  }

  get row(): number {
    return this.parent.corner.row + this.down;
  }

  get column(): number {
    return this.parent.corner.column + this.index;
  }

  get address(): string {
    return this.isAbsolute ? absolute(this.row, this.column) : `${columnLetters(this.column)}${this.row + 1}`;
  }
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** One handle, or set of handles, a key. */
export function each<K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
}
