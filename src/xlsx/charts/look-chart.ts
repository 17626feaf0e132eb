import { referenceTo } from "../../book/cells/a1";
import type { LookChart } from "../../book/look";
import type { ChartType } from "../../sheets/shared/sheet-plan";
import { NUMBER_FORMATS } from "../../sheets/shared/styles";
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
  const { source, unfilled = [], valueFormat } = chart;
  const part = (column: number, from: number, rows: number) =>
    referenceTo(sheet, { row: source.row + from, column: source.column + column, rows, columns: 1 });
  return {
    type: TYPES[chart.type],
    title: { text: chart.title, visible: true },
    legend: { visible: source.columns > 2, position: "Bottom" },
    ...(valueFormat ? { axes: { value: { numberFormat: NUMBER_FORMATS[valueFormat] } } } : {}),
    series: chart.series.map((name, index) => ({
      name,
      values: part(index + 1, 1, source.rows - 1),
      categories: part(0, 1, source.rows - 1),
      ...(chart.lines.includes(index) ? { type: TYPES.line } : {}),
      ...(unfilled.includes(index) ? { fill: "none" } : {}),
    })),
  };
}
