/** How Excel's chart types are written in DrawingML. */
export interface ChartKind {
  /** Excel.ChartType. */
  type: string;
  element: "lineChart" | "barChart" | "areaChart" | "radarChart" | "scatterChart";
  grouping?: "standard" | "clustered" | "stacked" | "percentStacked";
  direction?: "col" | "bar";
  /** Radar's or scatter's style. */
  style?: string;
  /** Points are marked. */
  markers?: boolean;
  /** Scatter: points are joined. */
  joined?: boolean;
}

export const CHART_KINDS: readonly ChartKind[] = [
  { type: "ColumnClustered", element: "barChart", direction: "col", grouping: "clustered" },
  { type: "ColumnStacked", element: "barChart", direction: "col", grouping: "stacked" },
  { type: "ColumnStacked100", element: "barChart", direction: "col", grouping: "percentStacked" },
  { type: "BarClustered", element: "barChart", direction: "bar", grouping: "clustered" },
  { type: "BarStacked", element: "barChart", direction: "bar", grouping: "stacked" },
  { type: "BarStacked100", element: "barChart", direction: "bar", grouping: "percentStacked" },
  { type: "Line", element: "lineChart", grouping: "standard", markers: false },
  { type: "LineMarkers", element: "lineChart", grouping: "standard", markers: true },
  { type: "LineStacked", element: "lineChart", grouping: "stacked", markers: false },
  { type: "Area", element: "areaChart", grouping: "standard" },
  { type: "AreaStacked", element: "areaChart", grouping: "stacked" },
  { type: "Radar", element: "radarChart", style: "marker", markers: false },
  { type: "RadarMarkers", element: "radarChart", style: "marker", markers: true },
  { type: "RadarFilled", element: "radarChart", style: "filled" },
  { type: "XYScatter", element: "scatterChart", style: "lineMarker", markers: true, joined: false },
  { type: "XYScatterLines", element: "scatterChart", style: "lineMarker", markers: true, joined: true },
  {
    type: "XYScatterLinesNoMarkers",
    element: "scatterChart",
    style: "lineMarker",
    markers: false,
    joined: true,
  },
];

export function chartKind(type: string): ChartKind {
  const kind = CHART_KINDS.find((k) => k.type === type);
  if (!kind) throw new Error(`Charts of type ${type} cannot be saved.`);
  return kind;
}

/** Excel.ChartSeriesLineStyle and DrawingML's dashes. */
export const DASHES = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["Dot", "dot"],
  ["RoundDot", "sysDot"],
  ["SquareDot", "sysDash"],
] as const;

export const LEGEND_POSITIONS = [
  ["Top", "t"],
  ["Bottom", "b"],
  ["Left", "l"],
  ["Right", "r"],
  ["Corner", "tr"],
] as const;

/** Excel.ChartDataLabelPosition. */
export const LABEL_POSITIONS = [
  ["OutsideEnd", "outEnd"],
  ["InsideEnd", "inEnd"],
  ["InsideBase", "inBase"],
  ["Center", "ctr"],
  ["Top", "t"],
  ["Bottom", "b"],
  ["Left", "l"],
  ["Right", "r"],
  ["BestFit", "bestFit"],
] as const;

/** English Metric Units a point. */
export const EMU = 12700;

/** Excel's column width and row height when a sheet says nothing, in points. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;
