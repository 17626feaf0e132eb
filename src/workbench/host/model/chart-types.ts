import { apiNotFound } from "../rich-error";

/** Types that the page draws and the writer writes. */
const CHART_TYPES = [
  "Line",
  "LineMarkers",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "XYScatter",
  "XYScatterLines",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "Area",
  "AreaStacked",
] as const;

export function checkChartType(value: unknown, location: string): string {
  if (!CHART_TYPES.includes(value as never))
    apiNotFound(location, `Charts of type ${String(value)} are not played by this host.`);
  return value as string;
}
