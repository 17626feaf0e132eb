import type { Box } from "../../sheets/shared/sheet-plan";
import type { SheetKind } from "../../sheets/sheets";
import {
  boxesOfInputs,
  isMarked,
  cellsOfParts,
  readInputs,
  readSheetMark,
  subjectOf,
  withTwins,
} from "../../book/built-sheets";
import type { BuiltSheet } from "../../book/workbook-port";
import type { Discovery } from "./discover";
import { CELL_BYTES, type ReadCells, type Reader, type Reading } from "./reader";

export type FoundSheet = Discovery["sheets"][number];

/** Sheets that carry a whole mark; a sheet whose mark is broken no longer counts as built. */
export function markedSheets(discovery: Discovery): FoundSheet[] {
  return discovery.sheets.filter(isMarked);
}

/** Queues the reading of marks and inputs; call the result after the reader was flushed. */
export async function readBuiltSheets(
  reader: Reader,
  discovery: Discovery,
  kinds: ReadonlySet<SheetKind>,
): Promise<() => BuiltSheet[]> {
  if (!kinds.size) return () => [];
  const readings: { sheet: FoundSheet; parts: { origin: Box; reading: Reading<ReadCells> }[] }[] = [];
  for (const sheet of markedSheets(discovery)) {
    const parts = [];
    for (const origin of boxesOfInputs(sheet)) {
      const bytes = origin.rows * origin.columns * CELL_BYTES;
      const reading = await reader.readCells(bytes, sheet.name, origin, "values");
      parts.push({ origin, reading });
    }
    readings.push({ sheet, parts });
  }
  return () =>
    withTwins(
      readings.flatMap(({ sheet, parts }): BuiltSheet[] => {
        const cells = cellsOfParts(
          parts.map(({ origin, reading }) => ({ origin, values: reading().values })),
        );
        const mark = readSheetMark(sheet, cells);
        if (!kinds.has(mark.kind)) return [];
        const { kind, schema, uid } = mark;
        const inputs = readInputs(sheet, cells);
        return [{ sheetName: sheet.name, kind, subject: subjectOf(mark), schema, uid, inputs }];
      }),
    );
}
