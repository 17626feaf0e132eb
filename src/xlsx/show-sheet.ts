import type { OfficePackage } from "./package/package";
import { Part } from "./package/part";
import type { WorkbookFile } from "./read/workbook-file";

const SELECTED = /(<(?:[\w.-]+:)?sheetView\b[^>]*?)\stabSelected=(?:"(?:1|true)"|'(?:1|true)')/;

/** The package with another sheet in front. Sheets that were selected with the former one would be edited together with it. */
export function showSheet(file: WorkbookFile, sheet: string): OfficePackage {
  const parts = file.parts.copy();
  const book = file.book.copy();
  const index = file.sheets.findIndex(({ name, hidden }) => name === sheet && !hidden);
  if (index < 0) return parts;
  book.show(index);
  parts.put(file.workbook, book.document);
  for (const { path, name } of file.sheets) {
    const part = path === undefined ? undefined : parts.part(path);
    // Sheets that were made here are not selected.
    if (!part?.opened || name === sheet) continue;
    const text = part.text;
    const found = SELECTED.exec(text);
    if (!found) continue;
    const kept = text.slice(0, found.index) + found[1]! + text.slice(found.index + found[0].length);
    parts.putPart(Part.made(part.path, () => kept));
  }
  return parts;
}
