import { referenceTo } from "../../book/cells/a1";
import { type LookChart, seriesBoxes } from "../../book/look";
import type { ChartType } from "../../sheets/shared/sheet-plan";
import { seriesColour } from "../../sheets/shared/series-colour";
import { LINE_WEIGHT, NUMBER_FORMATS } from "../../sheets/shared/styles";
import type { SeriesData } from "../data/workbook-data";
import type { ShownChart } from "./chart-xml";

const TYPES: Record<ChartType, string> = {
  line: "LineMarkers",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  "stacked-bar": "BarStacked",
  bar: "BarClustered",
  radar: "RadarMarkers",
  scatter: "XYScatter",
};

/** A built sheet's chart as it is drawn. */
export function shownChart(chart: LookChart, sheet: string): ShownChart {
  const { source, unfilled = [], targets } = chart;
  const isScatter = chart.type === "scatter";
  const boxesOf = (index: number) => {
    const { values, categories } = seriesBoxes(chart, index);
    return { values: referenceTo(sheet, values), categories: referenceTo(sheet, categories) };
  };
  return {
    type: TYPES[chart.type],
    title: { text: chart.title, visible: chart.title !== "" },
    legend: { visible: !isScatter && source.columns > 2, position: "Bottom" },
    ...axesOf(chart),
    series: chart.series.map((name, index) => ({
      name,
      ...boxesOf(index),
      // Each point says its name beside it.
      ...(isScatter ? { dataLabels: { visible: true, shows: "SeriesName", position: "Right" } } : {}),
      ...(chart.lines.includes(index) ? { type: TYPES.line } : {}),
      ...(targets ? coloured(chart.type, seriesColour(chart, index)) : {}),
      ...(unfilled.includes(index) ? { fill: "none" } : {}),
    })),
  };
}

function axesOf({ valueFormat, axisTitles }: LookChart): Pick<ShownChart, "axes"> {
  if (!valueFormat && !axisTitles) return {};
  return {
    axes: {
      ...(axisTitles ? { category: { title: axisTitles.x } } : {}),
      value: {
        ...(valueFormat ? { numberFormat: NUMBER_FORMATS[valueFormat] } : {}),
        ...(axisTitles ? { title: axisTitles.y } : {}),
      },
    },
  };
}

function coloured(type: ChartType, color: string): Pick<SeriesData, "fill" | "line"> {
  return type === "line" ? { line: { color, weight: LINE_WEIGHT } } : { fill: color };
}
