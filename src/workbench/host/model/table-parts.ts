import { Collection } from "../host-object";
import { apiNotFound, invalidArgument } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { TableOnSheet } from "./book-contents";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import type { Range } from "./range";
import { checkOverlap } from "./table-rules";

/** What rows know of the table they belong to. */
export interface TableOwner {
  readonly model: HostModel;
  readonly $found: TableOnSheet;
  /** Rows between header and totals. */
  readonly $body: GridBox;
  $range(box: GridBox): Range;
}

class TableRow extends ModelObject {
  constructor(
    readonly table: TableOwner,
    readonly at: number,
  ) {
    super(table.model);
  }
  get $type() {
    return "TableRow";
  }
  get $scalars() {
    return [];
  }
}

class TableColumn extends ModelObject {
  constructor(
    table: TableOwner,
    private readonly header: string,
  ) {
    super(table.model);
  }
  get $type() {
    return "TableColumn";
  }
  get name(): string {
    return this.header;
  }
  get $scalars() {
    return ["name"];
  }
}

export class TableColumnCollection extends Collection<TableColumn> {
  constructor(readonly table: TableOwner) {
    super();
  }
  get $type() {
    return "TableColumnCollection";
  }
  $items(): TableColumn[] {
    return this.table.$found.table.columns.map((name) => new TableColumn(this.table, name));
  }
  $nameOf(column: TableColumn): string {
    return column.name;
  }
}

export class TableRowCollection extends Collection<TableRow> {
  constructor(readonly table: TableOwner) {
    super();
  }
  get $type() {
    return "TableRowCollection";
  }
  $items(): TableRow[] {
    return Array.from({ length: this.table.$body.rows }, (_, i) => new TableRow(this.table, i));
  }
  $nameOf(row: TableRow): string {
    return String(row.at);
  }
  override get count(): number {
    return this.table.$body.rows;
  }
  /** At the end only; the table grows over the rows below, which must be free. */
  add(index: unknown, values?: unknown): TableRow {
    const isEnd = index === undefined || index === -1 || index === this.count;
    if (!isEnd) apiNotFound("TableRowCollection.add", "This host adds rows at the end of a table only.");
    const { model } = this.table;
    const { sheetId, table } = this.table.$found;
    const blank = [table.columns.map(() => "")];
    const rows =
      Array.isArray(values) && values.length && !Array.isArray(values[0]) ? [values] : (values ?? blank);
    if (!Array.isArray(rows) || !rows.length) invalidArgument("TableRowCollection.add");
    const added = {
      ...table.box,
      row: table.box.row + table.box.rows - (table.showTotals ? 1 : 0),
      rows: rows.length,
    };
    if (table.showTotals || !model.isBlank(sheetId, added))
      apiNotFound("TableRowCollection.add", "This host does not move the cells below a table.");
    checkOverlap(model, { sheetId, box: added, tableId: table.id }, "TableRowCollection.add");
    const first = this.count;
    model.guardSheet(sheetId, "TableRowCollection.add");
    table.box = { ...table.box, rows: table.box.rows + rows.length };
    this.table.$range(added).$write(rows, "TableRowCollection.add");
    model.texts.tableChanged(table.name);
    return new TableRow(this.table, first);
  }
}
