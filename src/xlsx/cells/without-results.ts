const CELL_WITH_RESULT =
  /(<(?:[\w.-]+:)?c\b[^>]*>)(<(?:[\w.-]+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>))<(?:[\w.-]+:)?v>[^<]*<\/(?:[\w.-]+:)?v>/g;
/** A formula's end with a value behind it. */
const RESULT = /(?:f|\/)><(?:[\w.-]+:)?v>/;
const TYPE = /\st="[^"]*"/;

/**
 * A worksheet whose formulas have no results, so that whoever opens the file calculates them: some programs show the results of a former
 * calculation for as long as they find some, whatever the file says about calculating.
 */
export function withoutResults(sheet: string): string {
  if (!hasResults(sheet)) return sheet;
  return sheet.replace(
    CELL_WITH_RESULT,
    (_, start: string, formula: string) => start.replace(TYPE, "") + formula,
  );
}

/** Whether there is anything to take away. */
export function hasResults(sheet: string): boolean {
  // Only in these could something look like a cell that is none.
  return RESULT.test(sheet) && !sheet.includes("<!--") && !sheet.includes("<![CDATA[");
}
