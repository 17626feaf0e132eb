import type { Box } from "../../sheets/shared/sheet-plan";
import type { SheetKind } from "../../sheets/sheets";
import { around } from "../../book/cells/boxes";
import type { BuiltAsRead } from "../../book/book";
import {
  boxOfInputs,
  isMarked,
  readInputs,
  readSheetMark,
  subjectOf,
  withTwins,
} from "../../book/built-sheets";
import type { BuiltSheet } from "../../book/workbook-port";
import { type Discovery, boxOfRange } from "./discover";
import type { Reader } from "./reader";

type FoundSheet = Discovery["sheets"][number];

/** Sheets that carry a whole mark; a sheet whose mark is broken no longer counts as built. */
export function markedSheets(discovery: Discovery): FoundSheet[] {
  return discovery.sheets.filter(isMarked);
}

/** Queues the reading of marks and inputs; call the result after the reader was flushed. */
export async function readBuiltSheets(
  context: Excel.RequestContext,
  reader: Reader,
  discovery: Discovery,
  kinds: ReadonlySet<SheetKind>,
): Promise<() => BuiltSheet[]> {
  const readings: { sheet: FoundSheet; box: Box; range: Excel.Range }[] = [];
  for (const sheet of markedSheets(discovery)) {
    const box = boxOfInputs(sheet);
    const range = context.workbook.worksheets
      .getItem(sheet.name)
      .getRangeByIndexes(box.row, box.column, box.rows, box.columns);
    await reader.add(box.rows * box.columns, () => range.load("values"));
    readings.push({ sheet, box, range });
  }
  return () =>
    withTwins(
      readings.flatMap(({ sheet, box, range }): BuiltSheet[] => {
        const cells = { origin: box, values: range.values };
        const mark = readSheetMark(sheet, cells);
        if (!kinds.has(mark.kind)) return [];
        const { kind, schema, uid } = mark;
        const inputs = readInputs(sheet, cells);
        return [{ sheetName: sheet.name, kind, subject: subjectOf(mark), schema, uid, inputs }];
      }),
    );
}

/** Queues the reading of every built sheet whole, since which kind it is shows only then; call the result after the reader was flushed. */
export async function readForRebuild(
  context: Excel.RequestContext,
  reader: Reader,
  discovery: Discovery,
): Promise<() => BuiltAsRead[]> {
  const readings: { sheet: FoundSheet; range: Excel.Range }[] = [];
  for (const sheet of markedSheets(discovery)) {
    const range = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    // How far the sheet is used is not known yet; the names tell well enough.
    const box = around([...sheet.names.values()].flatMap((place) => place.box ?? []))!;
    await reader.add(box.rows * box.columns * 2, () =>
      range.load("values,formulas,rowIndex,columnIndex,rowCount,columnCount"),
    );
    readings.push({ sheet, range });
  }
  return () =>
    readings.map(({ sheet, range }): BuiltAsRead => {
      const used = boxOfRange(range);
      const { values, formulas } = range;
      const mark = readSheetMark(sheet, { origin: used, values });
      return { ...mark, sheet: sheet.name, names: sheet.names, used, values, formulas };
    });
}
