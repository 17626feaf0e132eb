import { parseSheet } from "../cells/parse-sheet";
import type { SheetContent } from "../cells/sheet-rows";

/**
 * One row of a worksheet, read without the others: a workbook may hold hundreds of built sheets, and most are only asked who they are.
 * null when it cannot be told apart safely.
 */
export function peekRow(text: string, row: number): SheetContent | null {
  // Only in these could something look like a row that is none.
  if (text.includes("<!--") || text.includes("<![CDATA[")) return null;
  const start = new RegExp(`<((?:[\\w.-]+:)?)row\\s(?:[^>]*\\s)?r="${row + 1}"[^>]*>`).exec(text);
  if (!start) return null;
  const [tag, prefix = ""] = start;
  if (tag.endsWith("/>")) return null;
  const end = text.indexOf(`</${prefix}row>`, start.index);
  if (end < 0) return null;
  const inner = text.slice(start.index + tag.length, end);
  // Prefixes of attributes are declared on the part's root, which is not read here.
  const plain = `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
  return parseSheet(
    `<${prefix}worksheet${prefix ? ` xmlns:${prefix.slice(0, -1)}=""` : ""}><${prefix}sheetData>${plain}</${prefix}sheetData></${prefix}worksheet>`,
  );
}
