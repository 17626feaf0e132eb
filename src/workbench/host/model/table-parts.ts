import { Collection } from "../host-object";
import type { RichQuery } from "../rich-api";
import { apiNotFound, invalidArgument, itemNotFound } from "../rich-error";
import type { GridBox } from "../workbook-data";
import type { NeedsResults } from "./host-model";
import { ModelObject } from "./model-object";
import type { Range } from "./range";
import { checkOverlap } from "./table-rules";
import type { Table } from "./tables";

export class TableColumn extends ModelObject implements NeedsResults {
  constructor(
    readonly table: Table,
    readonly at: number,
  ) {
    super(table.model);
  }
  get $type() {
    return "TableColumn";
  }
  override get $id() {
    return this.at + 1;
  }
  get $scalars() {
    return ["id", "index", "name", "values"];
  }
  $needsResults({ Select }: RichQuery): boolean {
    return !Select?.length || Select.includes("values");
  }
  $slice(box: GridBox): Range {
    return this.table.$range({ ...box, column: box.column + this.at, columns: 1 });
  }
  get id(): number {
    return this.at + 1;
  }
  get index(): number {
    return this.at;
  }
  get name(): string {
    return this.table.$table.columns[this.at] ?? itemNotFound("TableColumn");
  }
  set name(value: unknown) {
    if (typeof value !== "string" || !value) invalidArgument("TableColumn.name");
    this.$slice({ ...this.table.$table.box, rows: 1 }).values = value;
  }
  get values(): unknown {
    return this.getRange().values;
  }
  getRange(): Range {
    return this.$slice(this.table.$table.box);
  }
  getHeaderRowRange(): Range {
    return this.$slice({ ...this.table.$table.box, rows: 1 });
  }
  getDataBodyRange(): Range {
    return this.$slice(this.table.$body);
  }
}

export class TableColumnCollection extends Collection<TableColumn> {
  constructor(readonly table: Table) {
    super();
  }
  get $type() {
    return "TableColumnCollection";
  }
  $items(): TableColumn[] {
    return this.table.$table.columns.map((_, i) => new TableColumn(this.table, i));
  }
  $nameOf(column: TableColumn): string {
    return column.name;
  }
}

export class TableRow extends ModelObject {
  constructor(
    readonly table: Table,
    readonly at: number,
  ) {
    super(table.model);
  }
  get $type() {
    return "TableRow";
  }
  get $scalars() {
    return ["index", "values"];
  }
  get index(): number {
    return this.at;
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const body = this.table.$body;
    if (this.at >= body.rows) itemNotFound("TableRow");
    return this.table.$range({ ...body, row: body.row + this.at, rows: 1 });
  }
}

export class TableRowCollection extends Collection<TableRow> {
  constructor(readonly table: Table) {
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
  override getCount(): number {
    return this.count;
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
    const isFree = this.table.$range(added).getUsedRangeOrNullObject(true) === null;
    if (table.showTotals || !isFree)
      apiNotFound("TableRowCollection.add", "This host does not move the cells below a table.");
    checkOverlap(model, sheetId, added, "TableRowCollection.add", table.id);
    const first = this.count;
    model.guardCells(sheetId, added, "TableRowCollection.add");
    table.box = { ...table.box, rows: table.box.rows + rows.length };
    this.table.$range(added).$write(rows, "TableRowCollection.add");
    model.tableChanged(table.name);
    return new TableRow(this.table, first);
  }
}
