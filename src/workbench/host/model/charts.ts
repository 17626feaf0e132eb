import { Collection, HostObject, oneOf } from "../host-object";
import { keptFrame, shownFrame } from "../shown-places";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { SeriesData } from "../../../xlsx/data/workbook-data";
import { ChartAxes } from "./chart-axes";
import { boxGiven, CellBlock } from "./cell-block";
import type { ChartOwner } from "./chart-owner";
import { ChartSeriesCollection } from "./chart-series";
import { seriesFromRange } from "./chart-source";
import { checkChartType } from "./chart-types";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import type { ChartState } from "./state";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;
const DEFAULT_SIZE = { left: 20, top: 20, width: 360, height: 216 };
type Place = keyof typeof DEFAULT_SIZE;

type Legend = NonNullable<ChartState["legend"]>;

export class Chart extends ModelObject implements ChartOwner {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly chartId: string,
  ) {
    super(model);
  }
  get $type() {
    return "Chart";
  }
  override get $id() {
    return this.chartId;
  }
  get $scalars() {
    return ["height", "id", "left", "name", "top", "width"];
  }
  get $data(): Readonly<ChartState> {
    return this.$state;
  }
  get $state(): ChartState {
    return this.model.sheet(this.sheetId).charts.find((c) => c.id === this.chartId) ?? itemNotFound("Chart");
  }
  /** To be changed: refused where the sheet protects its objects. */
  get $edited(): ChartState {
    this.model.guardSheet(this.sheetId, "Chart", "allowEditObjects");
    return this.$state;
  }
  get id(): string {
    return this.chartId;
  }
  get name(): string {
    return this.$data.name;
  }
  set name(value: unknown) {
    if (typeof value !== "string" || !value) invalidArgument("Chart.name");
    this.$edited.name = value;
  }
  /** As it is seen: what is hidden takes no room. */
  get $frame(): typeof DEFAULT_SIZE {
    return shownFrame(this.$data, { grid: this.model.grid, sheetId: this.sheetId });
  }
  $place(side: Place, points: unknown): void {
    if (typeof points !== "number" || !(points >= 0)) invalidArgument(`Chart.${side}`);
    const frame = { ...this.$frame, [side]: points };
    Object.assign(this.$edited, keptFrame(frame, { grid: this.model.grid, sheetId: this.sheetId }));
  }
  get left(): number {
    return this.$frame.left;
  }
  set left(points: unknown) {
    this.$place("left", points);
  }
  get top(): number {
    return this.$frame.top;
  }
  set top(points: unknown) {
    this.$place("top", points);
  }
  get width(): number {
    return this.$frame.width;
  }
  set width(points: unknown) {
    this.$place("width", points);
  }
  get height(): number {
    return this.$frame.height;
  }
  set height(points: unknown) {
    this.$place("height", points);
  }
  get plotVisibleOnly(): boolean {
    return this.$data.plotVisibleOnly ?? true;
  }
  set plotVisibleOnly(value: unknown) {
    if (typeof value !== "boolean") invalidArgument("Chart.plotVisibleOnly");
    this.$edited.plotVisibleOnly = value;
  }
  get title(): ChartTitle {
    return new ChartTitle(this);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }
  /** From the start cell's top left corner to the end cell's bottom right one; without an end the size stays. */
  setPosition(start: unknown, end?: unknown): void {
    const { grid } = this.model;
    const from = boxGiven(start, "Chart.setPosition");
    const to = end === undefined ? null : boxGiven(end, "Chart.setPosition");
    const sum = (count: number, size: (i: number) => number) => {
      let total = 0;
      for (let i = 0; i < count; i++) total += size(i);
      return total;
    };
    const x = (column: number) => sum(column, (c) => grid.columnWidth(this.sheetId, c));
    const y = (row: number) => sum(row, (r) => grid.rowHeight(this.sheetId, r));
    const place = { left: x(from.column), top: y(from.row) };
    const edited = this.$edited;
    Object.assign(edited, place);
    if (!to) return;
    edited.width = Math.max(0, x(to.column + to.columns) - place.left);
    edited.height = Math.max(0, y(to.row + to.rows) - place.top);
  }
  delete(): void {
    const gone = this.$edited;
    const sheet = this.model.sheet(this.sheetId);
    sheet.charts = sheet.charts.filter(({ id }) => id !== gone.id);
  }
}

class ChartTitle extends HostObject {
  constructor(readonly chart: Chart) {
    super();
  }
  get $type() {
    return "ChartTitle";
  }
  get $scalars() {
    return ["text", "visible"];
  }
  get text(): string {
    return this.chart.$data.title?.text ?? "";
  }
  /** Setting the text shows the title. */
  set text(value: unknown) {
    if (typeof value !== "string") invalidArgument("ChartTitle.text");
    this.chart.$edited.title = { text: value, visible: true };
  }
  get visible(): boolean {
    return this.chart.$data.title?.visible ?? false;
  }
  /** Hidden, a title is gone with its text. */
  set visible(value: unknown) {
    this.chart.$edited.title = { text: value === true ? this.text : "", visible: value === true };
  }
}

class ChartLegend extends HostObject {
  constructor(readonly chart: Chart) {
    super();
  }
  get $type() {
    return "ChartLegend";
  }
  get $scalars() {
    return ["position", "visible"];
  }
  get $legend(): Legend {
    return this.chart.$data.legend ?? { visible: true, position: "Right" };
  }
  get position(): string {
    return this.$legend.position;
  }
  set position(value: unknown) {
    const position = oneOf(POSITIONS, value, "ChartLegend.position");
    this.chart.$edited.legend = { ...this.$legend, position };
  }
  get visible(): boolean {
    return this.$legend.visible;
  }
  set visible(value: unknown) {
    this.chart.$edited.legend = { ...this.$legend, visible: value === true };
  }
}

export class ChartCollection extends Collection<Chart> {
  constructor(
    readonly model: HostModel,
    readonly sheetId: string,
  ) {
    super();
  }
  get $type() {
    return "ChartCollection";
  }
  $items(): Chart[] {
    return this.model.sheet(this.sheetId).charts.map(({ id }) => new Chart(this.model, this.sheetId, id));
  }
  $nameOf(chart: Chart): string {
    return chart.name;
  }
  add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Chart {
    const chartType = checkChartType(type, "ChartCollection.add");
    this.model.guardSheet(this.sheetId, "ChartCollection.add", "allowEditObjects");
    if (!(source instanceof CellBlock)) invalidArgument("ChartCollection.add");
    const by = oneOf(["Auto", "Columns", "Rows"], seriesBy, "ChartCollection.add");
    const series: SeriesData[] = this.model.strict.headersAreNumbers
      ? [{ values: source.$reference }]
      : seriesFromRange(source, by);
    const { charts } = this.model.sheet(this.sheetId);
    let n = charts.length + 1;
    while (this.$find(`Chart ${n}`)) n++;
    const id = this.model.newId("C");
    const title = series.length === 1 && series[0]?.name ? { title: { text: "", visible: true } } : {};
    charts.push({ id, name: `Chart ${n}`, type: chartType, ...DEFAULT_SIZE, ...title, series });
    return new Chart(this.model, this.sheetId, id);
  }
}
