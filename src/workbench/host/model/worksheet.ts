import { SHEET_COLUMNS, SHEET_ROWS } from "../../../domain/shared/excel-limits";
import { parseAddress } from "../../../book/cells/a1";
import { Collection, oneOf } from "../host-object";
import { invalidArgument, itemNotFound } from "../rich-error";
import { ChartCollection } from "./charts";
import { checkColor } from "./colors";
import { WORKBOOK_TARGET } from "./events";
import { FreezePanes } from "./freeze-panes";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import { NamedItemCollection } from "./names";
import { checkSheetName } from "./names-rules";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { TableCollection } from "./tables";

const VISIBILITY = ["Visible", "Hidden", "VeryHidden"] as const;

export class Worksheet extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
  ) {
    super(model);
  }
  get $type() {
    return "Worksheet";
  }
  get $scalars() {
    return ["id", "name", "position", "showGridlines", "tabColor", "visibility"];
  }
  override get $id() {
    return this.sheetId;
  }
  get $info() {
    return this.model.sheetInfo(this.sheetId);
  }

  get id(): string {
    return this.sheetId;
  }
  get name(): string {
    return this.$info.name;
  }
  set name(value: unknown) {
    this.model.guardStructure("Worksheet.name");
    this.model.guardSheetUndo("Worksheet.name");
    const others = this.model.sheets().filter((s) => s.id !== this.sheetId);
    checkSheetName(
      value,
      others.map((s) => s.name),
      "Worksheet.name",
    );
    this.model.grid.renameSheet(this.sheetId, value);
  }
  get position(): number {
    return this.model.sheets().findIndex((s) => s.id === this.sheetId);
  }
  set position(value: unknown) {
    this.model.guardStructure("Worksheet.position");
    this.model.guardSheetUndo("Worksheet.position");
    const isPlace = typeof value === "number" && value >= 0 && value < this.model.sheets().length;
    if (!isPlace) invalidArgument("Worksheet.position");
    this.model.grid.moveSheet(this.sheetId, value);
  }
  get visibility(): string {
    if (!this.$info.hidden) return "Visible";
    return this.model.look(this.sheetId).veryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(value: unknown) {
    const wanted = oneOf(VISIBILITY, value, "Worksheet.visibility");
    const hidden = wanted !== "Visible";
    this.model.guardStructure("Worksheet.visibility");
    this.model.guardSheetUndo("Worksheet.visibility");
    if (hidden) this.model.guardLastVisible(this.sheetId, "Worksheet.visibility");
    if (hidden !== this.$info.hidden) this.model.grid.setHidden(this.sheetId, hidden);
    this.model.sheet(this.sheetId).veryHidden = wanted === "VeryHidden";
  }
  get tabColor(): string {
    return this.$info.tabColor;
  }
  set tabColor(value: unknown) {
    this.model.grid.setTabColor(this.sheetId, value === "" ? "" : checkColor(value, "Worksheet.tabColor"));
  }
  get showGridlines(): boolean {
    return this.$info.showGridlines;
  }
  set showGridlines(value: unknown) {
    if (this.showGridlines !== (value === true)) this.model.grid.setGridlines(this.sheetId, value === true);
  }
  /** The client sends `showGridlines` under this name. */
  set gridlines(value: unknown) {
    this.showGridlines = value;
  }

  get tables(): TableCollection {
    return new TableCollection(this.model, this.sheetId);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.model, this.sheetId);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.model, this.sheetId);
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this.model, this.sheetId);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.model, this.sheetId);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.model, this.sheetId);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.model, this.sheetId);
  }

  $range(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.model, this.sheetId, { row, column, rows, columns });
  }
  /** An address, or a name of this sheet or the workbook; without one the whole sheet. */
  getRange(address?: unknown): Range {
    void this.$info;
    if (address === undefined || address === "") return this.$range(0, 0, SHEET_ROWS, SHEET_COLUMNS);
    if (typeof address !== "string") invalidArgument("Worksheet.getRange");
    const parsed = parseAddress(address);
    if (parsed && (parsed.sheet === undefined || this.model.sheetIdByName(parsed.sheet) === this.sheetId))
      return new Range(this.model, this.sheetId, parsed.box);
    const name = this.model.findName(this.sheetId, address) ?? this.model.findName(null, address);
    const area = name && this.model.texts.areaOf(this.sheetId, name.formula);
    return area ? new Range(this.model, area.sheetId, area.box) : invalidArgument("Worksheet.getRange");
  }
  /** Addresses separated by the user's list separator, or by commas or semicolons where Excel takes either. */
  getRanges(addresses?: unknown): RangeAreas {
    const separator = this.model.strict.listSeparator ?? /[,;]/;
    const parts = typeof addresses === "string" ? addresses.split(separator) : [addresses];
    return new RangeAreas(
      this.model,
      this.sheetId,
      parts.map((address) => this.getRange(address)),
    );
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.$range(row, column, rows, columns);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    void this.$info;
    const used = this.model.grid.used(this.sheetId, valuesOnly);
    return used && new Range(this.model, this.sheetId, used);
  }
  /** A blank sheet answers its first cell. */
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.$range(0, 0, 1, 1);
  }
  activate(): void {
    if (this.$info.hidden) invalidArgument("Worksheet.activate", "A hidden sheet can't be activated.");
    this.model.grid.activate(this.sheetId);
  }
  delete(): void {
    void this.$info;
    this.model.guardStructure("Worksheet.delete");
    this.model.guardUndo("Worksheet.delete");
    this.model.guardLastVisible(this.sheetId, "Worksheet.delete");
    const tables = this.model.sheet(this.sheetId).tables.map((t) => t.name);
    this.$showNeighbour();
    this.model.grid.removeSheet(this.sheetId);
    tables.forEach((name) => this.model.texts.tableChanged(name));
  }
  /** Excel shows the next sheet instead. It comes first: the browser's grid cannot draw while the sheet it shows is gone. */
  $showNeighbour(): void {
    const { grid } = this.model;
    if (grid.activeSheet() !== this.sheetId) return;
    const visible = grid.sheets().filter(({ hidden }) => !hidden);
    const at = visible.findIndex(({ id }) => id === this.sheetId);
    const next = visible[at + 1] ?? visible[at - 1];
    if (next) grid.activate(next.id);
  }

  _RegisterDataChangedEvent(): void {
    this.model.events.register("changed", this.sheetId);
  }
  _UnregisterDataChangedEvent(): void {
    this.model.events.unregister("changed", this.sheetId);
  }
}

export class WorksheetCollection extends Collection<Worksheet> {
  constructor(readonly model: HostModel) {
    super();
  }
  get $type() {
    return "WorksheetCollection";
  }
  $items(): Worksheet[] {
    return this.model.sheets().map(({ id }) => new Worksheet(this.model, id));
  }
  $nameOf(sheet: Worksheet): string {
    return sheet.name;
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.model, this.model.grid.activeSheet());
  }
  $visible(visibleOnly: boolean): Worksheet[] {
    return this.$items().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.$visible(visibleOnly)[0] ?? itemNotFound("WorksheetCollection.getFirst");
  }
  /** Appends a sheet; it is not activated. */
  add(name?: unknown): Worksheet {
    this.model.guardStructure("WorksheetCollection.add");
    const taken = this.model.sheets().map((s) => s.name);
    let wanted = name;
    for (let n = taken.length; wanted === undefined; n++)
      if (this.model.sheetIdByName(`Sheet${n}`) === undefined) wanted = `Sheet${n}`;
    checkSheetName(wanted, taken, "WorksheetCollection.add");
    const id = this.model.grid.addSheet(wanted);
    this.model.texts.begin(id);
    return new Worksheet(this.model, id);
  }

  _RegisterDataChangedEvent(): void {
    this.model.events.register("changed", WORKBOOK_TARGET);
  }
  _UnregisterDataChangedEvent(): void {
    this.model.events.unregister("changed", WORKBOOK_TARGET);
  }
  _RegisterDeletedEvent(): void {
    this.model.events.register("deleted", WORKBOOK_TARGET);
  }
  _UnregisterDeletedEvent(): void {
    this.model.events.unregister("deleted", WORKBOOK_TARGET);
  }
}
