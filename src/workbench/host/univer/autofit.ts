import type { CellStyle } from "../workbook-data";

const DEFAULT_FONT_SIZE = 11;
/** Mean width of a character of an 11-point sans serif, and the cell's padding, in points. */
const CHARACTER = 5.4;
const PADDING = 6;
const BOLD = 1.08;

/** Width in points that shows every text: an estimate by length, the same in the browser and in Node. */
export function autofitWidth(texts: readonly { text: string; style: Readonly<CellStyle> | undefined }[]): number {
  const widths = texts.map(({ text, style }) => {
    const longest = Math.max(...text.split("\n").map((line) => line.length));
    const scale = (style?.font?.size ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE;
    return longest * CHARACTER * scale * (style?.font?.bold ? BOLD : 1) + PADDING;
  });
  return Math.max(...widths);
}
