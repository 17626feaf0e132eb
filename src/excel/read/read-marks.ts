import { addressOf } from "../../book/cells/a1";
import { boxOfMark, readSheetMark } from "../../book/built-sheets";
import type { Mark } from "../../book/sheet-mark";
import { queueShared, rangeOf } from "../write/range-of";
import { CELL_BYTES, type Reader, type Reading } from "./reader";
import type { FoundSheet } from "./read-sheets";

export interface MarkRead {
  sheet: FoundSheet;
  mark: Mark;
}

/** What Excel says of a range beside its cells. */
const RANGE_BYTES = 200;

/** Queues the reading of who built sheets are, on condition that their marks are where they were found. Call the result after the reader was flushed. */
export async function readMarks(reader: Reader, sheets: readonly FoundSheet[]): Promise<() => MarkRead[]> {
  const readings: { sheet: FoundSheet; reading: Reading }[] = [];
  for (const sheet of sheets) {
    const box = boxOfMark(sheet);
    const uid = sheet.names.get("cam_uid")!.box!;
    const reading = await reader.read(
      RANGE_BYTES + box.rows * box.columns * CELL_BYTES,
      ({ worksheets }) => {
        const on = worksheets.getItem(sheet.name);
        queueShared(on.names.getItem("cam_uid").getRange(), addressOf(uid));
        return rangeOf(on, box);
      },
      "values",
    );
    readings.push({ sheet, reading });
  }
  return () =>
    readings.map(({ sheet, reading }) => ({
      sheet,
      mark: readSheetMark(sheet, { origin: boxOfMark(sheet), values: reading().values }),
    }));
}
