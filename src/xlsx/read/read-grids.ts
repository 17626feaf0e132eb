import { FIRST_DAY, LAST_DAY } from "../../domain/shared/bounds";
import { FileError } from "../../domain/crm/file-error";
import type { SheetGrid, SheetGridCell, SheetGridRow } from "../../domain/crm/read-grid";
import { counted } from "../../domain/crm/count-words";
import { currencyInLocale } from "../../domain/crm/currency-code";
import { currencyOfWords } from "../../domain/crm/currency-names";
import { peelNumber } from "../../domain/crm/peel-number";
import { DAYS_TO_1904, isoOf } from "../../domain/shared/serial-date";
import { eachOf, type Steps } from "../../domain/shared/steps";
import { valueOf } from "../cells/read-cells";
import type { SheetCell, SheetContent } from "../cells/sheet-rows";
import { openPackage } from "../package/open-package";
import { asRefusal } from "../refusals";
import { type FormatMeaning, cellFormats } from "../styles/cell-formats";
import { isTrue } from "../xml/tree";
import { type FileSheet, WorkbookFile } from "./workbook-file";

/** A workbook's sheets, of which an import reads one. */
export interface WorkbookGrids {
  /** Names of the sheets with cells, visible ones first. */
  sheets: readonly string[];
  /** The first sheet with a row below a header; the first of all where there is none. */
  first(): Steps<string>;
  /** Throws a FileError when the workbook has no such sheet, or one too large to read. */
  grid(sheet: string): Steps<SheetGrid>;
}

/** Bytes of a sheet's part: two million cells, which take some seconds and half a gigabyte to read. */
const LARGEST_SHEET = 100_000_000;

/** Throws a FileError when the bytes are no workbook that can be read. */
export function readGrids(file: string, bytes: Uint8Array): WorkbookGrids {
  const book = opened(file, bytes);
  const withCells = book.sheets.filter(({ path }) => path !== undefined);
  const sheets = [...withCells].sort((a, b) => Number(a.hidden) - Number(b.hidden) || a.index - b.index);
  if (!sheets.length)
    throw new FileError(file, "The workbook has no sheet with cells.", "Choose another file.");
  const stylesPath = book.related("styles");
  const styles = stylesPath === undefined ? undefined : book.parts.part(stylesPath)?.xml.root;
  const reader = { file, book, format: cellFormats(styles) };
  const grids = new Map<FileSheet, SheetGrid>();
  const gridOf = function* (sheet: FileSheet): Steps<SheetGrid> {
    let grid = grids.get(sheet);
    if (!grid) grids.set(sheet, (grid = yield* inWords(file, readSheet(reader, sheet))));
    return grid;
  };
  return {
    sheets: sheets.map(({ name }) => name),
    *first() {
      for (const sheet of sheets) if ((yield* gridOf(sheet)).rows.length > 1) return sheet.name;
      return sheets[0]!.name;
    },
    *grid(name) {
      const sheet = sheets.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
      if (sheet) return yield* gridOf(sheet);
      const names = sheets.map((each) => each.name).join(", ");
      throw new FileError(file, `There is no sheet "${name}".`, `Choose one of ${names}.`);
    },
  };
}

function opened(file: string, bytes: Uint8Array): WorkbookFile {
  try {
    const { parts, workbook } = openPackage(bytes, "read");
    return new WorkbookFile(parts, workbook);
  } catch (error) {
    throw wordsFor(file, error);
  }
}

function* inWords<T>(file: string, read: Steps<T>): Steps<T> {
  try {
    return yield* read;
  } catch (error) {
    throw wordsFor(file, error);
  }
}

function wordsFor(file: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const { what, next } = asRefusal(error);
  return new FileError(file, what, next);
}

interface SheetReader {
  file: string;
  book: WorkbookFile;
  format: (style: number) => FormatMeaning;
}

function* readSheet({ file, book, format }: SheetReader, sheet: FileSheet): Steps<SheetGrid> {
  if (book.parts.part(sheet.path!)!.size > LARGEST_SHEET)
    throw new FileError(
      file,
      `The sheet "${sheet.name}" is larger than can be read here.`,
      "Export fewer columns or rows, or save the sheet as CSV and choose that file.",
    );
  const step = `Reading ${file}`;
  const { rows } = (yield* book.contentInSteps(step, sheet))!;
  const strings = yield* book.stringsInSteps(step);
  const used = usedRows(rows);
  const left = used.reduce((least, [, { cells }]) => Math.min(least, cells[0]!.column), Infinity);
  const reader = { format, date1904: book.book.date1904, strings: () => strings };
  let hidden = 0;
  const read: SheetGridRow[] = [];
  yield* eachOf(step, used, ([row, { attributes, cells }]) => {
    if (isTrue(attributes.get("hidden"))) hidden++;
    const line: SheetGridCell[] = Array<SheetGridCell>(cells.at(-1)!.column - left + 1).fill("");
    for (const cell of cells) line[cell.column - left] = cellOf(reader, cell);
    read.push({ row: row + 1, cells: line });
  });
  const named = `the sheet "${sheet.name}" of ${file}`;
  const others = book.sheets.filter((each) => each !== sheet && each.path !== undefined && !each.hidden);
  return {
    rows: read,
    remarks: [
      ...(others.length
        ? [
            `Of ${file} the sheet "${sheet.name}" is read; it also has ${others.map(({ name }) => name).join(", ")}.`,
          ]
        : []),
      ...(hidden > 0
        ? [counted(hidden, `hidden row of ${named} is read too.`, `hidden rows of ${named} are read too.`)]
        : []),
    ],
  };
}

/** Rows with something in them; most sheets have thousands of cells that only look like something. */
function usedRows(rows: SheetContent["rows"]) {
  return [...rows].flatMap(([row, { attributes, cells }]) => {
    const filled = cells.filter(({ text, formula }) => text !== "" || formula);
    return filled.length ? [[row, { attributes, cells: filled }] as const] : [];
  });
}

interface CellReader {
  format: SheetReader["format"];
  date1904: boolean;
  strings: () => readonly string[];
}

function cellOf({ format, date1904, strings }: CellReader, cell: SheetCell): SheetGridCell {
  const { type, formula } = cell;
  if (formula && type === "n" && cell.text.trim() === "")
    return unreadable(
      "",
      "The formula has no stored result; open the workbook in Excel, save it and choose it again.",
    );
  const value = valueOf(cell, strings);
  if (type === "e") return unreadable(String(value), "The cell holds an error.");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string"
    ? value
    : numberCell(value, format(cell.style), { isDate: type === "d", date1904 });
}

function unreadable(text: string, problem: string): SheetGridCell {
  return { is: "unreadable", text, problem };
}

function numberCell(
  value: number,
  format: FormatMeaning,
  { isDate, date1904 }: { isDate: boolean; date1904: boolean },
): SheetGridCell {
  if (!Number.isFinite(value)) return unreadable("", "The cell holds no number.");
  if (isDate || format.date) {
    const day = Math.floor(value) + (date1904 && !isDate ? DAYS_TO_1904 : 0);
    // Noughts in a column of dates are blanks, which their text says.
    if (day >= FIRST_DAY && day <= LAST_DAY) return { is: "date", text: isoOf(day), value: day };
  }
  const { percent, locale } = format;
  const currency = format.currency === null ? null : currencyShown(format.currency);
  return {
    is: "number",
    text: textOf(value, format.digits),
    value,
    percent,
    currency: currency === null ? null : currencyInLocale(currency, locale),
    ...(date1904 ? { dayShift: DAYS_TO_1904 } : {}),
  };
}

/** A format such as `0,," Mio €"` or `0,"k"` shortens what is shown alone: the number is whole. */
function currencyShown(words: string): string | null {
  const named = currencyOfWords(words);
  if (named !== null) return named;
  const peeled = peelNumber(`1 ${words}`);
  return peeled?.word ? peeled.currency : (peeled?.currency ?? words);
}

/** Without a power of ten, and with the noughts in front that the cell shows. */
function textOf(value: number, digits: number): string {
  if (!Number.isInteger(value)) return String(value);
  return BigInt(value).toString().padStart(digits, "0");
}
