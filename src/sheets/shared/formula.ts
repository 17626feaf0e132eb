import { FORMULA_LIMIT } from "../../domain/shared/excel-limits";
import { remembered } from "../../domain/shared/remembered";
import { CellRef, Ref } from "./reference";

type Part = string | number | FormulaCell;

/** What a formula may name. */
export type FormulaCell = Ref | CellRef | Formula;

/** A formula, or a piece of one, that still refers to cells by handle. */
export class Formula {
  private known: string | undefined;

  constructor(
    private readonly strings: readonly string[],
    private readonly parts: readonly Part[],
  ) {}

  /** Excel's own text, without the leading `=`. Every handle must be placed by now. */
  get text(): string {
    // Handles keep their places, and many formulas share their pieces.
    return (this.known ??= this.strings.reduce(
      (text, piece, index) => text + textOf(this.parts[index - 1] ?? "") + piece,
    ));
  }

  /** About how long its text gets, also before its handles have their places. */
  get length(): number {
    return this.strings.reduce(
      (sum, piece, index) => sum + lengthOf(this.parts[index - 1] ?? "") + piece.length,
      0,
    );
  }
}

/** As "$AA$1234". */
const ADDRESS_LENGTH = 8;

function lengthOf(part: Part): number {
  if (part instanceof Formula) return part.length;
  return part instanceof Ref || part instanceof CellRef ? ADDRESS_LENGTH : String(part).length;
}

function textOf(part: Part): string {
  if (part instanceof Formula) return part.text;
  if (part instanceof Ref || part instanceof CellRef) return part.address;
  return String(part);
}

/** `` f`IF(${target}="","",${actual}/${target})` ``: handles and pieces stand in braces, everything else is Excel's own text. */
export function f(strings: TemplateStringsArray, ...parts: Part[]): Formula {
  return new Formula(strings, parts);
}

/** Pieces joined, e.g. the terms of a sum. */
export function joined(pieces: readonly Part[], separator: string): Formula {
  return new Formula(["", ...pieces.map((_, index) => (index < pieces.length - 1 ? separator : ""))], pieces);
}

/** Text as a formula writes it: in quotes, inner quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Text or a range of texts with the wildcards of SUMIFS and MATCH disarmed. */
export function escaped(text: Part): Formula {
  return f`SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
}

/** The criterion that only this text matches, whatever it begins with or contains. */
export function equalTo(text: Part): Formula {
  return f`"="&${escaped(text)}`;
}

/** Whether a cell holds one of these words. */
export function holdsOneOf(cell: FormulaCell, words: readonly string[]): Formula {
  return f`OR(${joined(
    words.map((word) => f`${cell}=${quoted(word)}`),
    ",",
  )})`;
}

/**
 * The functions that built sheets may use: Excel since 2013, LibreOffice 7.4 and Google Sheets all have them, none is volatile and
 * none needs array entry.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    "IF IFERROR AND OR NOT SUM SUMPRODUCT SUMIFS COUNTIFS AVERAGE MIN MAX ROUND ROUNDUP INDEX MATCH LEFT EDATE EOMONTH DATE YEAR MONTH DAY " +
    "LARGE SMALL COUNT COUNTA COUNTBLANK ABS SUBSTITUTE SEARCH FIND MID RIGHT ISNUMBER ISBLANK LEN TRIM NPV POWER MOD INT REPT CHOOSE ROW ROWS COLUMNS N HYPERLINK " +
    "CODE UPPER FREQUENCY MMULT"
  ).split(" "),
);

/** A column of a table, and the characters for which Excel wants its name in brackets of its own. */
const COLUMN_REFERENCE = /\b(cam_[a-z_]+)\[([^[\]]+)\]/g;
const SPECIAL = /[^\p{L}\p{N}_ ]/u;

/** `cam_partners[Life-stage]` as Excel takes it: `cam_partners[[Life-stage]]`. */
export const bracketed = remembered((formula) =>
  formula.replace(COLUMN_REFERENCE, (reference, table: string, column: string) =>
    SPECIAL.test(column) ? `${table}[[${column}]]` : reference,
  ),
);

/** The tables and columns of ours that `formula` refers to. */
export function columnsIn(formula: string): { table: string; column: string }[] {
  return [...formula.matchAll(/\b(cam_[a-z_]+)\[\[?([^[\]]+)\]/g)].map(([, table, column]) => ({
    table: table!,
    column: column!,
  }));
}

/** What keeps `formula` from working everywhere; empty when nothing does. */
export const formulaProblems = remembered((formula): readonly string[] => {
  const bare = formula.replace(/"[^"]*"/g, '""').replace(/\[[^[\]]*\]/g, "[]");
  const names = new Set(
    [...bare.matchAll(/([A-Z_][A-Z0-9_.]*)\(/gi)].map((match) => match[1]!.toUpperCase()),
  );
  const problems = [...names].filter((name) => !ALLOWED_FUNCTIONS.has(name)).map((name) => `uses ${name}`);
  if (formula.length > FORMULA_LIMIT) problems.push(`is ${formula.length} characters long`);
  return problems;
});
