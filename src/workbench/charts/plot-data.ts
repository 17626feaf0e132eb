import type { ChartData, Scalar, SeriesData } from "../../xlsx/data/workbook-data";

/** What a chart reads from the workbook. */
export interface ChartSource {
  /** Values of a reference (`=Sheet1!$B$2:$B$9`), row by row; "" for blanks. `visibleOnly`: without those in hidden rows and columns. */
  values(reference: string, visibleOnly?: boolean): Scalar[];
  /** A value as a number format shows it. */
  text(value: Scalar, numberFormat: string): string;
}

type Shape = "column" | "bar" | "line" | "area" | "radar" | "scatter";
type Stacking = "none" | "stacked" | "percent";

export interface PlotSeries {
  name: string;
  shape: Shape;
  stacking: Stacking;
  markers: boolean;
  filled: boolean;
  joined: boolean;
  secondary: boolean;
  /** Null = not drawn (blank, text or an error). */
  values: (number | null)[];
  categories: Scalar[];
  /** Null = no fill: the invisible base of a waterfall. */
  color: string | null;
  /** Of points that have one of their own, by index. */
  pointColors: Readonly<Record<number, string | null>>;
  strokeWidth: number;
  dash: string;
  /** `named`: each point says the series' name. */
  labels: { numberFormat: string; named: boolean } | null;
  gapWidth: number;
}

/** Excel's default chart colours (Office theme), so that what is drawn here looks like what is saved. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const DASHES: Record<string, string> = {
  Dash: "6 4",
  DashDot: "6 3 2 3",
  DashDotDot: "6 3 2 3 2 3",
  Dot: "2 3",
  RoundDot: "2 3",
  SquareDot: "3 3",
};
const DEFAULT_GAP = 150;

/** Series with their numbers, in drawing order. */
export function plotSeries(chart: ChartData, source: ChartSource): PlotSeries[] {
  const visibleOnly = chart.plotVisibleOnly ?? true;
  return chart.series.map((series, i) => {
    const type = series.type ?? chart.type;
    const values = series.values ? source.values(series.values, visibleOnly).map(numeric) : [];
    return {
      name: seriesName(series, i, source),
      ...shapeOf(type),
      secondary: series.axisGroup === "Secondary",
      values,
      categories: series.categories
        ? source.values(series.categories, visibleOnly)
        : values.map((_, n) => n + 1),
      color: colorOf(type, series, i),
      pointColors: Object.fromEntries(
        Object.entries(series.points ?? {}).map(([index, { fill }]) => [index, filled(fill)]),
      ),
      strokeWidth: series.line?.weight ?? 2.25,
      dash: DASHES[series.line?.style ?? ""] ?? "",
      labels: series.dataLabels?.visible
        ? {
            numberFormat: series.dataLabels.numberFormat ?? "General",
            named: series.dataLabels.shows === "SeriesName",
          }
        : null,
      gapWidth: series.gapWidth ?? DEFAULT_GAP,
    };
  });
}

function numeric(value: Scalar): number | null {
  return typeof value === "number" ? value : null;
}

function seriesName(series: SeriesData, index: number, source: ChartSource): string {
  if (series.name === undefined) return `Series${index + 1}`;
  return series.name.startsWith("=") ? source.values(series.name).join(" ") : series.name;
}

function shapeOf(type: string): Pick<PlotSeries, "shape" | "stacking" | "markers" | "filled" | "joined"> {
  const shape: Shape = /^Column/.test(type)
    ? "column"
    : /^Bar/.test(type)
      ? "bar"
      : /^Area/.test(type)
        ? "area"
        : /^Radar/.test(type)
          ? "radar"
          : /^XYScatter/.test(type)
            ? "scatter"
            : "line";
  return {
    shape,
    stacking: type.endsWith("Stacked100") ? "percent" : type.endsWith("Stacked") ? "stacked" : "none",
    markers: /Markers$/.test(type)
      ? !/NoMarkers$/.test(type)
      : type === "XYScatter" || type === "XYScatterLines",
    filled: type === "RadarFilled",
    joined: type !== "XYScatter",
  };
}

function colorOf(type: string, series: SeriesData, index: number): string | null {
  const standard = PALETTE[index % PALETTE.length] ?? "#4472C4";
  const isLine = /^(Line|Radar(Markers)?$|XYScatter)/.test(type);
  if (isLine)
    return series.line?.style === "None" && /^Line/.test(type) ? null : (series.line?.color ?? standard);
  if (series.fill === undefined) return standard;
  return filled(series.fill);
}

function filled(fill: string): string | null {
  return fill.startsWith("#") ? fill : null;
}

/** Null = not filled. */
export function pointColor({ color, pointColors }: PlotSeries, index: number): string | null {
  const own = pointColors[index];
  return own === undefined ? color : own;
}
