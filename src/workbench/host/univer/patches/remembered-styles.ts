import type { IStyleData, Workbook } from "@univerjs/core";

interface Styles {
  search(data: IStyleData, text: string): string;
  get(id: string): unknown;
}

/** What `search` answers for a style that no cell has. */
const NONE = "-1";

/**
 * Core 0.25.1 compares a style with all others of the workbook whenever its parts come in another order than when it was first set. Which one it
 * was found to be is remembered.
 */
export function rememberStyles(book: Workbook): void {
  const styles = book.getStyles() as unknown as Styles;
  const search = styles.search.bind(styles);
  const found = new Map<string, string>();
  styles.search = (data, text) => {
    const known = found.get(text);
    if (known !== undefined && styles.get(known)) return known;
    const id = search(data, text);
    if (id !== NONE) found.set(text, id);
    return id;
  };
}
