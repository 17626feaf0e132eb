import { overlaps, parseAddress } from "../a1";
import { Collection } from "../host-object";
import { alreadyExists, apiNotFound, invalidArgument, itemNotFound } from "../rich-error";
import type { GridBox } from "../workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { checkName } from "./names-rules";
import { Range } from "./range";
import type { TableState } from "./state";
import { TableColumnCollection, TableRowCollection } from "./table-parts";
import { checkOverlap, fillHeaders } from "./table-rules";
import { Worksheet } from "./worksheet";

const DEFAULT_STYLE = "TableStyleMedium2";
const STYLES = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;
type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

export class Table extends ModelObject {
  constructor(
    model: HostModel,
    readonly tableId: string,
  ) {
    super(model);
  }
  get $type() {
    return "Table";
  }
  override get $id() {
    return this.tableId;
  }
  get $scalars() {
    return [
      "highlightFirstColumn",
      "highlightLastColumn",
      "id",
      "name",
      "showBandedColumns",
      "showBandedRows",
      "showFilterButton",
      "showHeaders",
      "showTotals",
      "style",
    ];
  }
  get $found() {
    return this.model.tables().find(({ table }) => table.id === this.tableId) ?? itemNotFound("Table");
  }
  get $table(): TableState {
    return this.$found.table;
  }
  $range(box: GridBox): Range {
    return new Range(this.model, this.$found.sheetId, box);
  }
  /** Rows between header and totals. */
  get $body(): GridBox {
    const { box, showHeaders, showTotals } = this.$table;
    const head = showHeaders === false ? 0 : 1;
    return { ...box, row: box.row + head, rows: box.rows - head - (showTotals ? 1 : 0) };
  }

  get id(): string {
    return this.tableId;
  }
  get name(): string {
    return this.$table.name;
  }
  set name(value: unknown) {
    checkName(value, "Table.name");
    const other = this.model.findTable(value);
    if ((other && other.table.id !== this.tableId) || this.model.findName(null, value))
      alreadyExists("Table.name");
    const before = this.$table.name;
    this.$table.name = value;
    this.model.tableRenamed(before, value);
  }
  get style(): string {
    return this.$table.style ?? DEFAULT_STYLE;
  }
  set style(value: unknown) {
    if (typeof value !== "string" || (value !== "" && !STYLES.test(value))) invalidArgument("Table.style");
    this.$table.style = value;
  }
  get showHeaders(): boolean {
    return this.$table.showHeaders !== false;
  }
  set showHeaders(value: unknown) {
    if (value !== this.showHeaders) apiNotFound("Table.showHeaders", "This host keeps the header row.");
  }
  get showTotals(): boolean {
    return this.$table.showTotals === true;
  }
  /** The totals row appears below the body; the row there must be blank. */
  set showTotals(value: unknown) {
    const wanted = value === true;
    if (wanted === this.showTotals) return;
    const { box } = this.$table;
    const below = { ...box, row: box.row + box.rows, rows: 1 };
    if (wanted && this.$range(below).getUsedRangeOrNullObject(true))
      apiNotFound("Table.showTotals", "This host does not move cells down for a totals row.");
    if (!wanted) this.$range({ ...below, row: below.row - 1 }).clear("Contents");
    this.$table.showTotals = wanted;
    this.$table.box = { ...box, rows: box.rows + (wanted ? 1 : -1) };
    if (wanted) this.$range({ ...below, columns: 1 }).values = "Total";
    this.model.tableChanged(this.name);
  }
  $flag(flag: Flag, otherwise: boolean): boolean {
    return this.$table[flag] ?? otherwise;
  }
  get showBandedRows(): boolean {
    return this.$flag("showBandedRows", true);
  }
  set showBandedRows(value: unknown) {
    this.$table.showBandedRows = value === true;
  }
  get showBandedColumns(): boolean {
    return this.$flag("showBandedColumns", false);
  }
  set showBandedColumns(value: unknown) {
    this.$table.showBandedColumns = value === true;
  }
  get showFilterButton(): boolean {
    return this.$flag("showFilterButton", true);
  }
  set showFilterButton(value: unknown) {
    this.$table.showFilterButton = value === true;
  }
  get highlightFirstColumn(): boolean {
    return this.$flag("highlightFirstColumn", false);
  }
  set highlightFirstColumn(value: unknown) {
    this.$table.highlightFirstColumn = value === true;
  }
  get highlightLastColumn(): boolean {
    return this.$flag("highlightLastColumn", false);
  }
  set highlightLastColumn(value: unknown) {
    this.$table.highlightLastColumn = value === true;
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.model, this.$found.sheetId);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  getRange(): Range {
    return this.$range(this.$table.box);
  }
  getHeaderRowRange(): Range {
    return this.$range({ ...this.$table.box, rows: 1 });
  }
  getDataBodyRange(): Range {
    return this.$range(this.$body);
  }
  getTotalRowRange(): Range {
    const { box } = this.$table;
    if (!this.showTotals) itemNotFound("Table.getTotalRowRange");
    return this.$range({ ...box, row: box.row + box.rows - 1, rows: 1 });
  }
  /** The header row stays where it is; cells are not moved. */
  resize(to: unknown): void {
    const box = to instanceof Range ? to.box : typeof to === "string" ? parseAddress(to)?.box : undefined;
    const { box: now } = this.$table;
    const fits = box && box.row === now.row && box.rows >= 2 && overlaps(box, now);
    if (!fits) invalidArgument("Table.resize");
    checkOverlap(this.model, this.$found.sheetId, box, "Table.resize", this.tableId);
    this.$table.box = box;
    fillHeaders(this.model, this.$found.sheetId, this.$table);
    this.model.tableChanged(this.name);
  }
  /** The table goes with its cells; formulas that used it show an error. */
  delete(): void {
    const { sheetId, table } = this.$found;
    this.model.guardCells(sheetId, table.box, "Table.delete");
    const range = this.getRange();
    const sheet = this.model.sheet(sheetId);
    sheet.tables = sheet.tables.filter((t) => t.id !== this.tableId);
    range.clear("All");
    this.model.tableChanged(table.name);
  }
  /** The cells stay, the table goes. */
  convertToRange(): Range {
    const { sheetId, table } = this.$found;
    const range = this.getRange();
    const sheet = this.model.sheet(sheetId);
    sheet.tables = sheet.tables.filter((t) => t.id !== this.tableId);
    this.model.tableChanged(table.name);
    return range;
  }
}

export class TableCollection extends Collection<Table> {
  constructor(
    readonly model: HostModel,
    readonly sheetId: string | null,
  ) {
    super();
  }
  get $type() {
    return "TableCollection";
  }
  $items(): Table[] {
    return this.model
      .tables()
      .filter(({ sheetId }) => this.sheetId === null || sheetId === this.sheetId)
      .map(({ table }) => new Table(this.model, table.id));
  }
  $nameOf(table: Table): string {
    return table.name;
  }
  $place(address: unknown): { sheetId: string; box: GridBox } {
    if (address instanceof Range) return address;
    const parsed = typeof address === "string" ? parseAddress(address) : null;
    if (!parsed) invalidArgument("TableCollection.add");
    const named = parsed.sheet === undefined ? undefined : this.model.sheetIdByName(parsed.sheet);
    if (parsed.sheet !== undefined && named === undefined) itemNotFound("TableCollection.add");
    return { sheetId: named ?? this.sheetId ?? this.model.grid.activeSheet(), box: parsed.box };
  }
  add(address: unknown, hasHeaders: unknown): Table {
    const { sheetId, box } = this.$place(address);
    if (this.sheetId !== null && sheetId !== this.sheetId) invalidArgument("TableCollection.add");
    if (hasHeaders !== true)
      apiNotFound("TableCollection.add", "This host makes tables with a header row only.");
    // A header alone gets one blank row, as in Excel.
    const whole = box.rows === 1 ? { ...box, rows: 2 } : box;
    checkOverlap(this.model, sheetId, whole, "TableCollection.add");
    this.model.guardSheet(sheetId, "TableCollection.add");
    let n = 1;
    while (this.model.findTable(`Table${n}`) || this.model.findName(null, `Table${n}`)) n++;
    const table: TableState = {
      id: this.model.newId("T"),
      name: `Table${n}`,
      box: whole,
      columns: [],
      style: DEFAULT_STYLE,
    };
    fillHeaders(this.model, sheetId, table);
    this.model.sheet(sheetId).tables.push(table);
    this.model.tableChanged(table.name);
    return new Table(this.model, table.id);
  }
}
