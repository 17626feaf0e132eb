import type { Later } from "./later";
import { rangeOf } from "./range-of";
import type { Box, ChartType } from "../../sheets/shared/sheet-plan";
import { seriesColour } from "../../sheets/shared/series-colour";
import { LINE_WEIGHT, NUMBER_FORMATS } from "../../sheets/shared/styles";
import { type Look, type LookChart, seriesBoxes } from "../../book/look";

const TYPES: Record<ChartType, Excel.ChartType> = {
  line: "LineMarkers" as Excel.ChartType.lineMarkers,
  column: "ColumnClustered" as Excel.ChartType.columnClustered,
  "stacked-column": "ColumnStacked" as Excel.ChartType.columnStacked,
  "stacked-bar": "BarStacked" as Excel.ChartType.barStacked,
  bar: "BarClustered" as Excel.ChartType.barClustered,
  radar: "RadarMarkers" as Excel.ChartType.radarMarkers,
  scatter: "XYScatter" as Excel.ChartType.xyscatter,
};

/** Queues the sheet's charts anew; those of the former look go, the user's own stay. */
export function queueCharts(
  sheet: Excel.Worksheet,
  from: Look | null,
  { charts, outline }: Pick<Look, "charts" | "outline">,
): void {
  // A new sheet has none.
  if (from)
    for (const { name } of [...from.charts, ...charts]) sheet.charts.getItemOrNullObject(name).delete();
  for (const each of charts) {
    const chart = queueChart(sheet, each);
    // Excel leaves out rows that are hidden, and with them the whole chart.
    if (outline) chart.plotVisibleOnly = false;
  }
}

/** Asks for the sheet's charts. Call the result once they are known: a chart that the user deleted is not built again for its title's sake. */
export function queueChartTitles({ charts: there }: Excel.Worksheet, charts: readonly LookChart[]): Later {
  there.load("items/name");
  return () => {
    for (const chart of there.items) {
      const wanted = charts.find(({ name }) => name === chart.name);
      if (wanted) queueTitle(chart, wanted);
    }
  };
}

/**
 * Series by series, each with its name and values: what Excel makes of a block depends on what its cells hold at the moment, so that numbers or
 * blanks in the first column become a series of their own, and a header that looks like a number is plotted. A single column is always one series.
 */
function queueChart(sheet: Excel.Worksheet, plan: LookChart): Excel.Chart {
  const chart = sheet.charts.add(TYPES[plan.type], rangeOf(sheet, firstSeries(plan)), "Columns");
  chart.name = plan.name;
  plan.series.forEach((name, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    const { values, categories } = seriesBoxes(plan, index);
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, categories));
    if (plan.type === "scatter") queueNames(series);
  });
  queueTitle(chart, plan);
  const { row, column, rows, columns } = plan.position;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
  chart.legend.position = "Bottom";
  chart.legend.visible = plan.type !== "scatter" && plan.source.columns > 2;
  if (plan.axisTitles) {
    chart.axes.categoryAxis.title.text = plan.axisTitles.x;
    chart.axes.valueAxis.title.text = plan.axisTitles.y;
  }
  if (plan.valueFormat) chart.axes.valueAxis.numberFormat = NUMBER_FORMATS[plan.valueFormat];
  for (const index of plan.lines) chart.series.getItemAt(index).chartType = TYPES.line;
  queueColours(chart, plan);
  for (const index of plan.unfilled ?? []) chart.series.getItemAt(index).format.fill.clear();
  return chart;
}

/** One column, or a scatter's first point: always one series. */
function firstSeries({ type, source: { row, column, rows } }: LookChart): Box {
  return type === "scatter"
    ? { row: row + 1, column: column + 2, rows: 1, columns: 1 }
    : { row, column: column + 1, rows, columns: 1 };
}

/** Each point says its name beside it. */
function queueNames(series: Excel.ChartSeries): void {
  series.hasDataLabels = true;
  series.dataLabels.showSeriesName = true;
  series.dataLabels.showValue = false;
  series.dataLabels.position = "Right";
}

/** Setting a title's text shows it. */
function queueTitle(chart: Excel.Chart, { title }: LookChart): void {
  if (title) chart.title.text = title;
  else chart.title.visible = false;
}

function queueColours(chart: Excel.Chart, look: LookChart): void {
  const { series, targets, type } = look;
  if (!targets) return;
  series.forEach((_, index) => {
    const { format } = chart.series.getItemAt(index);
    const color = seriesColour(look, index);
    if (type !== "line") return format.fill.setSolidColor(color);
    format.line.color = color;
    format.line.weight = LINE_WEIGHT;
  });
}
