import { referenceTo } from "../../book/cells/a1";
import type { LookChart } from "../../book/look";
import type { ChartType } from "../../sheets/shared/sheet-plan";
import { seriesColour } from "../../sheets/shared/series-colour";
import { LINE_WEIGHT, NUMBER_FORMATS } from "../../sheets/shared/styles";
import type { SeriesData } from "../data/workbook-data";
import type { ShownChart } from "./chart-xml";

const TYPES: Record<ChartType, string> = {
  line: "LineMarkers",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  bar: "BarClustered",
  radar: "RadarMarkers",
};

/** A built sheet's chart as it is drawn. */
export function shownChart(chart: LookChart, sheet: string): ShownChart {
  const { source, unfilled = [], targets, valueFormat } = chart;
  const part = (column: number, from: number, rows: number) =>
    referenceTo(sheet, { row: source.row + from, column: source.column + column, rows, columns: 1 });
  return {
    type: TYPES[chart.type],
    title: { text: chart.title, visible: chart.title !== "" },
    legend: { visible: source.columns > 2, position: "Bottom" },
    ...(valueFormat ? { axes: { value: { numberFormat: NUMBER_FORMATS[valueFormat] } } } : {}),
    series: chart.series.map((name, index) => ({
      name,
      values: part(index + 1, 1, source.rows - 1),
      categories: part(0, 1, source.rows - 1),
      ...(chart.lines.includes(index) ? { type: TYPES.line } : {}),
      ...(targets ? coloured(chart.type, seriesColour(chart.type, targets, index)) : {}),
      ...(unfilled.includes(index) ? { fill: "none" } : {}),
    })),
  };
}

function coloured(type: ChartType, color: string): Pick<SeriesData, "fill" | "line"> {
  return type === "line" ? { line: { color, weight: LINE_WEIGHT } } : { fill: color };
}
