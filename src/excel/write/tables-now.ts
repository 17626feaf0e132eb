import { logTable } from "../../domain/shared/tables/history-tables";
import { type Operation, type ResizeTable, finalSizes } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import { boxOfRange } from "../read/box-of-range";
import { tableGone, tableResized } from "./left-behind";

export interface TablePlace {
  /** Its id. */
  sheet: string;
  box: Box;
}

/** Where the tables are, whose names were loaded; those that are gone are missing. Ask after the sync. */
export function queueTables(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): () => Map<string, TablePlace> {
  const names = new Set(operations.flatMap((operation) => tableOf(operation) ?? []));
  const handles = context.workbook.tables.items
    .filter(({ name }) => names.has(name))
    .map((table) => {
      const [sheet, range] = [table.worksheet, table.getRange()];
      sheet.load("id");
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name: table.name, sheet, range };
    });
  return () =>
    new Map(handles.map(({ name, sheet, range }) => [name, { sheet: sheet.id, box: boxOfRange(range) }]));
}

/** The table that an operation changes, or that its cells go by. */
function tableOf(operation: Operation): string | undefined {
  return operation.type === "cells"
    ? operation.anchor?.table
    : "table" in operation
      ? operation.table
      : undefined;
}

/** What of a way back's operations on tables there is left to do. */
export class TablesBack {
  private readonly final: ReadonlySet<Operation>;
  private readonly resized: ReadonlySet<string>;

  constructor(
    private readonly operations: readonly Operation[],
    private readonly places: ReadonlyMap<string, TablePlace>,
  ) {
    const resizes = finalSizes(operations);
    this.final = new Set(resizes);
    this.resized = new Set(resizes.map((each) => each.table));
  }

  placeFor(operation: Operation): TablePlace | undefined {
    const table = tableOf(operation);
    return table === undefined ? undefined : this.places.get(table);
  }

  /** Why an operation is left out; null where it is not. */
  obstacle(operation: Operation): string | null {
    const table = tableOf(operation);
    if (table === undefined) return null;
    const place = this.places.get(table);
    if (!place) return tableGone(table);
    const isLast = operation.type === "resize-table" && this.final.has(operation);
    return isLast && !this.mayGet(operation, place) ? tableResized(table) : null;
  }

  /** It has that size, or gets it with a later operation. */
  isDone(operation: Operation): boolean {
    if (operation.type !== "resize-table") return false;
    return !this.final.has(operation) || sameSize(operation.box, this.places.get(operation.table)!.box);
  }

  /** Cells go by a table whose size somebody has changed: those go back that hold what was written. Every change adds to the log. */
  isResized(operation: Operation): boolean {
    if (operation.type !== "cells" || !operation.anchor) return false;
    const { table, box } = operation.anchor;
    if (table === logTable.name) return false;
    return !this.resized.has(table) && !sameSize(box, this.places.get(table)!.box);
  }

  /** Whether a table has a size that it had during the build, or between two such sizes: all of its steps may have happened, some or none. */
  private mayGet({ table }: ResizeTable, place: TablePlace): boolean {
    const boxes = this.operations.flatMap((each) =>
      each.type === "resize-table" && each.table === table ? [each.box, each.before] : [],
    );
    return (["rows", "columns"] as const).every((side) => {
      const sizes = boxes.map((box) => box[side]);
      return place.box[side] >= Math.min(...sizes) && place.box[side] <= Math.max(...sizes);
    });
  }
}

function sameSize(one: Box, other: Box): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}

/** Tables, and cells that go by one, are where it is now. */
export function asThere(operation: Operation, place: TablePlace | undefined): Operation {
  if (place && operation.type === "resize-table") {
    const { row, column } = place.box;
    return { ...operation, box: { ...operation.box, row, column }, before: place.box };
  }
  if (!place || operation.type !== "cells" || !operation.anchor) return operation;
  const { at, anchor, keys } = operation;
  const right = place.box.column - anchor.box.column;
  return {
    ...operation,
    ...(keys ? { keys: { ...keys, columns: keys.columns.map((column) => column + right) } } : {}),
    at: {
      row: at.row - anchor.box.row + place.box.row,
      column: at.column + right,
    },
    anchor: { ...anchor, box: place.box },
  };
}
