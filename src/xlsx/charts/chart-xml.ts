import { fileText } from "../xml/cell-text";
import { toFileFormula } from "../cells/formula-text";
import type { AxisData, ChartData, SeriesData } from "../data/workbook-data";
import { CHART_NAMESPACE, DRAWING_NAMESPACE, OFFICE_RELATIONS } from "../package/namespaces";
import { escapedText } from "../xml/escape";
import { tag } from "../xml/tag";
import { chartKind, type ChartKind, DASHES, EMU, LABEL_POSITIONS, LEGEND_POSITIONS } from "./chart-kinds";

/** A chart without its place on the sheet. */
export type ShownChart = Omit<ChartData, "name" | "left" | "top" | "width" | "height">;

interface Group {
  kind: ChartKind;
  secondary: boolean;
  series: { data: SeriesData; index: number }[];
}

/** The chart's part: groups of series of one kind, then their axes. Values are read from the cells when the file is opened. */
export function chartXml(chart: ShownChart): string {
  const groups = groupSeries(chart);
  const plot = tag("c:layout", {}) + groups.map((group) => groupXml(group)).join("") + axesXml(chart, groups);
  const title = chart.title?.visible === false ? "" : chart.title ? titleXml(chart.title.text) : "";
  const content =
    title +
    val("autoTitleDeleted", chart.title?.visible === false ? 1 : 0) +
    tag("c:plotArea", {}, plot) +
    legendXml(chart.legend) +
    val("plotVisOnly", chart.plotVisibleOnly === false ? 0 : 1) +
    val("dispBlanksAs", "gap");
  return tag(
    "c:chartSpace",
    { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE, "xmlns:r": OFFICE_RELATIONS },
    val("roundedCorners", 0) + tag("c:chart", {}, content),
  );
}

function val(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : tag(`c:${name}`, { val: value });
}

/** Series of one type and axis share an element; those of the chart's own type come first. */
function groupSeries(chart: ShownChart): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((data, index) => {
    const kind = chartKind(data.type ?? chart.type);
    const secondary = data.axisGroup === "Secondary";
    const own = groups.find((g) => sameElement(g.kind, kind) && g.secondary === secondary);
    if (own) own.series.push({ data, index });
    else groups.push({ kind, secondary, series: [{ data, index }] });
  });
  const main = (group: Group) => (group.kind.type === chart.type && !group.secondary ? 0 : 1);
  return groups.sort((a, b) => main(a) - main(b));
}

function sameElement(a: ChartKind, b: ChartKind): boolean {
  return (
    a.element === b.element &&
    a.grouping === b.grouping &&
    a.direction === b.direction &&
    a.style === b.style &&
    a.type === b.type
  );
}

function groupXml({ kind, series, secondary }: Group): string {
  const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const gap = series.find((s) => s.data.gapWidth !== undefined)?.data.gapWidth;
  const head =
    kind.element === "barChart"
      ? val("barDir", kind.direction) + val("grouping", kind.grouping)
      : kind.element === "radarChart"
        ? val("radarStyle", kind.style)
        : kind.element === "scatterChart"
          ? val("scatterStyle", kind.style)
          : val("grouping", kind.grouping);
  const tail =
    (kind.element === "barChart" ? val("gapWidth", gap) + (stacked ? val("overlap", 100) : "") : "") +
    (kind.element === "lineChart" ? val("marker", 1) : "");
  const axes = val("axId", secondary ? 3 : 1) + val("axId", secondary ? 4 : 2);
  return tag(
    `c:${kind.element}`,
    {},
    head + val("varyColors", 0) + series.map((s) => seriesXml(kind, s.data, s.index)).join("") + tail + axes,
  );
}

function seriesXml(kind: ChartKind, data: SeriesData, index: number): string {
  const [x, y] = kind.element === "scatterChart" ? ["xVal", "yVal"] : ["cat", "val"];
  return tag(
    "c:ser",
    {},
    val("idx", index) +
      val("order", index) +
      nameXml(data.name) +
      shapeXml(kind, data) +
      (kind.element === "barChart" ? val("invertIfNegative", 0) : "") +
      (kind.markers === false ? tag("c:marker", {}, val("symbol", "none")) : "") +
      pointsXml(kind, data.points) +
      labelsXml(data.dataLabels) +
      (data.categories
        ? tag(`c:${x}`, {}, reference(x === "xVal" ? "numRef" : "strRef", data.categories))
        : "") +
      (data.values ? tag(`c:${y}`, {}, reference("numRef", data.values)) : "") +
      (kind.element === "lineChart" || kind.element === "scatterChart" ? val("smooth", 0) : ""),
  );
}

/** Text may begin with `=` too. */
const REFERENCE = /^=(?:'(?:[^']|'')+'|[^'!]+)![^!]+$/;

function nameXml(name: string | undefined): string {
  if (name === undefined) return "";
  return tag(
    "c:tx",
    {},
    REFERENCE.test(name) ? reference("strRef", name) : tag("c:v", {}, escapedText(name)),
  );
}

function reference(kind: "strRef" | "numRef", formula: string): string {
  return tag(`c:${kind}`, {}, tag("c:f", {}, escapedText(fileText(toFileFormula(formula)))));
}

function solid(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color.slice(1) }));
}

function fillXml(fill: string | undefined): string {
  return fill === undefined ? "" : fill.startsWith("#") ? solid(fill) : tag("a:noFill", {});
}

function pointsXml(kind: ChartKind, points: SeriesData["points"] = {}): string {
  const bar = kind.element === "barChart" ? val("invertIfNegative", 0) : "";
  return Object.entries(points)
    .map(([index, { fill }]) =>
      tag("c:dPt", {}, val("idx", index) + bar + val("bubble3D", 0) + tag("c:spPr", {}, fillXml(fill))),
    )
    .join("");
}

function shapeXml(kind: ChartKind, data: SeriesData): string {
  const fill = fillXml(data.fill);
  const dash = DASHES.find(([ours]) => ours === data.line?.style)?.[1];
  const hidden = data.line?.style === "None" || (kind.element === "scatterChart" && !kind.joined);
  const stroke = hidden
    ? tag("a:noFill", {})
    : (data.line?.color ? solid(data.line.color) : "") + (dash ? tag("a:prstDash", { val: dash }) : "");
  const width = data.line?.weight === undefined ? undefined : Math.round(data.line.weight * EMU);
  const line = stroke || width !== undefined ? tag("a:ln", { w: width }, stroke) : "";
  return fill || line ? tag("c:spPr", {}, fill + line) : "";
}

function labelsXml(labels: SeriesData["dataLabels"]): string {
  if (!labels) return "";
  const format = labels.numberFormat
    ? tag("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: 0 })
    : "";
  const position = LABEL_POSITIONS.find(([ours]) => ours === labels.position)?.[1];
  return tag(
    "c:dLbls",
    {},
    format +
      val("dLblPos", labels.visible ? position : undefined) +
      val("showLegendKey", 0) +
      val("showVal", labels.visible && labels.shows === undefined ? 1 : 0) +
      val("showCatName", 0) +
      val("showSerName", labels.visible && labels.shows === "SeriesName" ? 1 : 0) +
      ["showPercent", "showBubbleSize"].map((name) => val(name, 0)).join(""),
  );
}

function titleXml(text: string): string {
  const run = tag("a:p", {}, tag("a:r", {}, tag("a:t", {}, escapedText(text))));
  return tag(
    "c:title",
    {},
    tag("c:tx", {}, tag("c:rich", {}, tag("a:bodyPr", {}) + run)) + val("overlay", 0),
  );
}

function legendXml(legend: ChartData["legend"]): string {
  if (legend?.visible === false) return "";
  const position = LEGEND_POSITIONS.find(([ours]) => ours === legend?.position)?.[1] ?? "b";
  return tag("c:legend", {}, val("legendPos", position) + val("overlay", 0));
}

function axesXml(chart: ShownChart, groups: readonly Group[]): string {
  const first = groups[0]?.kind;
  const sideways = first?.direction === "bar";
  const scatter = first?.element === "scatterChart";
  const primary =
    axisXml(
      scatter ? "valAx" : "catAx",
      { id: 1, cross: 2, side: sideways ? "l" : "b", grid: false },
      chart.axes?.category,
    ) + axisXml("valAx", { id: 2, cross: 1, side: sideways ? "b" : "l", grid: true }, chart.axes?.value);
  if (!groups.some((g) => g.secondary)) return primary;
  return (
    primary +
    axisXml("catAx", { id: 3, cross: 4, side: "b", grid: false }, { visible: false }) +
    axisXml("valAx", { id: 4, cross: 3, side: "r", grid: false }, chart.axes?.secondary)
  );
}

interface AxisPlace {
  id: number;
  cross: number;
  side: "l" | "r" | "t" | "b";
  grid: boolean;
}

function axisXml(element: "catAx" | "valAx", place: AxisPlace, axis: AxisData | undefined): string {
  const unit = axis?.displayUnit && axis.displayUnit !== "None" ? axis.displayUnit : undefined;
  const scaling = val("orientation", "minMax") + val("max", axis?.maximum) + val("min", axis?.minimum);
  return tag(
    `c:${element}`,
    {},
    val("axId", place.id) +
      tag("c:scaling", {}, scaling) +
      val("delete", axis?.visible === false ? 1 : 0) +
      val("axPos", place.side) +
      (place.grid ? tag("c:majorGridlines", {}) : "") +
      (axis?.title ? titleXml(axis.title) : "") +
      (axis?.numberFormat ? tag("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: 0 }) : "") +
      val("majorTickMark", "none") +
      val("minorTickMark", "none") +
      val("tickLblPos", "nextTo") +
      val("crossAx", place.cross) +
      val("crosses", place.side === "r" ? "max" : "autoZero") +
      (element === "valAx" ? val("crossBetween", "between") : "") +
      (unit
        ? tag(
            "c:dispUnits",
            {},
            val("builtInUnit", unit.charAt(0).toLowerCase() + unit.slice(1)) + tag("c:dispUnitsLbl", {}),
          )
        : ""),
  );
}
