import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";

/** Points of a row of one line. */
const LINE_HEIGHT = 18;

/** As high as a partner's name takes in its column. */
export function nameHeight(name: string, columnWidths: readonly number[], column: number): number {
  const { lines } = wrappedText(name, innerWidth({ columnWidths }, column));
  return Math.max(LINE_HEIGHT, Math.ceil(linesHeight(lines)) + 2);
}
