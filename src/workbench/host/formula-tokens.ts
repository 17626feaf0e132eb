import { remembered } from "../../domain/shared/remembered";

/** A formula's text cut into what matters for moving and expanding references; joined, the tokens give the text again. */
export type Token =
  | { kind: "sheet"; text: string; sheet: string }
  /** A1 reference, column (`A:C`) or row (`2:4`) reference, without its sheet. */
  | { kind: "reference"; text: string }
  /** `[…]` of a structured reference; `inner` is what stands between the outermost brackets. */
  | { kind: "group"; text: string; inner: string }
  /** Function, table, defined name, TRUE, FALSE. */
  | { kind: "word"; text: string }
  | { kind: "other"; text: string };

const STRING = /"(?:[^"]|"")*"?/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELLS = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])/iuy;
const COLUMNS = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(!])/iuy;
const ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
const ERROR = /#[A-Z/0]+[!?]?/iy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Index of the bracket that closes the one at `start`; `'` escapes the character after it. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return i;
  }
  return text.length;
}

function next(text: string, at: number): Token {
  const first = text[at];
  if (first === '"') return { kind: "other", text: match(STRING, text, at)?.[0] ?? first };
  if (first === "[") {
    const end = closing(text, at);
    return { kind: "group", text: text.slice(at, end + 1), inner: text.slice(at + 1, end).trim() };
  }
  const sheet = match(SHEET, text, at);
  if (sheet) return { kind: "sheet", text: sheet[0], sheet: sheet[1]?.replace(/''/g, "'") ?? sheet[2] ?? "" };
  const reference = match(CELLS, text, at) ?? match(COLUMNS, text, at) ?? match(ROWS, text, at);
  if (reference && text[at + reference[0].length] !== "[") return { kind: "reference", text: reference[0] };
  const word = match(WORD, text, at);
  if (word) return { kind: "word", text: word[0] };
  const other = match(NUMBER, text, at) ?? match(ERROR, text, at);
  return { kind: "other", text: other?.[0] ?? text.charAt(at) };
}

export const tokenize: (formula: string) => readonly Token[] = remembered(cut);

function cut(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = next(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export function isFormulaText(text: unknown): text is string {
  return typeof text === "string" && text.length > 1 && text.startsWith("=");
}

/** Brackets of structured references and quotation marks are closed; a missing `)` is added by the grid, as Excel does. */
export function isCompleteFormula(formula: string): boolean {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, "");
  if (withoutTexts.includes('"')) return false;
  const withoutEscapes = withoutTexts.replace(/'(?:[^']|'')+'!/g, "").replace(/'./g, "");
  return withoutEscapes.split("[").length === withoutEscapes.split("]").length;
}
