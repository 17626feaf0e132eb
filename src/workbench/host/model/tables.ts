import { overlaps, sameBox } from "../../../book/cells/boxes";
import { parseAddress } from "../../../book/cells/a1";
import { Collection, type HostObject } from "../host-object";
import { alreadyExists, apiNotFound, invalidArgument, itemNotFound } from "../rich-error";
import type { GridBox } from "../../../xlsx/data/workbook-data";
import type { TableOnSheet } from "./book-contents";
import { boxGiven } from "./cell-block";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { checkName } from "./names-rules";
import { Range } from "./range";
import type { TableState } from "./state";
import { TableColumnCollection, type TableOwner, TableRowCollection } from "./table-parts";
import { checkOverlap, fillHeaders } from "./table-rules";

const DEFAULT_STYLE = "TableStyleMedium2";
const STYLES = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

export class Table extends ModelObject implements TableOwner {
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
    return ["id", "name", "showHeaders", "showTotals", "style"];
  }
  get $found(): TableOnSheet {
    return this.model.tableOf(this.tableId) ?? itemNotFound("Table");
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
  /** A table on a protected sheet stays as it is. */
  $guard(member: string): void {
    this.model.guardSheet(this.$found.sheetId, `Table.${member}`);
  }
  set name(value: unknown) {
    this.$guard("name");
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
    this.$guard("style");
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
    this.$guard("showTotals");
    const wanted = value === true;
    if (wanted === this.showTotals) return;
    const { box } = this.$table;
    const below = { ...box, row: box.row + box.rows, rows: 1 };
    if (wanted && !this.model.isBlank(this.$found.sheetId, below))
      apiNotFound("Table.showTotals", "This host does not move cells down for a totals row.");
    if (!wanted) this.$range({ ...below, row: below.row - 1 }).clear("Contents");
    this.$table.showTotals = wanted;
    this.$table.box = { ...box, rows: box.rows + (wanted ? 1 : -1) };
    if (wanted) this.$range({ ...below, columns: 1 }).values = "Total";
    this.model.texts.tableChanged(this.name);
  }

  get worksheet(): HostObject {
    return this.model.above.worksheet(this.$found.sheetId);
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
  getDataBodyRange(): Range {
    return this.$range(this.$body);
  }
  /** The header row stays where it is; cells are not moved. */
  resize(to: unknown): void {
    this.$guard("resize");
    const box = boxGiven(to, "Table.resize");
    const { sheetId, table } = this.$found;
    const fits = box.row === table.box.row && box.rows >= 2 && overlaps(box, table.box);
    const isRefused = this.model.strict.resizeNeedsDifference && sameBox(box, table.box);
    if (!fits || isRefused) invalidArgument("Table.resize");
    checkOverlap(this.model, { sheetId, box, tableId: this.tableId }, "Table.resize");
    table.box = box;
    fillHeaders(this.model.grid, sheetId, table);
    this.model.texts.tableChanged(this.name);
  }
  /** The cells stay, the table goes. */
  convertToRange(): Range {
    this.$guard("convertToRange");
    const { sheetId, table } = this.$found;
    const range = this.getRange();
    const sheet = this.model.sheet(sheetId);
    sheet.tables = sheet.tables.filter((t) => t.id !== this.tableId);
    this.model.texts.tableChanged(table.name);
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
  /** Asked for by name mostly: nobody goes through all of them for that. */
  override $find(key: unknown): Table | undefined {
    if (typeof key !== "string") return undefined;
    const found = this.model.findTable(key) ?? this.model.tableOf(key);
    const isHere = found && (this.sheetId === null || found.sheetId === this.sheetId);
    return isHere ? new Table(this.model, found.table.id) : undefined;
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
    checkOverlap(this.model, { sheetId, box: whole }, "TableCollection.add");
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
    fillHeaders(this.model.grid, sheetId, table);
    this.model.sheet(sheetId).tables.push(table);
    this.model.texts.tableChanged(table.name);
    return new Table(this.model, table.id);
  }
}
