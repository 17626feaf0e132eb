import Papa from "papaparse";
import { type Steps, ROWS_A_STEP } from "../shared/steps";
import { counted } from "./count-words";
import { FileError } from "./file-error";
import type { LegacyEncoding } from "./legacy-encoding";
import {
  filledIn,
  knownPosition,
  LINES_OF_TITLES,
  LONGEST_NAME,
  MOST_COLUMNS,
  widestPosition,
} from "./find-header";
import type { TypedCell } from "./typed-cell";

export interface CsvRow {
  /** 1-based line of the file in which the row begins. */
  line: number;
  cells: readonly string[];
  /** By position, the cells of which the file says what they are; in `cells` stand their texts. */
  typed?: ReadonlyMap<number, TypedCell>;
}

/** A row that is not formed like the header. */
interface CsvProblem {
  line: number;
  message: string;
  /** Left out, or read with the missing cells blank. */
  leftOut: boolean;
}

export interface CsvTable {
  file: string;
  delimiter: string;
  /** Unique names; a nameless column is called by its position. */
  header: readonly string[];
  rows: readonly CsvRow[];
  problems: readonly CsvProblem[];
  /** Lines of titles and filters above the header. */
  skipped: number;
  /** Of a file that is not Unicode. */
  legacy?: LegacyEncoding;
  /** What else the user should know of how the file was read, one sentence each. */
  remarks?: readonly string[];
}

const DELIMITERS = [",", ";", "\t", "|"];
/** Every broken quotation is searched to the end of the file, which is not worth doing thousands of times. */
const BROKEN_LIMIT = 500;
/** More blank lines than that are skipped without the parser, which takes as long for each as for a row. */
const BLANK_LINES_A_STEP = 50;
/** More delimiters than a cell has characters: no line of a table has so many. */
const MOST_DELIMITERS = 32_767;
const BROKEN_QUOTE =
  "A quotation mark is not closed or not doubled, so the cells of the line cannot be told apart.";

/**
 * Reads delimited text (comma, semicolon, tab or bar; quoted cells may hold delimiters and line breaks). The first row that
 * is not blank and no title of a report is the header; blank rows are skipped. A line with a broken quotation is left out and the next line read afresh.
 * Throws a FileError when there is no row below the header, or when quotations are broken throughout.
 */
export function* parseCsv(file: string, text: string): Steps<CsvTable> {
  refuseEndlessLines(file, text);
  const { body, delimiter, firstLine, skipped } = findBeginning(text);
  let header: string[] | null = null;
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  let line = firstLine;
  let broken = 0;
  for (let cursor = 0; cursor < body.length;) {
    yield { step: `Reading ${file}`, done: cursor, total: body.length };
    for (; body[cursor] === "\n"; cursor++) line++;
    if (cursor >= body.length) break;
    for (const { cells, end, malformed } of parseRows(body, cursor, delimiter)) {
      const start = line;
      if (malformed) {
        if (header === null || ++broken > BROKEN_LIMIT) throw brokenQuotes(file, start);
        problems.push({ line: start, message: BROKEN_QUOTE, leftOut: true });
        cursor = endOfLine(body, cursor);
        line++;
        continue;
      }
      line += 1 + lineBreaksIn(cells);
      cursor = end;
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (header === null) header = headerOf(file, cells);
      else takeRow({ line: start, cells }, header.length, rows, problems);
    }
  }
  if (header === null || (rows.length === 0 && problems.length === 0))
    throw new FileError(
      file,
      "There is a header and no row below it.",
      "Export it again with its rows and choose the new file.",
    );
  return { file, delimiter, header, rows, problems, skipped };
}

/** A line of a million cells takes a gigabyte to read, and is none of a table. */
function refuseEndlessLines(file: string, text: string): void {
  for (const delimiter of DELIMITERS)
    for (let line = 1, end = text.indexOf("\n"), count = 0, at = text.indexOf(delimiter); at >= 0;) {
      for (; end >= 0 && end < at; end = text.indexOf("\n", end + 1), line++) count = 0;
      if (++count > MOST_DELIMITERS)
        throw new FileError(
          file,
          `Line ${line} has more than ${MOST_DELIMITERS} cells, so this is no table.`,
          "Export it again as CSV and choose the new file.",
        );
      at = text.indexOf(delimiter, at + 1);
    }
}

interface Beginning {
  /** The text from the header on. */
  body: string;
  delimiter: string;
  firstLine: number;
  skipped: number;
}

/** Programs may say the delimiter in a first line of its own ("sep=;"). */
function findBeginning(text: string): Beginning {
  // One kind of line end is enough for the parser: a carriage return before it is taken off the row's last cell.
  const lines = text.includes("\n") ? text : text.replaceAll("\r", "\n");
  const declared = /^sep=(.)\r?\n/.exec(lines);
  const start = declared ? declared[0].length : 0;
  const body = lines.slice(start);
  const ended = body.endsWith("\n") ? body : `${body}\n`;
  const firstLine = declared ? 2 : 1;
  const delimiters = declared ? [declared[1]!] : [guessDelimiter(ended), ...DELIMITERS];
  const atTop = { body: ended, delimiter: delimiters[0]!, firstLine, skipped: 0 };
  return (
    beginningBy(knownPosition, ended, delimiters, firstLine) ??
    beginningBy(widestPosition, ended, delimiters, firstLine) ??
    atTop
  );
}

function guessDelimiter(body: string): string {
  const guess = Papa.parse<string[]>(body, {
    newline: "\n",
    delimitersToGuess: DELIMITERS,
    preview: 20,
    skipEmptyLines: true,
  });
  return guess.meta.delimiter;
}

/**
 * Where the table begins, below titles if there are any. They mislead the guess, and so do commas inside cells: every delimiter is tried,
 * and the one with the fullest header is it. Null where no header is found.
 */
function beginningBy(
  positionIn: typeof knownPosition,
  body: string,
  delimiters: readonly string[],
  firstLine: number,
): Beginning | null {
  let fullest: { above: readonly ParsedRow[]; delimiter: string; columns: number } | null = null;
  for (const delimiter of delimiters) {
    const rows = parseRows(body, 0, delimiter, LINES_OF_TITLES).filter((row) => !row.malformed);
    const position = positionIn(rows.map((row) => row.cells));
    if (position === null) continue;
    const columns = filledIn(rows[position]!.cells);
    if (columns > (fullest?.columns ?? 0)) fullest = { above: rows.slice(0, position), delimiter, columns };
  }
  if (fullest === null) return null;
  const { above, delimiter } = fullest;
  if (above.every(({ cells }) => filledIn(cells) === 0)) return { body, delimiter, firstLine, skipped: 0 };
  const skipped = above.reduce((lines, { cells }) => lines + 1 + lineBreaksIn(cells), 0);
  return { body: body.slice(above.at(-1)!.end), delimiter, firstLine: firstLine + skipped, skipped };
}

interface ParsedRow {
  cells: string[];
  /** Where the next row begins. */
  end: number;
  /** A quotation mark is not doubled, or a quotation never closed: the parser has read on into other lines. */
  malformed: boolean;
}

/** Rows from `from` on, at most `limit`, or fewer up to a malformed one, after which reading must begin again. */
function parseRows(body: string, from: number, delimiter: string, limit = ROWS_A_STEP): ParsedRow[] {
  const rows: ParsedRow[] = [];
  let blank = 0;
  Papa.parse<string[]>(body.slice(from), {
    delimiter,
    newline: "\n",
    // Without quotes the parser would otherwise split the whole text at once.
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      rows.push({
        cells: plainCells(data),
        end: from + meta.cursor,
        malformed: errors.length > 0,
      });
      blank = data.length === 1 && data[0] === "" ? blank + 1 : 0;
      if (errors.length > 0 || rows.length >= limit || blank >= BLANK_LINES_A_STEP) parser.abort();
    },
  });
  return rows;
}

function endOfLine(body: string, from: number): number {
  const end = body.indexOf("\n", from);
  return end < 0 ? body.length : end + 1;
}

function plainCells(cells: readonly string[]): string[] {
  const plain = cells.map(unprotected);
  const last = cells.at(-1) ?? "";
  if (last.endsWith("\r")) plain[plain.length - 1] = unprotected(last.slice(0, -1));
  return plain;
}

const LINK_LENGTH = 2_000;
const LINK = /^=HYPERLINK\("[^"]*"[,;]\s?"([^"]*)"\)$/;
const PROTECTED_LENGTH = 64;
const PROTECTED_FIGURE = /^'[-+($€£¥]{0,2}\d[\d\p{L}.,:/ ()'%-]*$/u;

/** `="00124"` and `'00124` are 00124, written so that Excel keeps the noughts; a name may begin with an apostrophe. A link is its text. */
function unprotected(cell: string): string {
  if (cell.startsWith("=HYPERLINK(") && cell.length <= LINK_LENGTH) return LINK.exec(cell)?.[1] ?? cell;
  if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2)
    return cell.slice(2, -1).replaceAll('""', '"');
  return cell.startsWith("'") && cell.length <= PROTECTED_LENGTH && PROTECTED_FIGURE.test(cell)
    ? cell.slice(1)
    : cell;
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

function takeRow(row: CsvRow, width: number, rows: CsvRow[], problems: CsvProblem[]): void {
  const { line, cells } = row;
  if (cells.slice(width).some((cell) => cell.trim() !== "")) {
    const message = `The row has ${counted(cells.length, "cell", "cells")}, the header ${width}; a cell that contains the delimiter must stand in quotes.`;
    problems.push({ line, message, leftOut: true });
    return;
  }
  if (cells.length < width) {
    const message = `The row has ${counted(cells.length, "cell", "cells")}, the header ${width}; the missing ones count as blank.`;
    problems.push({ line, message, leftOut: false });
  }
  rows.push(row);
}

export function headerOf(file: string, cells: readonly string[]): string[] {
  const next = "Export only the columns that are needed, and check that the first row is the header.";
  if (cells.length > MOST_COLUMNS)
    throw new FileError(
      file,
      `The header has ${counted(cells.length, "column", "columns")}; at most ${MOST_COLUMNS} can be read.`,
      next,
    );
  const longest = Math.max(...cells.map((cell) => cell.length));
  if (longest > LONGEST_NAME)
    throw new FileError(
      file,
      `A name in the header has ${counted(longest, "character", "characters")}; at most ${LONGEST_NAME} can be read.`,
      next,
    );
  return uniqueNames(cells);
}

function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return cells.map((cell, index) => {
    const base = cell.trim() || `Column ${index + 1}`;
    const key = base.toLowerCase();
    let name = base;
    let number = numbers.get(key) ?? 2;
    for (; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
    numbers.set(key, number);
    taken.add(name.toLowerCase());
    return name;
  });
}

function brokenQuotes(file: string, line: number): FileError {
  const what = `The quotation marks do not fit together, for example in line ${line}, so the rows cannot be told apart.`;
  return new FileError(file, what, "Export the file again, with quotation marks inside a cell doubled.");
}
