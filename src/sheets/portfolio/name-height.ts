import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";
import type { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";

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

/** Makes each row of a list as high as what stands in these columns of it takes; a list without rows may be nowhere. */
export function giveRoom(
  sheet: SheetBuilder,
  columnWidths: readonly number[],
  columns: readonly (readonly [column: Ref, texts: readonly string[]])[],
): void {
  const rows = Math.max(...columns.map(([, texts]) => texts.length));
  for (let row = 0; row < rows; row += 1) {
    const texts = columns.map(([{ box }, all]) => [box.column, all[row] ?? ""] as const);
    sheet.height(columns[0]![0].box.row + row, textsHeight(columnWidths, texts));
  }
}
