import type { Expanded } from "../structured-references";

/** A formula's text with its cell and what the engine makes of it. */
export interface Remembered {
  text: string;
  row: number;
  column: number;
  expanded: Expanded;
}

/** The texts of a sheet by cell, and by the tables and names they speak of: a name that comes concerns few of thousands of formulas. */
export class SheetTexts {
  private readonly byCell = new Map<string, Remembered>();
  private readonly byWord = new Map<string, Set<string>>();

  all(): readonly Remembered[] {
    return [...this.byCell.values()];
  }

  /** Those that speak of a table or name, or of a word that may become one; in lower case. */
  with(word: string): readonly Remembered[] {
    return [...(this.byWord.get(word) ?? [])].map((key) => this.byCell.get(key)!);
  }

  set(remembered: Remembered): void {
    const { row, column, expanded } = remembered;
    this.delete(row, column);
    const key = `${row},${column}`;
    this.byCell.set(key, remembered);
    for (const word of wordsOf(expanded)) {
      const keys = this.byWord.get(word);
      if (keys) keys.add(key);
      else this.byWord.set(word, new Set([key]));
    }
  }

  delete(row: number, column: number): void {
    const key = `${row},${column}`;
    const known = this.byCell.get(key);
    if (!known) return;
    this.byCell.delete(key);
    for (const word of wordsOf(known.expanded)) this.byWord.get(word)?.delete(key);
  }
}

function* wordsOf({ tables, names, unknown }: Expanded): Iterable<string> {
  yield* tables;
  yield* names;
  yield* unknown;
}
