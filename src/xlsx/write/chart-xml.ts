import { referenceTo } from "../../book/cells/a1";
import type { LookChart } from "../../book/look";
import type { ChartType } from "../../sheets/shared/sheet-plan";
import { NUMBER_FORMATS } from "../../sheets/shared/styles";
import { CHART_NAMESPACE, DRAWING_NAMESPACE, OFFICE_RELATIONS } from "../package/namespaces";
import { escapedText } from "../xml/escape";
import { tag } from "../xml/tag";

interface ChartElement {
  name: "lineChart" | "barChart" | "radarChart";
  /** What stands before the series, and between them and the axes. */
  before: string;
  after: string;
}

function val(name: string, value: string | number): string {
  return tag(`c:${name}`, { val: value });
}

const bars = (direction: "col" | "bar", grouping: "clustered" | "stacked"): ChartElement => ({
  name: "barChart",
  before: val("barDir", direction) + val("grouping", grouping),
  after: grouping === "stacked" ? val("overlap", 100) : "",
});

const ELEMENTS: Record<ChartType, ChartElement> = {
  line: { name: "lineChart", before: val("grouping", "standard"), after: val("marker", 1) },
  column: bars("col", "clustered"),
  "stacked-column": bars("col", "stacked"),
  bar: bars("bar", "clustered"),
  radar: { name: "radarChart", before: val("radarStyle", "marker"), after: "" },
};

/** The part of a chart on a sheet. Values are read from the cells when the file is opened. */
export function chartXml(chart: LookChart, sheet: string): string {
  const lines = new Set(chart.lines);
  const indices = chart.series.map((_, index) => index);
  const groups = [
    { type: chart.type, series: indices.filter((index) => !lines.has(index)) },
    { type: "line" as const, series: indices.filter((index) => lines.has(index)) },
  ].filter(({ series }) => series.length);
  const plot = [
    tag("c:layout"),
    ...groups.map(({ type, series }) => groupXml(ELEMENTS[type], chart, sheet, series)),
    axesXml(chart),
  ];
  const legend = tag("c:legend", {}, val("legendPos", "b") + val("overlay", 0));
  const content = [
    titleXml(chart.title),
    val("autoTitleDeleted", 0),
    tag("c:plotArea", {}, plot.join("")),
    chart.source.columns > 2 ? legend : "",
    val("plotVisOnly", 1),
    val("dispBlanksAs", "gap"),
  ];
  return tag(
    "c:chartSpace",
    { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE, "xmlns:r": OFFICE_RELATIONS },
    val("roundedCorners", 0) + tag("c:chart", {}, content.join("")),
  );
}

function groupXml(element: ChartElement, chart: LookChart, sheet: string, series: readonly number[]): string {
  const content = [
    element.before,
    val("varyColors", 0),
    ...series.map((index) => seriesXml(element, chart, sheet, index)),
    element.after,
    val("axId", 1),
    val("axId", 2),
  ];
  return tag(`c:${element.name}`, {}, content.join(""));
}

function seriesXml(element: ChartElement, chart: LookChart, sheet: string, index: number): string {
  const { source, unfilled = [] } = chart;
  const part = (column: number, from: number, rows: number) =>
    tag(
      "c:f",
      {},
      escapedText(
        referenceTo(sheet, {
          row: source.row + from,
          column: source.column + column,
          rows,
          columns: 1,
        }).slice(1),
      ),
    );
  // The first series takes its name from its header, the others are told theirs, as the add-in does in Excel.
  const name =
    index === 0 ? tag("c:strRef", {}, part(1, 0, 1)) : tag("c:v", {}, escapedText(chart.series[index]!));
  const content = [
    val("idx", index),
    val("order", index),
    tag("c:tx", {}, name),
    unfilled.includes(index) ? tag("c:spPr", {}, tag("a:noFill")) : "",
    element.name === "barChart" ? val("invertIfNegative", 0) : "",
    tag("c:cat", {}, tag("c:strRef", {}, part(0, 1, source.rows - 1))),
    tag("c:val", {}, tag("c:numRef", {}, part(index + 1, 1, source.rows - 1))),
    element.name === "lineChart" ? val("smooth", 0) : "",
  ];
  return tag("c:ser", {}, content.join(""));
}

function titleXml(text: string): string {
  const run = tag("a:p", {}, tag("a:r", {}, tag("a:t", {}, escapedText(text))));
  const rich = tag("c:rich", {}, tag("a:bodyPr") + run);
  return tag("c:title", {}, tag("c:tx", {}, rich) + val("overlay", 0));
}

function axesXml({ type, valueFormat }: LookChart): string {
  const [across, up] = type === "bar" ? ["l", "b"] : ["b", "l"];
  return (
    axisXml("catAx", { id: 1, cross: 2, side: across! }, "") +
    axisXml(
      "valAx",
      { id: 2, cross: 1, side: up! },
      tag("c:majorGridlines") +
        (valueFormat
          ? tag("c:numFmt", { formatCode: NUMBER_FORMATS[valueFormat], sourceLinked: false })
          : ""),
    )
  );
}

function axisXml(
  element: "catAx" | "valAx",
  { id, cross, side }: { id: number; cross: number; side: string },
  inside: string,
): string {
  const content = [
    val("axId", id),
    tag("c:scaling", {}, val("orientation", "minMax")),
    val("delete", 0),
    val("axPos", side),
    inside,
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", "nextTo"),
    val("crossAx", cross),
    val("crosses", "autoZero"),
    element === "valAx" ? val("crossBetween", "between") : "",
  ];
  return tag(`c:${element}`, {}, content.join(""));
}
