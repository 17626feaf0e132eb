import { columnLetters } from "../../sheets/shared/reference";

const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** Strings, quoted sheets and bracketed references are passed over; then cells, whole columns, whole rows, words and numbers. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(])|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.])|[\p{L}_\\][\p{L}\p{N}_.\\]*|[0-9][\p{L}\p{N}.]*/gu;

/** A formula as it reads so many rows below and columns beside the cell for which it was written. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (!rows && !columns) return formula;
  const row = (absolute: string, number: string) =>
    absolute + (absolute ? number : String(wrapped(Number(number) - 1 + rows, ROWS) + 1));
  const column = (absolute: string, letters: string) =>
    absolute + (absolute ? letters : columnLetters(wrapped(columnNumber(letters) + columns, COLUMNS)));
  return formula.replace(TOKEN, (token: string, ...parts: (string | undefined)[]) => {
    const [a, letters, b, number, c, left, d, right, e, top, g, bottom] = parts;
    if (letters !== undefined) return column(a!, letters) + row(b!, number!);
    if (left !== undefined) return `${column(c!, left)}:${column(d!, right!)}`;
    if (top !== undefined) return `${row(e!, top)}:${row(g!, bottom!)}`;
    return token;
  });
}

function wrapped(place: number, size: number): number {
  return ((place % size) + size) % size;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
