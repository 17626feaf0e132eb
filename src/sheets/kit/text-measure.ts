import type { CellStyle } from "../shared/styles";
import { CARLITO_EM, CARLITO_WIDTHS } from "./carlito-widths";

/** Points of the workbook's own font. */
export const BODY_SIZE = 11;
/** For other fonts that stand in for Calibri, other printers and kerning. */
export const SAFETY = 1.15;
/** Height of a line, an em, and what is left free of a row, in points: Excel gives 15 points to a line of 11 or 12. */
const [LINE, ROW_PADDING] = [1.22, 0.35];
const PIXEL = 0.75;

export type TextLook = Pick<CellStyle, "size" | "bold">;

/** Width of a text in Calibri, in points, as reckoned with: 15 % above what the font's tables say. */
export function textWidth(text: string, { size = BODY_SIZE, bold = false }: TextLook = {}): number {
  let units = 0;
  for (const character of text) units += characterWidth(character.codePointAt(0)!, bold);
  return (units / CARLITO_EM) * size * SAFETY;
}

function characterWidth(code: number, bold: boolean): number {
  const range = CARLITO_WIDTHS.find(({ from, regular }) => code >= from && code < from + regular.length);
  const width = range && (bold ? range.bold : range.regular)[code - range.from];
  // What the font does not have comes from another one, at most as wide as high.
  return width || CARLITO_EM;
}

/** The lines that a text takes where it wraps, and whether one of its words is wider than the cell. */
export function wrappedText(
  text: string,
  width: number,
  look: TextLook = {},
): { lines: number; breaksAWord: boolean } {
  let lines = 0;
  let breaksAWord = false;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines += 1;
    // A line may end after a space or a hyphen.
    for (const word of paragraph.match(/[^\s-]+-?|-|\s+/g) ?? []) {
      if (textWidth((line + word).trimEnd(), look) <= width) line += word;
      else {
        if (line.trim()) lines += 1;
        line = word.trimStart();
        const pieces = Math.ceil(textWidth(line, look) / width);
        if (pieces <= 1) continue;
        breaksAWord = true;
        lines += pieces - 1;
      }
    }
  }
  return { lines, breaksAWord };
}

/** Points of a row in which the highest of some texts is read to its end, wrapped in cells of so many points. */
export function wrappedHeight(texts: readonly string[], width: number, look: TextLook = {}): number {
  const lines = texts.map((text) => wrappedText(text, width, look).lines);
  return wholePixels(linesHeight(Math.max(1, ...lines), look));
}

/** As Excel would round it up, to pixels of a screen of 96 dots an inch. */
const wholePixels = (points: number) => Math.ceil(points / PIXEL) * PIXEL;

/** Points that so many lines take of a row. */
export function linesHeight(lines: number, { size = BODY_SIZE }: TextLook = {}): number {
  return lines * LINE * size + ROW_PADDING;
}
