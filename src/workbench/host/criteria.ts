import type { Scalar } from "../../xlsx/data/workbook-data";

/** A column of cells as SUMIFS and its family see it; null = blank. */
type CriteriaCells = readonly (Scalar | null)[];

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";

interface Criterion {
  operator: Operator;
  /** The operand as a number, where it reads as one. */
  number: number | null;
  /** Lower case, escapes resolved. */
  text: string;
  pattern: RegExp | null;
  /** `=` or `<>` alone asks for blank cells, "" for blank ones and empty texts. */
  blank: "cells" | "texts" | null;
  isBoolean: boolean;
}

const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*%?\s*$/i;

function toNumber(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  return text.includes("%") ? Number(text.replace("%", "")) / 100 : Number(text);
}

/** `*` and `?` stand for any characters unless `~` comes before them. */
export function parsePattern(text: string): { literal: string; pattern: RegExp | null } {
  if (!/[~*?]/.test(text)) return { literal: text, pattern: null };
  let literal = "";
  let source = "";
  let isWild = false;
  for (let i = 0; i < text.length; i++) {
    let character = text.charAt(i);
    const following = text[i + 1];
    if (character === "~" && following !== undefined && "*?~".includes(following))
      character = text.charAt(++i);
    else if (character === "*" || character === "?") {
      isWild = true;
      source += character === "*" ? "[\\s\\S]*" : "[\\s\\S]";
      continue;
    }
    literal += character;
    source += character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  return { literal, pattern: isWild ? new RegExp(`^${source}$`) : null };
}

function parse(given: Scalar): Criterion {
  const [, sign = "", operand = ""] = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(String(given)) ?? [];
  const operator = (sign || "=") as Operator;
  const { literal, pattern } = parsePattern(operand.toLowerCase());
  const isBoolean =
    operator === "=" || operator === "<>" ? /^(true|false)$/.test(operand.toLowerCase()) : false;
  const blank = operand === "" ? (sign ? "cells" : "texts") : null;
  return { operator, number: toNumber(operand), text: literal, pattern, blank, isBoolean };
}

/** Numbers and texts that read as numbers are one and the same to `=`. */
function hashKey(cell: Scalar): Scalar {
  if (typeof cell !== "string") return cell;
  return toNumber(cell) ?? cell.toLowerCase();
}

function compare(cell: Scalar | null, { operator, number, text }: Criterion): boolean {
  const isComparable = number === null ? typeof cell === "string" : typeof cell === "number";
  if (!isComparable || cell === null) return false;
  const [a, b] = number === null ? [String(cell).toLowerCase(), text] : [cell, number];
  if (operator === "<") return a < b;
  if (operator === "<=") return a <= b;
  return operator === ">" ? a > b : a >= b;
}

/** Cells that satisfy a criterion: in ascending order, and as one flag a cell. */
export interface Hits {
  list: readonly number[];
  mask: Uint8Array;
}

/** A column that many criteria are asked of: equality goes through a hash, each answer is remembered. */
export class CriteriaIndex {
  private readonly answers = new Map<string, Hits>();
  private hash: Map<Scalar, number[]> | null = null;

  constructor(readonly cells: CriteriaCells) {}

  hits(criterion: Scalar): Hits {
    const key = `${typeof criterion === "boolean" ? "b" : ""}${String(criterion)}`;
    let hits = this.answers.get(key);
    if (!hits) this.answers.set(key, (hits = this.find(parse(criterion))));
    return hits;
  }

  private find(criterion: Criterion): Hits {
    const { operator } = criterion;
    if (operator === "=") return this.hitsOf(this.equal(criterion));
    if (operator !== "<>") return this.hitsOf(this.scan((cell) => compare(cell, criterion)));
    const equal = new Set(this.equal(criterion));
    return this.hitsOf(this.scan((_cell, i) => !equal.has(i)));
  }

  private equal(criterion: Criterion): readonly number[] {
    const { number, text, pattern, blank, isBoolean } = criterion;
    if (blank === "cells") return this.scan((cell) => cell === null);
    if (blank === "texts") return this.scan((cell) => cell === null || cell === "");
    if (pattern) return this.scan((cell) => typeof cell === "string" && pattern.test(cell.toLowerCase()));
    return this.table().get(isBoolean ? text === "true" : (number ?? text)) ?? [];
  }

  private scan(test: (cell: Scalar | null, index: number) => boolean): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.cells.length; i++) if (test(this.cells[i] ?? null, i)) found.push(i);
    return found;
  }

  private table(): Map<Scalar, number[]> {
    if (this.hash) return this.hash;
    const table = new Map<Scalar, number[]>();
    for (let i = 0; i < this.cells.length; i++) {
      const cell = this.cells[i];
      if (cell === null || cell === undefined) continue;
      const key = hashKey(cell);
      const list = table.get(key);
      if (list) list.push(i);
      else table.set(key, [i]);
    }
    return (this.hash = table);
  }

  private hitsOf(list: readonly number[]): Hits {
    const mask = new Uint8Array(this.cells.length);
    for (const i of list) mask[i] = 1;
    return { list, mask };
  }
}

/** Cells that satisfy all: the shortest list, tested against the others' flags. */
export function intersect(all: readonly Hits[]): readonly number[] {
  const [shortest, ...others] = [...all].sort((a, b) => a.list.length - b.list.length);
  if (!shortest) return [];
  return others.length ? shortest.list.filter((i) => isInAll(others, i)) : shortest.list;
}

/** Asked for each row of each formula: without a function of its own for each. */
export function isInAll(hits: readonly Hits[], cell: number): boolean {
  for (const { mask } of hits) if (mask[cell] !== 1) return false;
  return true;
}
