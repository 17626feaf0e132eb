import { addressOf } from "../../book/cells/a1";
import type { Box } from "../../sheets/shared/sheet-plan";
import { parseSheet } from "../cells/parse-sheet";
import type { SheetContent } from "../cells/sheet-rows";

/**
 * Cells of one row of a worksheet, read without the others: a workbook may hold hundreds of built sheets, and most are only asked who they
 * are. null when they cannot be told apart safely.
 */
export function peekCells(text: string, { row, column, columns }: Box): SheetContent | null {
  // Only in these could something look like a row that is none.
  if (text.includes("<!--") || text.includes("<![CDATA[")) return null;
  const start = new RegExp(`<((?:[\\w.-]+:)?)row\\s(?:[^>]*\\s)?r="${row + 1}"[^>]*>`).exec(text);
  if (!start) return null;
  const [tag, prefix = ""] = start;
  if (tag.endsWith("/>")) return null;
  const from = start.index + tag.length;
  const end = text.indexOf(`</${prefix}row>`, from);
  if (end < 0) return null;
  const whole = text.slice(from, end);
  // The record of what was built stands right of the mark and is long.
  const beyond = whole.indexOf(` r="${addressOf({ row, column: column + columns, rows: 1, columns: 1 })}"`);
  const inner = beyond < 0 ? whole : whole.slice(0, whole.lastIndexOf("<", beyond));
  // Prefixes of attributes are declared on the part's root, which is not read here.
  const plain = `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
  return parseSheet(
    `<${prefix}worksheet${prefix ? ` xmlns:${prefix.slice(0, -1)}=""` : ""}><${prefix}sheetData>${plain}</${prefix}sheetData></${prefix}worksheet>`,
  );
}
