import { remembered } from "../../domain/shared/remembered";
import { formatAddress, quoteSheet } from "../../book/cells/a1";
import type { Position } from "../../sheets/shared/sheet-plan";
import { sameName } from "./same-name";
import { isFormulaText, type Token, tokenize } from "./formula-tokens";
import type { GridBox } from "../../xlsx/data/workbook-data";

/** What of a table a structured reference needs. */
export interface TableView {
  name: string;
  sheet: string;
  box: GridBox;
  columns: readonly string[];
  showHeaders: boolean;
  showTotals: boolean;
}

/** How a formula's words are looked up, seen from the sheet it stands on. */
export interface FormulaContext {
  table(name: string): TableView | undefined;
  /** The table that a cell lies in, for `[@Amount]`. */
  tableAt(row: number, column: number): TableView | undefined;
  /** The formula of a defined name: of the given sheet's scope, else own sheet before workbook. */
  definedName(name: string, sheet?: string): string | undefined;
}

export interface Expanded {
  /** A1 references only: what the engine calculates. */
  formula: string;
  /** Lower-case names of what the text depends on; `unknown` words may become names later. */
  tables: ReadonlySet<string>;
  names: ReadonlySet<string>;
  unknown: ReadonlySet<string>;
  /** Those of `names` and `unknown` that stand with a sheet before them: `Plan!score`. */
  qualified: ReadonlySet<string>;
}

/** Names that refer to each other in a circle stop here. */
const MAX_DEPTH = 20;
const PLAIN_OPERAND =
  /^(('([^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?|[\d.]+)$/iu;

/** Excel's text -> the engine's: structured references and defined names become absolute A1 references or their formula. */
export function expand(text: string, context: FormulaContext, here: Position): Expanded {
  const found: Found = { tables: new Set(), names: new Set(), unknown: new Set(), qualified: new Set() };
  const formula = isFormulaText(text)
    ? `=${new Expansion(context, here, found).run(text.slice(1), 0)}`
    : text;
  return { formula, ...found };
}

interface Found {
  tables: Set<string>;
  names: Set<string>;
  unknown: Set<string>;
  qualified: Set<string>;
}

class Expansion {
  constructor(
    private readonly context: FormulaContext,
    private readonly here: Position,
    private readonly found: Found,
  ) {}

  run(text: string, depth: number): string {
    const tokens = tokenize(text);
    let out = "";
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const following = tokens[i + 1];
      if (token.kind === "sheet" && following?.kind === "word" && tokens[i + 2]?.text !== "(") {
        const formula = this.context.definedName(following.text, token.sheet);
        this.found.qualified.add(following.text.toLowerCase());
        if (formula === undefined) this.found.unknown.add(following.text.toLowerCase());
        out +=
          formula === undefined ? token.text + following.text : this.named(following.text, formula, depth);
        i++;
      } else if (token.kind === "group")
        out += this.inTable(this.context.tableAt(this.here.row, this.here.column), token.inner);
      else if (token.kind === "word" && following?.text !== "(") {
        const table = this.context.table(token.text);
        out += table
          ? this.inTable(table, following?.kind === "group" ? following.inner : "")
          : this.word(token.text, depth);
        if (table && following?.kind === "group") i++;
      } else out += token.text;
    }
    return out;
  }

  private inTable(table: TableView | undefined, inner: string): string {
    if (!table) return "#VALUE!";
    this.found.tables.add(table.name.toLowerCase());
    return resolve(table, inner, this.here.row);
  }

  private word(text: string, depth: number): string {
    const formula = this.context.definedName(text);
    if (formula !== undefined) return this.named(text, formula, depth);
    if (!/^(true|false)$/i.test(text)) this.found.unknown.add(text.toLowerCase());
    return text;
  }

  private named(name: string, formula: string, depth: number): string {
    this.found.names.add(name.toLowerCase());
    if (depth >= MAX_DEPTH) return "#REF!";
    const operand = this.run(formula.replace(/^=/, ""), depth + 1);
    return PLAIN_OPERAND.test(operand) ? operand : `(${operand})`;
  }
}

type Rows = "this" | "data" | "headers" | "totals" | "all";

const unescape = (text: string) => text.replace(/'(.)/g, "$1");
const bare = (text: string) => unescape(text.replace(/^\[|\]$/g, "").trim());

/** `[#Headers],[a]:[b]` -> its parts, at the commas outside brackets. */
function parts(inner: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === "'") i++;
    else if (inner[i] === "[") depth++;
    else if (inner[i] === "]") depth--;
    else if (inner[i] === "," && depth === 0) {
      found.push(inner.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...found, inner.slice(start).trim()];
}

const SPAN = /^(\[(?:[^\]']|'.)*\])\s*:\s*(\[(?:[^\]']|'.)*\])$/;

interface Reference {
  rows: Rows[];
  from?: string;
  to?: string;
}

/** Sixty sheets say the same few hundred references some thousand times. */
const referenceOf = remembered(parse);

function parse(inner: string): Reference {
  const rows: Rows[] = [];
  let span: { from?: string; to?: string } = {};
  for (const part of /^@?\[/.test(inner) ? parts(inner) : [inner]) {
    let rest = part;
    if (rest.startsWith("@")) {
      rows.push("this");
      rest = rest.slice(1).trim();
    }
    if (/^\[?#/.test(rest)) {
      const keyword = bare(rest).slice(1).toLowerCase();
      rows.push(keyword === "this row" ? "this" : (keyword as Rows));
    } else if (rest) {
      const ends = SPAN.exec(rest);
      span = ends
        ? { from: bare(ends[1] ?? ""), to: bare(ends[2] ?? "") }
        : { from: bare(rest), to: bare(rest) };
    }
  }
  return { rows, ...span };
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Where each column of a table stands; each of a workbook's formulas asks for some. */
function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  let known = places.get(columns);
  if (!known) places.set(columns, (known = new Map(columns.map((name, at) => [name.toLowerCase(), at]))));
  return known;
}

/** One structured reference -> absolute A1 with sheet, or the error Excel shows. */
function resolve(table: TableView, inner: string, row: number): string {
  const { rows, from, to } = referenceOf(inner);
  const at = (name: string | undefined, otherwise: number) =>
    name === undefined ? otherwise : (placesOf(table.columns).get(name.toLowerCase()) ?? -1);
  const first = at(from, 0);
  const last = at(to, table.columns.length - 1);
  if (first < 0 || last < 0) return "#REF!";
  const lines = rowsOf(table, rows, row);
  if (typeof lines === "string") return lines;
  const { box } = table;
  const columns = { column: box.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
  return formatAddress(table.sheet, { row: lines.top, rows: lines.bottom - lines.top + 1, ...columns }, true);
}

function rowsOf(table: TableView, rows: Rows[], here: number): { top: number; bottom: number } | string {
  const { box } = table;
  const end = box.row + box.rows - 1;
  const data = { top: box.row + (table.showHeaders ? 1 : 0), bottom: end - (table.showTotals ? 1 : 0) };
  if (rows.includes("this"))
    return here < data.top || here > data.bottom ? "#VALUE!" : { top: here, bottom: here };
  if (rows.includes("all")) return { top: box.row, bottom: end };
  if (rows.includes("headers") && !table.showHeaders) return "#REF!";
  if (rows.includes("totals") && !table.showTotals) return "#REF!";
  const wanted = rows.length ? rows : ["data" as const];
  const spans = wanted.map((kind) =>
    kind === "headers"
      ? { top: box.row, bottom: box.row }
      : kind === "totals"
        ? { top: end, bottom: end }
        : data,
  );
  return { top: Math.min(...spans.map((s) => s.top)), bottom: Math.max(...spans.map((s) => s.bottom)) };
}

/** A table's new name in a formula's text. */
export function renameTable(text: string, before: string, after: string): string {
  return rewrite(text, (token, following) =>
    token.kind === "word" && sameName(token.text, before) && following?.text !== "(" ? after : token.text,
  );
}

/** Columns of one table that got new names. */
export interface RenamedColumns {
  table: string;
  /** By the old name in lower case. */
  names: ReadonlyMap<string, string>;
}

/** New names of a table's columns in a formula's text; `isInside` when the formula stands in the table, so that `[@Amount]` is its own. */
export function renameColumns(text: string, { table, names }: RenamedColumns, isInside: boolean): string {
  return rewrite(text, (token, _following, before) => {
    if (token.kind !== "group") return token.text;
    const isOwn = before?.kind === "word" ? sameName(before.text, table) : isInside;
    return isOwn ? `[${renamedGroup(token.inner, names)}]` : token.text;
  });
}

const SPECIAL = /[^\p{L}\p{N}_ ]/u;
const PART = /\[((?:[^\]'[]|'.)*)\]/g;

function renamedGroup(inner: string, names: ReadonlyMap<string, string>): string {
  const renamed = (name: string) => names.get(unescape(name.trim()).toLowerCase());
  const escaped = (name: string) => name.replace(/[[\]#']/g, "'$&");
  if (/^@?\[/.test(inner))
    return inner.replace(PART, (part, name: string) => {
      const now = name.trim().startsWith("#") ? undefined : renamed(name);
      return now === undefined ? part : `[${escaped(now)}]`;
    });
  const [, row = "", name = ""] = /^(@?)(.*)$/s.exec(inner) ?? [];
  const now = name.startsWith("#") ? undefined : renamed(name);
  if (now === undefined) return inner;
  const isBare = !SPECIAL.test(now) && !(row && now.includes(" "));
  return `${row}${isBare ? now : `[${escaped(now)}]`}`;
}

/** A sheet's new name in a formula's text. */
export function renameSheet(text: string, before: string, after: string): string {
  return rewrite(text, (token) =>
    token.kind === "sheet" && sameName(token.sheet, before) ? `${quoteSheet(after)}!` : token.text,
  );
}

function rewrite(
  text: string,
  change: (token: Token, following: Token | undefined, before: Token | undefined) => string,
): string {
  if (!isFormulaText(text)) return text;
  const tokens = tokenize(text);
  return tokens.map((token, i) => change(token, tokens[i + 1], tokens[i - 1])).join("");
}
