import { boxOf } from "../book/cells/a1";
import type { PlaceToShow } from "../book/workbook-port";
import type { Box } from "../sheets/shared/sheet-plan";
import { rangeOf } from "./write/range-of";

/** Shows a cell: of a table where that stands now, whatever its sheet is called; without the column, the row's first cell. */
export async function goTo(context: Excel.RequestContext, place: PlaceToShow): Promise<void> {
  const [sheet, cell] = "table" in place ? await inTable(context, place) : onSheet(context, place);
  sheet.activate();
  rangeOf(sheet, { ...cell, rows: 1, columns: 1 }).select();
  await context.sync();
}

type Found = readonly [Excel.Worksheet, Pick<Box, "row" | "column">];

function onSheet(
  { workbook }: Excel.RequestContext,
  { sheetName, cell }: Extract<PlaceToShow, { cell: string }>,
): Found {
  return [workbook.worksheets.getItem(sheetName), boxOf(cell) ?? { row: 0, column: 0 }];
}

async function inTable(
  context: Excel.RequestContext,
  { table: name, header, row = 0 }: Extract<PlaceToShow, { table: string }>,
): Promise<Found> {
  const { tables } = context.workbook;
  const heads = tables.getItem(name).getRange().getRow(0).load("values,rowIndex,columnIndex");
  await context.sync();
  const wanted = header?.toLowerCase();
  const column = (heads.values[0] ?? []).findIndex((each) => String(each).trim().toLowerCase() === wanted);
  return [
    tables.getItem(name).worksheet,
    { row: heads.rowIndex + row, column: heads.columnIndex + Math.max(0, column) },
  ];
}
