import type { TableAsRead } from "../plan/book";
import type { FoundTable } from "./discover";
import type { Reader } from "./reader";

const ROWS_A_SLICE = 10_000;

/** A table's cells as they come in; `take` after the reader was flushed. */
export interface TableReading {
  found: FoundTable;
  take(): TableAsRead;
}

type Reach = "values" | "values,formulas";

/**
 * Queues the reading of a table: header, body in slices and, to know what stands in the way of new rows, up to `rowsBelow` rows below.
 */
export async function readTable(
  context: Excel.RequestContext,
  reader: Reader,
  found: FoundTable,
  reach: Reach,
  rowsBelow = 0,
): Promise<TableReading> {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const { box, used } = found;
  const range = (row: number, rows: number) => sheet.getRangeByIndexes(row, box.column, rows, box.columns);
  const header = range(box.row, 1);
  header.load("values");
  const slices: Excel.Range[] = [];
  const hidden = found.showHeaders ? 1 : 0;
  const bodyRows = box.rows - hidden - (found.showTotals ? 1 : 0);
  for (let from = 0; from < bodyRows; from += ROWS_A_SLICE) {
    const rows = Math.min(ROWS_A_SLICE, bodyRows - from);
    const slice = range(box.row + hidden + from, rows);
    await reader.add(rows * box.columns * (reach === "values" ? 1 : 2), () => slice.load(reach));
    slices.push(slice);
  }
  const belowRows = Math.min(rowsBelow, used.row + used.rows - box.row - box.rows);
  const below = belowRows > 0 ? range(box.row + box.rows, belowRows) : null;
  if (below) await reader.add(belowRows * box.columns, () => below.load("values"));
  const nextRow = rowsBelow ? range(box.row + box.rows, 1) : null;
  nextRow?.load("numberFormat");
  return {
    found,
    take: () => ({
      ...found,
      header: (header.values[0] ?? []).map(String),
      values: slices.flatMap((slice) => slice.values),
      formulas: reach === "values" ? [] : slices.flatMap((slice) => slice.formulas),
      below: below?.values ?? [],
      formatsBelow: (nextRow?.numberFormat[0] ?? []).map(String),
    }),
  };
}

