import { trimmedNameKey } from "../shared/excel-text";

/** A workbook's name without its folder, as a key. */
function workbookKey(name: string): string {
  return trimmedNameKey(name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1));
}

/** Of the workbooks that are expected, those that are not among the files: neither read nor handed in, nor reported for another reason. */
export function missingWorkbooks(expected: readonly string[], there: readonly string[]): string[] {
  const known = new Set(there.map(workbookKey));
  return expected.filter((name) => {
    const key = workbookKey(name);
    const isNew = key !== "" && !known.has(key);
    known.add(key);
    return isNew;
  });
}
