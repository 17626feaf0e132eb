import { formatAddress } from "../a1";
import { Collection, HostObject, oneOf } from "../host-object";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { SeriesData } from "../workbook-data";
import { type Chart, checkChartType } from "./charts";
import { Range } from "./range";
import { checkColor } from "./range-format";

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
  "Automatic",
] as const;
const LABEL_POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

export class ChartSeries extends HostObject {
  constructor(
    readonly chart: Chart,
    readonly at: number,
  ) {
    super();
  }
  get $type() {
    return "ChartSeries";
  }
  get $scalars() {
    return ["axisGroup", "chartType", "gapWidth", "hasDataLabels", "name"];
  }
  get $data(): SeriesData {
    return this.chart.$data.series[this.at] ?? itemNotFound("ChartSeries");
  }
  $reference(cells: unknown, location: string): string {
    if (!(cells instanceof Range)) invalidArgument(location);
    return `=${formatAddress(cells.model.sheetName(cells.sheetId), cells.box, true)}`;
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
    this.$data.name = value;
  }
  setValues(cells: unknown): void {
    this.$data.values = this.$reference(cells, "ChartSeries.setValues");
  }
  setXAxisValues(cells: unknown): void {
    this.$data.categories = this.$reference(cells, "ChartSeries.setXAxisValues");
  }
  get chartType(): string {
    return this.$data.type ?? this.chart.$data.type;
  }
  set chartType(value: unknown) {
    this.$data.type = checkChartType(value, "ChartSeries.chartType");
  }
  get axisGroup(): string {
    return this.$data.axisGroup ?? "Primary";
  }
  set axisGroup(value: unknown) {
    this.$data.axisGroup = oneOf(["Primary", "Secondary"], value, "ChartSeries.axisGroup");
  }
  get gapWidth(): number {
    return this.$data.gapWidth ?? 150;
  }
  set gapWidth(value: unknown) {
    if (typeof value !== "number" || !(value >= 0 && value <= 500)) invalidArgument("ChartSeries.gapWidth");
    this.$data.gapWidth = value;
  }
  get hasDataLabels(): boolean {
    return this.$data.dataLabels?.visible ?? false;
  }
  set hasDataLabels(value: unknown) {
    this.$data.dataLabels = { ...this.$data.dataLabels, visible: value === true };
  }
  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this);
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }
  delete(): void {
    void this.$data;
    this.chart.$data.series.splice(this.at, 1);
  }
}

export class ChartDataLabels extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }
  get $type() {
    return "ChartDataLabels";
  }
  get $scalars() {
    return ["numberFormat", "position"];
  }
  $change(change: { numberFormat?: string; position?: string }): void {
    this.series.$data.dataLabels = { visible: true, ...this.series.$data.dataLabels, ...change };
  }
  get numberFormat(): string {
    return this.series.$data.dataLabels?.numberFormat ?? "General";
  }
  set numberFormat(value: unknown) {
    if (typeof value !== "string") invalidArgument("ChartDataLabels.numberFormat");
    this.$change({ numberFormat: value });
  }
  get position(): string {
    return this.series.$data.dataLabels?.position ?? "BestFit";
  }
  set position(value: unknown) {
    this.$change({ position: oneOf(LABEL_POSITIONS, value, "ChartDataLabels.position") });
  }
}

export class ChartSeriesFormat extends HostObject {
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
    return new ChartFill(this.series);
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.series);
  }
}

export class ChartFill extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }
  get $type() {
    return "ChartFill";
  }
  get $scalars() {
    return [];
  }
  setSolidColor(color: unknown): void {
    this.series.$data.fill = checkColor(color, "ChartFill.setSolidColor");
  }
  /** No fill, as for the invisible base of a waterfall. */
  clear(): void {
    this.series.$data.fill = "none";
  }
}

export class ChartLineFormat extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }
  get $type() {
    return "ChartLineFormat";
  }
  get $scalars() {
    return ["color", "lineStyle", "weight"];
  }
  get $line() {
    return (this.series.$data.line ??= {});
  }
  get color(): string {
    return this.$line.color ?? "";
  }
  set color(value: unknown) {
    this.$line.color = checkColor(value, "ChartLineFormat.color");
  }
  get weight(): number {
    return this.$line.weight ?? 2.25;
  }
  set weight(value: unknown) {
    if (typeof value !== "number" || !(value >= 0)) invalidArgument("ChartLineFormat.weight");
    this.$line.weight = value;
  }
  get lineStyle(): string {
    return this.$line.style ?? "Continuous";
  }
  set lineStyle(value: unknown) {
    this.$line.style = oneOf(LINE_STYLES, value, "ChartLineFormat.lineStyle");
  }
  clear(): void {
    this.series.$data.line = { style: "None" };
  }
}

export class ChartSeriesCollection extends Collection<ChartSeries> {
  constructor(readonly chart: Chart) {
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
    const { series } = this.chart.$data;
    const at = typeof index === "number" ? index : series.length;
    if (!(at >= 0 && at <= series.length)) invalidArgument("ChartSeriesCollection.add");
    series.splice(at, 0, typeof name === "string" ? { name } : {});
    return new ChartSeries(this.chart, at);
  }
}
