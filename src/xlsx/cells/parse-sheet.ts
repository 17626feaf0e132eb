import { SHEET_COLUMNS, SHEET_ROWS } from "../../domain/shared/excel-limits";
import type { Steps } from "../../domain/shared/steps";
import { columnLetters } from "../../sheets/shared/reference";

import {
  type ContentHandler,
  type ElementHandler,
  parseXml,
  parseXmlInSteps,
  type XmlDocument,
} from "../xml/parse";
import { type XmlElement, newElement } from "../xml/tree";
import type { CellFormula, SheetCell, SheetContent, SheetRow } from "./sheet-rows";

/** Reads a worksheet's part as a stream: cells are many, and most are only passed on. */
export function parseSheet(text: string): SheetContent {
  const sheet = new SheetReader(text);
  return sheet.content(parseXml(text, sheet));
}

/** As parseSheet, in steps called `step`. */
export function* parseSheetInSteps(step: string, text: string): Steps<SheetContent> {
  const sheet = new SheetReader(text);
  return sheet.content(yield* parseXmlInSteps(step, text, sheet));
}

class SheetReader implements ElementHandler {
  private readonly reader: RowReader;
  private found: XmlElement | undefined;

  constructor(text: string) {
    this.reader = new RowReader(text);
  }

  take(element: XmlElement): ContentHandler | null {
    if (element.local !== "sheetData" || this.found) return null;
    this.found = element;
    return this.reader;
  }

  content({ root, before, after }: XmlDocument): SheetContent {
    if (root.local !== "worksheet") throw new Error(`A worksheet is expected, not ${root.local}.`);
    const sheetData = this.found ?? newElement(root, "sheetData");
    if (!this.found) root.children.push(sheetData);
    return { root, before, after, sheetData, rows: inOrder(this.reader.rows) };
  }
}

/** Rows are in their order in nearly every file. */
function inOrder(rows: Map<number, SheetRow>): ReadonlyMap<number, SheetRow> {
  let last = -1;
  for (const row of rows.keys()) {
    if (row < last) return new Map([...rows].sort(([a], [b]) => a - b));
    last = row;
  }
  return rows;
}

interface OpenCell {
  column: number;
  style: number;
  type: string;
  start: number;
  /** Where `r` is to be put, when the file leaves it out. */
  named: boolean;
  value: string;
  formula: { attributes: Readonly<Record<string, string>>; text: string } | undefined;
}

const NOTHING: readonly SheetCell[] = [];

class RowReader implements ContentHandler {
  readonly rows = new Map<number, SheetRow>();
  private row = -1;
  private attributes: Readonly<Record<string, string>> = {};
  private cells: SheetCell[] = [];
  private rest = "";
  private cell: OpenCell | null = null;
  /** Elements between the cell and the text at hand. */
  private path: string[] = [];
  /** Where something in a row that is no cell begins, and how deep we are in it. */
  private foreign: { start: number; depth: number } | null = null;
  private column = -1;

  constructor(private readonly source: string) {}

  open(local: string, attributes: Readonly<Record<string, string>>, end: number): void {
    if (this.cell) this.openInCell(local, attributes);
    else if (this.foreign) this.foreign.depth++;
    else if (local === "row") this.openRow(attributes);
    else if (local === "c") this.openCell(attributes, end);
    else this.foreign = { start: this.startOf(end), depth: 0 };
  }

  close(local: string, end: number): void {
    if (this.cell) {
      if (this.path.length) this.path.pop();
      else this.closeCell(end);
    } else if (this.foreign) {
      if (this.foreign.depth-- === 0) {
        this.rest += this.source.slice(this.foreign.start, end);
        this.foreign = null;
      }
    } else if (local === "row") this.closeRow();
  }

  text(text: string): void {
    const { cell, path } = this;
    if (!cell || !path.length) return;
    const inside = path[path.length - 1];
    if (inside === "v" || (inside === "t" && !path.includes("rPh"))) cell.value += text;
    else if (inside === "f" && cell.formula) cell.formula.text += text;
  }

  other(verbatim: string): void {
    // Within a cell it is part of the cell's own text.
    if (!this.cell && !this.foreign) this.rest += verbatim;
  }

  private startOf(end: number): number {
    // An attribute cannot hold a plain "<".
    return this.source.lastIndexOf("<", end - 1);
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    if (!isPlace(this.row, SHEET_ROWS)) throw new Error(`There is no row ${attributes.r} on a sheet`);
    this.attributes = attributes;
    this.cells = [];
    this.rest = "";
    this.column = -1;
  }

  private closeRow(): void {
    const attributes = new Map(Object.entries({ ...this.attributes, r: String(this.row + 1) }));
    const sorted = this.cells.every(
      (cell, index) => index === 0 || this.cells[index - 1]!.column < cell.column,
    );
    const cells = sorted ? this.cells : [...this.cells].sort((a, b) => a.column - b.column);
    this.rows.set(this.row, { attributes, cells: cells.length ? cells : NOTHING, rest: this.rest });
    this.rest = "";
  }

  private openCell({ r, s, t = "n" }: Readonly<Record<string, string>>, end: number): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!isPlace(this.column, SHEET_COLUMNS)) throw new Error(`There is no cell ${r} on a sheet`);
    this.cell = {
      column: this.column,
      style: s === undefined ? 0 : Number(s),
      type: t,
      start: this.startOf(end),
      named: r !== undefined,
      value: "",
      formula: undefined,
    };
    this.path.length = 0;
  }

  private openInCell(local: string, attributes: Readonly<Record<string, string>>): void {
    this.path.push(local);
    if (local === "f") this.cell!.formula = { attributes, text: "" };
  }

  private closeCell(end: number): void {
    const { column, style, type, start, named, value, formula } = this.cell!;
    const raw = this.source.slice(start, end);
    const address = `${columnLetters(column)}${this.row + 1}`;
    this.cells.push({
      column,
      style,
      type,
      text: value,
      raw: named ? raw : raw.replace(/^<[^\s/>]+/, (name) => `${name} r="${address}"`),
      ...(formula ? { formula: formulaOf(formula.attributes, formula.text) } : {}),
    });
    this.cell = null;
  }
}

function formulaOf({ t = "normal", ref, si }: Readonly<Record<string, string>>, text: string): CellFormula {
  return {
    text,
    kind: t as CellFormula["kind"],
    ...(ref === undefined ? {} : { ref }),
    ...(si === undefined ? {} : { shared: si }),
  };
}

function isPlace(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

/** The column of `AB12`. */
function columnOf(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
