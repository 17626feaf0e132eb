import type { AxisData, ChartData, SeriesData, SheetData } from "../../xlsx/data/workbook-data";
import {
  CHART_KINDS,
  type ChartKind,
  DASHES,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  EMU,
  LABEL_POSITIONS,
  LEGEND_POSITIONS,
} from "./chart-types";
import { fromFileFormula } from "../../xlsx/cells/formula-text";
import type { Parts } from "./parts";
import { childNamed, childrenNamed, isTrue, parseXml, valueOf, type XmlElement } from "./xml";

/** Charts of a sheet's drawing; pictures, shapes and kinds we cannot hold are named in `dropped`. */
export async function readCharts(
  parts: Parts,
  sheetPath: string,
  sheet: SheetData,
  dropped: string[],
): Promise<ChartData[]> {
  const charts: ChartData[] = [];
  for (const relation of await parts.relations(sheetPath)) {
    if (relation.type !== "drawing") continue;
    const drawing = parseXml((await parts.text(relation.target)) ?? "");
    const targets = new Map((await parts.relations(relation.target)).map((r) => [r.id, r.target]));
    for (const anchor of drawing.children) {
      const frame = childNamed(anchor, "graphicFrame");
      const path = targets.get(
        childNamed(frame, "graphic", "graphicData", "chart")?.attributes["r:id"] ?? "",
      );
      const name = childNamed(frame, "nvGraphicFramePr", "cNvPr")?.attributes.name ?? "Chart";
      const read = path === undefined ? undefined : readChart(parseXml((await parts.text(path)) ?? ""));
      if (read) charts.push({ name, ...placeOf(anchor, sheet), ...read });
      else
        dropped.push(
          path === undefined
            ? `a picture or shape on sheet ${sheet.name}`
            : `the chart ${name} on sheet ${sheet.name}`,
        );
    }
  }
  return charts;
}

type Place = Pick<ChartData, "left" | "top" | "width" | "height">;

function placeOf(anchor: XmlElement, sheet: SheetData): Place {
  const points = (text: string | undefined) => Math.round((Number(text ?? 0) / EMU) * 100) / 100;
  const size = (element: XmlElement | undefined) => ({
    width: points(element?.attributes.cx),
    height: points(element?.attributes.cy),
  });
  const pos = childNamed(anchor, "pos")?.attributes;
  if (pos) return { left: points(pos.x), top: points(pos.y), ...size(childNamed(anchor, "ext")) };
  const corner = (element: XmlElement | undefined) => {
    const number = (name: string) => Number(childNamed(element, name)?.text ?? 0);
    const sum = (count: number, sizes: Record<number, number> | undefined, standard: number) =>
      Array.from({ length: count }, (_, i) => sizes?.[i] ?? standard).reduce((a, b) => a + b, 0);
    return {
      left: sum(number("col"), sheet.columnWidths, DEFAULT_WIDTH) + number("colOff") / EMU,
      top: sum(number("row"), sheet.rowHeights, DEFAULT_HEIGHT) + number("rowOff") / EMU,
    };
  };
  const from = corner(childNamed(anchor, "from"));
  const extent = childNamed(anchor, "ext");
  if (extent) return { ...from, ...size(extent) };
  const to = corner(childNamed(anchor, "to"));
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    left: rounded(from.left),
    top: rounded(from.top),
    width: rounded(to.left - from.left),
    height: rounded(to.top - from.top),
  };
}

/** Undefined when a part of it is of a kind that we don't have. */
function readChart(space: XmlElement): Omit<ChartData, "name" | keyof Place> | undefined {
  const chart = childNamed(space, "chart");
  const plot = childNamed(chart, "plotArea");
  const elements = plot?.children.filter((c) => c.name.endsWith("Chart")) ?? [];
  const valueAxes = childrenNamed(plot, "valAx");
  const axisIds = (element: XmlElement) => childrenNamed(element, "axId").map((id) => id.attributes.val);
  const scatter = elements[0]?.name === "scatterChart";
  const primary = valueAxes.find(
    (axis) =>
      axis !== (scatter ? valueAxes[0] : undefined) &&
      elements[0] &&
      axisIds(elements[0]).includes(valueOf(axis, "axId")),
  );
  const read = elements.flatMap((element) =>
    childrenNamed(element, "ser").map((series) => {
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
    ...named("category", readAxis(scatter ? valueAxes[0] : childNamed(plot, "catAx"))),
    ...named("value", readAxis(primary)),
    ...named("secondary", readAxis(secondaryAxis)),
  };
  const title = readTitle(chart);
  const legend = childNamed(chart, "legend");
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

function named<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

function kindOf(element: XmlElement, series: XmlElement): ChartKind | undefined {
  const markers = valueOf(series, "marker", "symbol") !== "none";
  const joined = childNamed(series, "spPr", "ln", "noFill") === undefined;
  return CHART_KINDS.find(
    (kind) =>
      kind.element === element.name &&
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
    const text = childNamed(series, ...path, "f")?.text;
    return text === undefined ? undefined : fromFileFormula(text);
  };
  const [x, y] = kind.element === "scatterChart" ? ["xVal", "yVal"] : ["cat", "val"];
  const shape = childNamed(series, "spPr");
  const fill = childNamed(shape, "noFill") ? "none" : solidColor(shape);
  const gap = valueOf(element, "gapWidth");
  return {
    ...named("name", formula("tx", "strRef") ?? childNamed(series, "tx", "v")?.text),
    ...named("values", formula(y, "numRef")),
    ...named("categories", formula(x, "strRef") ?? formula(x, "numRef")),
    ...named("fill", fill),
    ...named("line", readLine(kind, childNamed(shape, "ln"))),
    ...(secondary ? { axisGroup: "Secondary" as const } : {}),
    ...named("gapWidth", gap === undefined ? undefined : Number(gap)),
    ...named("dataLabels", readLabels(childNamed(series, "dLbls"))),
  };
}

function solidColor(shape: XmlElement | undefined): string | undefined {
  const color = valueOf(shape, "solidFill", "srgbClr");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function readLine(kind: ChartKind, line: XmlElement | undefined): SeriesData["line"] | undefined {
  if (!line) return undefined;
  if (childNamed(line, "noFill")) return kind.element === "scatterChart" ? undefined : { style: "None" };
  const color = solidColor(line);
  const dash = DASHES.find(([, theirs]) => theirs === valueOf(line, "prstDash"))?.[0];
  return {
    ...(color ? { color } : {}),
    ...(line.attributes.w ? { weight: Math.round((Number(line.attributes.w) / EMU) * 100) / 100 } : {}),
    ...(dash ? { style: dash } : {}),
  };
}

function readLabels(labels: XmlElement | undefined): SeriesData["dataLabels"] | undefined {
  if (!labels) return undefined;
  const numberFormat = childNamed(labels, "numFmt")?.attributes.formatCode;
  const position = LABEL_POSITIONS.find(([, theirs]) => theirs === valueOf(labels, "dLblPos"))?.[0];
  return {
    visible: valueOf(labels, "showVal") === "1",
    ...named("numberFormat", numberFormat),
    ...named("position", position),
  };
}

function readTitle(chart: XmlElement | undefined): ChartData["title"] | undefined {
  const title = childNamed(chart, "title");
  if (title) return { text: textOf(title), visible: true };
  return valueOf(chart, "autoTitleDeleted") === "1" ? { text: "", visible: false } : undefined;
}

function textOf(element: XmlElement): string {
  return element.name === "t" ? element.text : element.children.map(textOf).join("");
}

function readAxis(axis: XmlElement | undefined): AxisData | undefined {
  if (!axis) return undefined;
  const number = (name: string) => {
    const text = valueOf(axis, "scaling", name);
    return text === undefined ? undefined : Number(text);
  };
  const format = childNamed(axis, "numFmt")?.attributes;
  const unit = valueOf(axis, "dispUnits", "builtInUnit");
  const title = childNamed(axis, "title");
  const out: AxisData = {
    ...named("minimum", number("min")),
    ...named("maximum", number("max")),
    ...named("numberFormat", format?.sourceLinked === "1" ? undefined : format?.formatCode),
    ...named("displayUnit", unit === undefined ? undefined : unit.charAt(0).toUpperCase() + unit.slice(1)),
    ...named("title", title && textOf(title)),
    ...(valueOf(axis, "delete") === "1" ? { visible: false } : {}),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}
