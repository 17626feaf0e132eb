export interface PastedCells {
  /** 1-based. */
  line: number;
  /** Trimmed. */
  cells: readonly string[];
}

/** A table as people paste it, without its blank lines: between cells a tab, in a line without any a semicolon. */
export function pastedLines(text: string): PastedCells[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const cells = content.split(content.includes("\t") ? "\t" : ";").map((cell) => cell.trim());
    return cells.every((cell) => cell === "") ? [] : [{ line: index + 1, cells }];
  });
}
