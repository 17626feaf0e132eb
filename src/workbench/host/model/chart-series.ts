import { LABEL_POSITIONS } from "../../../xlsx/charts/chart-kinds";
import { Collection, HostObject, oneOf } from "../host-object";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { SeriesData } from "../../../xlsx/data/workbook-data";
import { CellBlock } from "./cell-block";
import type { ChartOwner } from "./chart-owner";
import { ChartFill } from "./chart-fill";
import { ChartPointsCollection } from "./chart-points";
import { checkChartType } from "./chart-types";
import { checkColor } from "./colors";

class ChartSeries extends HostObject {
  constructor(
    readonly chart: ChartOwner,
    readonly at: number,
  ) {
    super();
  }
  get $type() {
    return "ChartSeries";
  }
  get $scalars() {
    return ["axisGroup", "chartType", "hasDataLabels", "name"];
  }
  get $data(): Readonly<SeriesData> {
    return this.chart.$data.series[this.at] ?? itemNotFound("ChartSeries");
  }
  get $edited(): SeriesData {
    return this.chart.$edited.series[this.at] ?? itemNotFound("ChartSeries");
  }
  $reference(cells: unknown, location: string): string {
    return cells instanceof CellBlock ? cells.$reference : invalidArgument(location);
  }
  /** A name given as a reference answers the cell's text. */
  get name(): string {
    const { name } = this.$data;
    if (!name?.startsWith("=")) return name ?? `Series${this.at + 1}`;
    const area = this.chart.model.texts.areaOf(this.chart.sheetId, name);
    return area
      ? String(this.chart.model.grid.cell(area.sheetId, area.box.row, area.box.column)?.value ?? "")
      : "";
  }
  set name(value: unknown) {
    if (typeof value !== "string") invalidArgument("ChartSeries.name");
    this.$edited.name = value;
  }
  setValues(cells: unknown): void {
    this.$edited.values = this.$reference(cells, "ChartSeries.setValues");
  }
  setXAxisValues(cells: unknown): void {
    this.$edited.categories = this.$reference(cells, "ChartSeries.setXAxisValues");
  }
  get chartType(): string {
    return this.$data.type ?? this.chart.$data.type;
  }
  set chartType(value: unknown) {
    this.$edited.type = checkChartType(value, "ChartSeries.chartType");
  }
  get axisGroup(): string {
    return this.$data.axisGroup ?? "Primary";
  }
  set axisGroup(value: unknown) {
    this.$edited.axisGroup = oneOf(["Primary", "Secondary"], value, "ChartSeries.axisGroup");
  }
  get hasDataLabels(): boolean {
    return this.$data.dataLabels?.visible ?? false;
  }
  set hasDataLabels(value: unknown) {
    this.$edited.dataLabels = { ...this.$data.dataLabels, visible: value === true };
  }
  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this);
  }
  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this.chart, this.at);
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }
}

const POSITIONS = LABEL_POSITIONS.map(([position]) => position);

/** A label says its point's value or the series' name; this host plays no others. */
class ChartDataLabels extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }
  get $type() {
    return "ChartDataLabels";
  }
  get $scalars() {
    return ["position", "showSeriesName", "showValue"];
  }
  get $labels(): NonNullable<SeriesData["dataLabels"]> {
    return this.series.$data.dataLabels ?? { visible: false };
  }
  $show({ shows: _, ...labels }: NonNullable<SeriesData["dataLabels"]>, isName: boolean): void {
    this.series.$edited.dataLabels = { ...labels, ...(isName ? { shows: "SeriesName" } : {}) };
  }
  get showSeriesName(): boolean {
    return this.$labels.visible && this.$labels.shows === "SeriesName";
  }
  set showSeriesName(value: unknown) {
    this.$show(this.$labels, value === true);
  }
  get showValue(): boolean {
    return this.$labels.visible && this.$labels.shows === undefined;
  }
  set showValue(value: unknown) {
    if (value === true) this.$show(this.$labels, false);
    else if (!this.showSeriesName) this.$show({ ...this.$labels, visible: false }, false);
  }
  get position(): string {
    return this.$labels.position ?? "Right";
  }
  set position(value: unknown) {
    const position = oneOf(POSITIONS, value, "ChartDataLabels.position");
    this.series.$edited.dataLabels = { ...this.$labels, position };
  }
}

class ChartSeriesFormat extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }
  get $type() {
    return "ChartSeriesFormat";
  }
  get $scalars() {
    return [];
  }
  get fill(): ChartFill {
    const { series } = this;
    return new ChartFill((fill) => (series.$edited.fill = fill));
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.series);
  }
}

class ChartLineFormat extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }
  get $type() {
    return "ChartLineFormat";
  }
  get $scalars() {
    return ["color", "weight"];
  }
  /** Points. */
  get weight(): number {
    return this.series.$data.line?.weight ?? 2.25;
  }
  set weight(value: unknown) {
    if (typeof value !== "number" || !(value > 0)) throw invalidArgument("ChartLineFormat.weight");
    this.series.$edited.line = { ...this.series.$data.line, weight: value };
  }
  get color(): string {
    return this.series.$data.line?.color ?? "";
  }
  set color(value: unknown) {
    const color = checkColor(value, "ChartLineFormat.color");
    this.series.$edited.line = { ...this.series.$data.line, color };
  }
}

export class ChartSeriesCollection extends Collection<ChartSeries> {
  constructor(readonly chart: ChartOwner) {
    super();
  }
  get $type() {
    return "ChartSeriesCollection";
  }
  $items(): ChartSeries[] {
    return this.chart.$data.series.map((_, i) => new ChartSeries(this.chart, i));
  }
  $nameOf(series: ChartSeries): string {
    return series.name;
  }
  add(name?: unknown, index?: unknown): ChartSeries {
    const { series } = this.chart.$edited;
    const at = typeof index === "number" ? index : series.length;
    if (!(at >= 0 && at <= series.length)) invalidArgument("ChartSeriesCollection.add");
    series.splice(at, 0, typeof name === "string" ? { name } : {});
    return new ChartSeries(this.chart, at);
  }
}
