import type { ChartData } from "../../xlsx/data/workbook-data";
import { drawCartesian } from "./cartesian";
import { type ChartSource, type PlotSeries, plotSeries } from "./plot-data";
import { drawRadar } from "./radar";
import { type Area, fitted, label, svg } from "./svg";

const PADDING = 10;
const TITLE_HEIGHT = 26;
const LEGEND_ROW = 18;
const LEGEND_COLUMN = 110;

/** A chart of the workbook as a picture of the given size in pixels. Its values are read when it is drawn. */
export function chartSvg(chart: ChartData, width: number, height: number, source: ChartSource): SVGElement {
  const series = plotSeries(chart, source);
  const title =
    chart.title?.visible === false
      ? ""
      : (chart.title?.text ?? (series.length === 1 ? (series[0]?.name ?? "") : ""));
  const picture = svg("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title || chart.name,
    "font-family": "Calibri, Carlito, system-ui, sans-serif",
  });
  picture.append(
    svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: "#D1D1D1" }),
  );
  let area: Area = { x: PADDING, y: PADDING, width: width - 2 * PADDING, height: height - 2 * PADDING };
  if (title) {
    picture.append(label(fitted(title, area.width * 0.8), width / 2, area.y + 13, { "font-size": 14 }));
    area = { ...area, y: area.y + TITLE_HEIGHT, height: area.height - TITLE_HEIGHT };
  }
  if (chart.legend?.visible !== false && series.length > 0) {
    const { rest, elements } = drawLegend(chart.legend?.position ?? "Bottom", series, area);
    picture.append(...elements);
    area = rest;
  }
  const isRadar = series.some((s) => s.shape === "radar");
  picture.append(
    ...(isRadar ? drawRadar(series, area, chart.axes?.value) : drawCartesian(chart, series, area, source)),
  );
  return picture;
}

/** Draws the legend and returns what is left for the plot. */
function drawLegend(
  position: string,
  series: readonly PlotSeries[],
  area: Area,
): { rest: Area; elements: SVGElement[] } {
  // An invisible base has nothing to explain.
  const entries = series.filter((s) => s.color !== null);
  const beside = position === "Left" || position === "Right" || position === "Corner";
  const room = beside ? LEGEND_COLUMN - 22 : area.width / Math.max(1, entries.length) - 26;
  const texts = entries.map((s) => fitted(s.name, room));
  const widths = texts.map((text) => 26 + text.length * 5.5);
  let x = beside
    ? position === "Left"
      ? area.x
      : area.x + area.width - LEGEND_COLUMN + 8
    : area.x + (area.width - widths.reduce((a, b) => a + b, 0)) / 2;
  let y = beside ? area.y + 12 : position === "Top" ? area.y + 8 : area.y + area.height - 6;
  const elements = entries.flatMap((s, i) => {
    const isLine = s.shape === "line" || (s.shape === "radar" && !s.filled) || s.shape === "scatter";
    const mark = isLine
      ? svg("line", {
          x1: x,
          x2: x + 14,
          y1: y,
          y2: y,
          stroke: s.color ?? "none",
          "stroke-width": 2.5,
          "stroke-dasharray": s.dash,
        })
      : svg("rect", { x: x + 2, y: y - 4.5, width: 9, height: 9, fill: s.color ?? "none" });
    const text = label(texts[i] ?? "", x + 18, y + 3.5, { "text-anchor": "start" });
    if (beside) y += LEGEND_ROW;
    else x += widths[i] ?? 0;
    return [mark, text];
  });
  const rest = beside
    ? { ...area, x: position === "Left" ? area.x + LEGEND_COLUMN : area.x, width: area.width - LEGEND_COLUMN }
    : { ...area, y: position === "Top" ? area.y + LEGEND_ROW : area.y, height: area.height - LEGEND_ROW };
  return { rest, elements };
}
