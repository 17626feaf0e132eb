import type { Formula } from "./formula";
import type { SheetBuilder } from "./sheet-builder";

/** Lines to sign on, one a side, with a place for name and day; returns the row below. */
export function putSignatures(
  sheet: SheetBuilder,
  row: number,
  sides: readonly { columns: readonly [first: number, last: number]; who: Formula }[],
): number {
  for (const {
    columns: [first, last],
    who,
  } of sides) {
    sheet.put(row, first, who, "strong");
    sheet.shade(row + 1, first, last, "signature");
    sheet.put(row + 2, first, "Name, date, signature", "note");
  }
  sheet.height(row + 1, SIGNING_HEIGHT);
  return row + 3;
}

const SIGNING_HEIGHT = 34;
