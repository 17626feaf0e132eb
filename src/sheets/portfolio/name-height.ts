import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";

/** Points of a row of one line. */
const LINE_HEIGHT = 18;

/** As high as a partner's name takes in its column. */
export function nameHeight(name: string, columnWidths: readonly number[], column: number): number {
  return textsHeight(columnWidths, [[column, name]]);
}

/** As high as the longest of these texts takes, each in its column. */
export function textsHeight(
  columnWidths: readonly number[],
  texts: readonly (readonly [column: number, text: string])[],
): number {
  const heights = texts.map(([column, text]) =>
    linesHeight(wrappedText(text, innerWidth({ columnWidths }, column)).lines),
  );
  return Math.max(LINE_HEIGHT, Math.ceil(Math.max(...heights)) + 2);
}
