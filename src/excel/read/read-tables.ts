import type { TableAsRead } from "../../book/book";
import type { FoundTable } from "./discover";
import type { Reader } from "./reader";

const ROWS_A_SLICE = 10_000;

/** A table's cells as they come in; `take` after the reader was flushed. */
export interface TableReading {
  found: FoundTable;
  take(): TableAsRead;
}

export interface TableReach {
  /** What is read of the body. */
  body: "values" | "values,formulas";
  /** Rows below and columns beside the table that a change may need. */
  rowsBelow?: number;
  columnsBeside?: number;
}

/** Queues the reading of a table: its body in slices, and what stands in the way of new rows and columns. */
export async function readWorkbookTable(
  context: Excel.RequestContext,
  reader: Reader,
  found: FoundTable,
  reach: TableReach,
): Promise<TableReading> {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const { box, used } = found;
  const { body, rowsBelow = 0, columnsBeside = 0 } = reach;
  const values = async (row: number, column: number, rows: number, columns: number) => {
    if (rows <= 0 || columns <= 0) return null;
    const range = sheet.getRangeByIndexes(row, column, rows, columns);
    await reader.add(rows * columns, () => range.load("values"));
    return range;
  };
  const slices: Excel.Range[] = [];
  const hidden = found.showHeaders ? 1 : 0;
  const bodyRows = box.rows - hidden - (found.showTotals ? 1 : 0);
  for (let from = 0; from < bodyRows; from += ROWS_A_SLICE) {
    const rows = Math.min(ROWS_A_SLICE, bodyRows - from);
    const slice = sheet.getRangeByIndexes(box.row + hidden + from, box.column, rows, box.columns);
    await reader.add(rows * box.columns * (body === "values" ? 1 : 2), () => {
      if (body === "values") slice.load("values");
      else slice.load("values,formulas");
    });
    slices.push(slice);
  }
  const [bottom, right] = [box.row + box.rows, box.column + box.columns];
  const below = await values(
    bottom,
    box.column,
    Math.min(rowsBelow, used.row + used.rows - bottom),
    Math.min(box.columns + columnsBeside, used.column + used.columns - box.column),
  );
  const beside = await values(
    box.row,
    right,
    box.rows,
    Math.min(columnsBeside, used.column + used.columns - right),
  );
  const nextRow = rowsBelow ? sheet.getRangeByIndexes(bottom, box.column, 1, box.columns) : null;
  nextRow?.load("numberFormat");
  const nextColumns = columnsBeside
    ? sheet.getRangeByIndexes(box.row + hidden, right, 1, columnsBeside)
    : null;
  nextColumns?.load("numberFormat");
  return {
    found,
    take: () => ({
      ...found,
      values: slices.flatMap((slice) => slice.values),
      formulas: body === "values" ? [] : slices.flatMap((slice) => slice.formulas),
      below: below?.values ?? [],
      beside: beside?.values ?? [],
      formatsBelow: (nextRow?.numberFormat[0] ?? []).map(String),
      formatsBeside: (nextColumns?.numberFormat[0] ?? []).map(String),
    }),
  };
}

/** Queues the reading of some columns of a table's body; the others count as blank. */
export async function readTableColumns(
  context: Excel.RequestContext,
  reader: Reader,
  found: FoundTable,
  columns: readonly number[],
): Promise<TableReading> {
  const readings = new Map<number, TableReading>();
  for (const column of columns) {
    const box = { ...found.box, column: found.box.column + column, columns: 1 };
    readings.set(
      column,
      await readWorkbookTable(context, reader, { ...found, box }, { body: "values,formulas" }),
    );
  }
  return {
    found,
    take: () => {
      const taken = new Map([...readings].map(([column, reading]) => [column, reading.take()]));
      const [any] = taken.values();
      const cells = (of: "values" | "formulas") =>
        (any?.[of] ?? []).map((_, row) =>
          found.header.map((_header, column) => taken.get(column)?.[of][row]?.[0] ?? ""),
        );
      return { ...found, values: cells("values"), formulas: cells("formulas"), ...NOTHING_AROUND };
    },
  };
}

/** A table that only has to be known of. */
export function tableOutline(found: FoundTable): TableAsRead {
  return { ...found, values: [], formulas: [], ...NOTHING_AROUND };
}

const NOTHING_AROUND = { below: [], beside: [], formatsBelow: [], formatsBeside: [] };
