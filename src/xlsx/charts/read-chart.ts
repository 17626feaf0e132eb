import { fromFileFormula } from "../cells/formula-text";
import type { AxisData, ChartData, SeriesData } from "../data/workbook-data";
import { fromFileText } from "../xml/cell-text";
import { type XmlElement, childOfAny, elementsOf, isTrue, textOf } from "../xml/tree";
import { CHART_KINDS, type ChartKind, DASHES, EMU, LABEL_POSITIONS, LEGEND_POSITIONS } from "./chart-kinds";
import type { ShownChart } from "./chart-xml";

/** Undefined when a part of it is of a kind that we don't have. */
export function readChart(space: XmlElement): ShownChart | undefined {
  const chart = childOfAny(space, "chart");
  const plot = childOfAny(chart, "plotArea");
  const elements = elementsOf(plot).filter(({ local }) => local.endsWith("Chart"));
  const valueAxes = named(plot, "valAx");
  const axisIds = (element: XmlElement) =>
    named(element, "axId").map(({ attributes }) => attributes.get("val"));
  const scatter = elements[0]?.local === "scatterChart";
  const primary = valueAxes.find(
    (axis) =>
      axis !== (scatter ? valueAxes[0] : undefined) &&
      elements[0] &&
      axisIds(elements[0]).includes(valueOf(axis, "axId")),
  );
  const read = elements.flatMap((element) =>
    named(element, "ser").map((series) => {
      const kind = kindOf(element, series);
      const secondary = !axisIds(element).includes(valueOf(primary, "axId"));
      return {
        order: Number(valueOf(series, "order") ?? 0),
        kind,
        series: kind && readSeries(kind, element, series, secondary),
      };
    }),
  );
  const type = read[0]?.kind?.type;
  if (type === undefined || read.some((r) => !r.series)) return undefined;
  const secondaryAxis = valueAxes.find((axis) => axis !== primary && !(scatter && axis === valueAxes[0]));
  const axes = {
    ...given("category", readAxis(scatter ? valueAxes[0] : childOfAny(plot, "catAx"))),
    ...given("value", readAxis(primary)),
    ...given("secondary", readAxis(secondaryAxis)),
  };
  const title = readTitle(chart);
  const legend = childOfAny(chart, "legend");
  const position =
    LEGEND_POSITIONS.find(([, theirs]) => theirs === valueOf(legend, "legendPos"))?.[0] ?? "Bottom";
  return {
    type,
    ...(title ? { title } : {}),
    legend: { visible: legend !== undefined, position },
    ...(Object.keys(axes).length > 0 ? { axes } : {}),
    ...(isTrue(valueOf(chart, "plotVisOnly") ?? "1") ? {} : { plotVisibleOnly: false }),
    series: read
      .sort((a, b) => a.order - b.order)
      .flatMap(({ kind, series }) =>
        series && kind ? [{ ...series, ...(kind.type === type ? {} : { type: kind.type }) }] : [],
      ),
  };
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function kindOf(element: XmlElement, series: XmlElement): ChartKind | undefined {
  const markers = valueOf(series, "marker", "symbol") !== "none";
  const joined = childOfAny(series, "spPr", "ln", "noFill") === undefined;
  return CHART_KINDS.find(
    (kind) =>
      kind.element === element.local &&
      (kind.grouping === undefined || kind.grouping === (valueOf(element, "grouping") ?? "standard")) &&
      (kind.direction === undefined || kind.direction === valueOf(element, "barDir")) &&
      (kind.element !== "radarChart" ||
        (kind.style === "filled") === (valueOf(element, "radarStyle") === "filled")) &&
      (kind.markers === undefined || kind.markers === markers) &&
      (kind.joined === undefined || kind.joined === joined),
  );
}

function readSeries(
  kind: ChartKind,
  element: XmlElement,
  series: XmlElement,
  secondary: boolean,
): SeriesData {
  const formula = (...path: string[]) => {
    const found = childOfAny(series, ...path, "f");
    return found && fromFileFormula(fromFileText(textOf(found)));
  };
  const [x, y] = kind.element === "scatterChart" ? ["xVal", "yVal"] : ["cat", "val"];
  const shape = childOfAny(series, "spPr");
  const points = readPoints(series);
  const gap = valueOf(element, "gapWidth");
  return {
    ...given("name", formula("tx", "strRef") ?? plainName(series)),
    ...given("values", formula(y, "numRef")),
    ...given("categories", formula(x, "strRef") ?? formula(x, "numRef")),
    ...given("fill", readFill(shape)),
    ...(Object.keys(points).length ? { points } : {}),
    ...given("line", readLine(kind, childOfAny(shape, "ln"))),
    ...(secondary ? { axisGroup: "Secondary" as const } : {}),
    ...given("gapWidth", gap === undefined ? undefined : Number(gap)),
    ...given("dataLabels", readLabels(childOfAny(series, "dLbls"))),
  };
}

function plainName(series: XmlElement): string | undefined {
  const text = childOfAny(series, "tx", "v");
  return text && textOf(text);
}

function readPoints(series: XmlElement): NonNullable<SeriesData["points"]> {
  return Object.fromEntries(
    named(series, "dPt").flatMap((point) => {
      const fill = readFill(childOfAny(point, "spPr"));
      return fill === undefined ? [] : [[Number(valueOf(point, "idx")), { fill }]];
    }),
  );
}

function readFill(shape: XmlElement | undefined): string | undefined {
  return childOfAny(shape, "noFill") ? "none" : solidColor(shape);
}

function solidColor(shape: XmlElement | undefined): string | undefined {
  const color = valueOf(shape, "solidFill", "srgbClr");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function readLine(kind: ChartKind, line: XmlElement | undefined): SeriesData["line"] | undefined {
  if (!line) return undefined;
  if (childOfAny(line, "noFill")) return kind.element === "scatterChart" ? undefined : { style: "None" };
  const [color, width] = [solidColor(line), line.attributes.get("w")];
  const dash = DASHES.find(([, theirs]) => theirs === valueOf(line, "prstDash"))?.[0];
  return {
    ...(color ? { color } : {}),
    ...(width ? { weight: Math.round((Number(width) / EMU) * 100) / 100 } : {}),
    ...(dash ? { style: dash } : {}),
  };
}

function readLabels(labels: XmlElement | undefined): SeriesData["dataLabels"] | undefined {
  if (!labels) return undefined;
  const numberFormat = childOfAny(labels, "numFmt")?.attributes.get("formatCode");
  const position = LABEL_POSITIONS.find(([, theirs]) => theirs === valueOf(labels, "dLblPos"))?.[0];
  const named = valueOf(labels, "showSerName") === "1";
  return {
    visible: named || valueOf(labels, "showVal") === "1",
    ...(named ? { shows: "SeriesName" as const } : {}),
    ...given("numberFormat", numberFormat),
    ...given("position", position),
  };
}

function readTitle(chart: XmlElement | undefined): ChartData["title"] | undefined {
  const title = childOfAny(chart, "title");
  if (title) return { text: deepText(title), visible: true };
  return valueOf(chart, "autoTitleDeleted") === "1" ? { text: "", visible: false } : undefined;
}

function deepText(element: XmlElement): string {
  return element.local === "t" ? textOf(element) : elementsOf(element).map(deepText).join("");
}

function readAxis(axis: XmlElement | undefined): AxisData | undefined {
  if (!axis) return undefined;
  const number = (name: string) => {
    const text = valueOf(axis, "scaling", name);
    return text === undefined ? undefined : Number(text);
  };
  const format = childOfAny(axis, "numFmt")?.attributes;
  const unit = valueOf(axis, "dispUnits", "builtInUnit");
  const title = childOfAny(axis, "title");
  const out: AxisData = {
    ...given("minimum", number("min")),
    ...given("maximum", number("max")),
    ...given("numberFormat", isTrue(format?.get("sourceLinked")) ? undefined : format?.get("formatCode")),
    ...given("displayUnit", unit === undefined ? undefined : unit.charAt(0).toUpperCase() + unit.slice(1)),
    ...given("title", title && deepText(title)),
    ...(valueOf(axis, "delete") === "1" ? { visible: false } : {}),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}

function named(parent: XmlElement | undefined, local: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.local === local);
}

/** `val` of the child at this path: how DrawingML writes nearly every property. */
function valueOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return childOfAny(element, ...path)?.attributes.get("val");
}
