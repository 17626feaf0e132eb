import { valueOf } from "./cells/read-cells";
import { formulaWithResult, hasResult } from "./cells/formula-results";
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

/**
 * The workbook with the results that the same workbook has in a file calculated elsewhere; nothing else of that file is taken. Formulas that
 * have a result keep it: it is Excel's own, in sheets that nobody changed.
 */
export function withResultsOf(calculated: Uint8Array, bytes: Uint8Array): CalculatedBook {
  const file = fileOf(bytes);
  const other = fileOf(calculated);
  const parts = file.parts.copy();
  const tally = { formulas: 0, errors: 0, open: 0 };
  for (const sheet of file.sheets) {
    const content = file.content(sheet);
    if (!content || !lacksResults(content)) continue;
    const twin = other.sheets.find(({ name }) => name === sheet.name);
    const results = (twin && other.content(twin)?.rows) ?? new Map<number, SheetRow>();
    const rows = new Map<number, SheetRow>();
    for (const [row, line] of content.rows) {
      const found = new Map(results.get(row)?.cells.map((cell) => [cell.column, cell]));
      const cells = line.cells.map((cell) => {
        if (!isOpen(cell)) return cell;
        const result = resultOf(found.get(cell.column), other.strings);
        tally[result === null ? "open" : "formulas"]++;
        if (result?.type === "e") tally.errors++;
        return result ? formulaWithResult(cell, result, prefixOf(content.sheetData.name)) : cell;
      });
      rows.set(row, { ...line, cells });
    }
    parts.putPart(Part.made(sheet.path!, () => writeSheet({ ...content, rows })));
  }
  return { bytes: parts.bytes(), engine: engineOf(other), ...tally };
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
function resultOf(cell: SheetCell | undefined, strings: () => readonly string[]) {
  if (!cell?.formula || !hasResult(cell)) return null;
  const value = valueOf(cell, strings);
  if (cell.type === "e") return { type: "e", text: String(value) } as const;
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" } as const;
  if (typeof value === "number")
    return Number.isFinite(value) ? ({ type: "n", text: String(value) } as const) : null;
  return ["s", "str", "inlineStr"].includes(cell.type) ? ({ type: "str", text: value } as const) : null;
}

/** `LibreOffice/24.2.7.2$Linux_X86_64 …` in a readable form. */
function engineOf({ parts }: WorkbookFile): string {
  const path = parts.relations("").find(({ type }) => type === "extended-properties")?.target;
  const root = path === undefined ? undefined : parts.part(path)?.xml.root;
  const [name = "", version = ""] = textOf(childNamed(root, "Application")).split("$")[0]!.split("/");
  return [name || "an unnamed program", version].filter(Boolean).join(" ");
}
