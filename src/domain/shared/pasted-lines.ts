import { trimmedNameKey } from "./excel-text";

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

/** Where the columns of a table stand whose first line holds titles; a column whose title is not there has no place. */
export function titledPlaces<K extends string>(
  cells: readonly string[],
  titles: Readonly<Record<K, readonly string[]>>,
): Map<K, number> {
  const keys = cells.map(trimmedNameKey);
  return new Map(
    (Object.keys(titles) as K[]).flatMap((column) => {
      const at = titles[column].map((title) => keys.indexOf(title)).find((place) => place >= 0);
      return at === undefined ? [] : [[column, at] as const];
    }),
  );
}
