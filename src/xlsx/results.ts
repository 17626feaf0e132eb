import { valueOf } from "./cells/read-cells";
import { type FormulaResult, formulaWithResult, hasResult } from "./cells/formula-results";
import type { SheetCell, SheetContent, SheetRow } from "./cells/sheet-rows";
import { withoutResults } from "./cells/without-results";
import { prefixOf, writeSheet } from "./cells/write-sheet";
import { openPackage } from "./package/open-package";
import { Part } from "./package/part";
import { WorkbookFile } from "./read/workbook-file";
import { childNamed, textOf } from "./xml/tree";

/** A workbook with the results of its formulas, and what there is to tell about them. */
export interface CalculatedBook {
  bytes: Uint8Array;
  /** What calculated, as its file says: `LibreOffice 24.2.7`. */
  engine: string;
  /** Formulas that got a result. */
  formulas: number;
  /** How many of these are errors. */
  errors: number;
  /** Formulas that still have none. */
  open: number;
}

const FORMAT_OF_FORMULA = /(<(?:[\w.-]+:)?c\b[^>]*?)\ss="\d+"(?=[^>]*><(?:[\w.-]+:)?f\b)/g;

/**
 * A copy for another program to calculate, in which formulas have neither results, which it may show instead of calculating, nor formats:
 * LibreOffice saves true in a format of numbers as 1.
 */
export function copyToCalculate(bytes: Uint8Array): Uint8Array {
  const file = fileOf(bytes);
  const parts = file.parts.copy();
  for (const { path } of file.sheets) {
    const part = path === undefined ? undefined : parts.part(path);
    if (part) parts.putPart(Part.edited(part, toCalculate));
  }
  return parts.bytes();
}

function toCalculate(sheet: string): string {
  return withoutResults(sheet).replace(FORMAT_OF_FORMULA, "$1");
}

/** What formulas gave in a program that calculated the workbook. */
export interface FormulaResults {
  /** What calculated: `LibreOffice 24.2.7`. */
  engine: string;
  /** The results on a sheet by 0-based row and column; null where nothing was calculated. */
  resultsOn(sheet: string): (row: number, column: number) => FormulaResult | null;
}

/** The results in a file that was calculated elsewhere; nothing else of it counts. */
export function calculationIn(calculated: Uint8Array): FormulaResults {
  const file = fileOf(calculated);
  return {
    engine: engineOf(file),
    resultsOn: (name) => {
      const sheet = file.sheets.find((each) => each.name === name);
      const rows = sheet && file.content(sheet)?.rows;
      const cells = new Map<SheetRow, ReadonlyMap<number, SheetCell>>();
      return (row, column) => {
        const line = rows?.get(row);
        if (!line) return null;
        if (!cells.has(line)) cells.set(line, new Map(line.cells.map((cell) => [cell.column, cell])));
        return resultOf(cells.get(line)!.get(column), file.strings);
      };
    },
  };
}

/** The workbook with the results of its formulas. Those that have one keep it: it is Excel's own, in sheets that nobody changed. */
export function withResultsOf({ engine, resultsOn }: FormulaResults, bytes: Uint8Array): CalculatedBook {
  const file = fileOf(bytes);
  const parts = file.parts.copy();
  const tally = { formulas: 0, errors: 0, open: 0 };
  for (const sheet of file.sheets) {
    const content = file.content(sheet);
    if (!content || !lacksResults(content)) continue;
    const resultAt = resultsOn(sheet.name);
    const rows = new Map<number, SheetRow>();
    for (const [row, line] of content.rows) {
      const cells = line.cells.map((cell) => {
        if (!isOpen(cell)) return cell;
        const result = resultAt(row, cell.column);
        tally[result === null ? "open" : "formulas"]++;
        if (result?.type === "e") tally.errors++;
        return result ? formulaWithResult(cell, result, prefixOf(content.sheetData.name)) : cell;
      });
      rows.set(row, { ...line, cells });
    }
    parts.putPart(Part.made(sheet.path!, () => writeSheet({ ...content, rows })));
  }
  return { bytes: parts.bytes(), engine, ...tally };
}

function fileOf(bytes: Uint8Array): WorkbookFile {
  const { parts, workbook } = openPackage(bytes);
  return new WorkbookFile(parts, workbook);
}

function lacksResults({ rows }: SheetContent): boolean {
  return [...rows.values()].some(({ cells }) => cells.some(isOpen));
}

function isOpen(cell: SheetCell): boolean {
  return cell.formula !== undefined && cell.formula.kind !== "dataTable" && !hasResult(cell);
}

/** null where nothing was calculated: a formula's empty text is text, a cell without anything is none. */
function resultOf(cell: SheetCell | undefined, strings: () => readonly string[]): FormulaResult | null {
  if (!cell?.formula || !hasResult(cell)) return null;
  const value = valueOf(cell, strings);
  if (cell.type === "e") return { type: "e", text: String(value) };
  if (typeof value !== "string") return asResult(value);
  return ["s", "str", "inlineStr"].includes(cell.type) ? asResult(value) : null;
}

/** A value that a formula gave, in the file's terms; null for what is no number that a file can hold. */
export function asResult(value: string | number | boolean): FormulaResult | null {
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") return { type: "str", text: value };
  return Number.isFinite(value) ? { type: "n", text: String(value) } : null;
}

/** `LibreOffice/24.2.7.2$Linux_X86_64 …` in a readable form. */
function engineOf({ parts }: WorkbookFile): string {
  const path = parts.relations("").find(({ type }) => type === "extended-properties")?.target;
  const root = path === undefined ? undefined : parts.part(path)?.xml.root;
  const [name = "", version = ""] = textOf(childNamed(root, "Application")).split("$")[0]!.split("/");
  return [name || "an unnamed program", version].filter(Boolean).join(" ");
}
