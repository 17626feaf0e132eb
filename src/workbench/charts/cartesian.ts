import type { AxisData, ChartData } from "../../xlsx/data/workbook-data";
import { type ChartSource, pointColor, type PlotSeries } from "./plot-data";
import { niceScale, placeOn, type Scale } from "./scale";
import { type Area, fitted, GRID_LINE, INK, label, svg } from "./svg";

const UNITS: Record<string, [factor: number, word: string]> = {
  Thousands: [1e3, "Thousands"],
  Millions: [1e6, "Millions"],
  Billions: [1e9, "Billions"],
};
const AXIS_SPACE = 44;

/** Where series are drawn: the area between the axes, the value axis and what turns values into texts. */
interface Canvas {
  plot: Area;
  scale: Scale;
  /** Of the points' x values; null where categories stand side by side. */
  across: Scale | null;
  source: ChartSource;
}

interface Segment {
  from: number;
  to: number;
}

/** Columns, bars, lines, areas and points on two axes; columns first, lines over them. */
export function drawCartesian(
  chart: ChartData,
  series: readonly PlotSeries[],
  area: Area,
  source: ChartSource,
): SVGElement[] {
  const sideways = series.some((s) => s.shape === "bar");
  const secondary = series.filter((s) => s.secondary);
  const plot: Area = {
    x: area.x + AXIS_SPACE + (sideways ? 28 : 0),
    y: area.y,
    width: area.width - AXIS_SPACE - (sideways ? 28 : 0) - (secondary.length > 0 ? AXIS_SPACE : 8),
    height: area.height - 22,
  };
  const stacks = stackSegments(series);
  const scaleOf = (which: readonly PlotSeries[], axis: AxisData | undefined) =>
    niceScale(
      which.flatMap((s) => (stacks.get(s) ?? []).flatMap((g) => (g ? [g.from, g.to] : []))),
      { minimum: axis?.minimum, maximum: axis?.maximum },
    );
  const { value: valueData, secondary: secondaryData } = chart.axes ?? {};
  const primaryScale = scaleOf(
    series.filter((s) => !s.secondary),
    valueData,
  );
  const across = acrossOf(series, chart.axes?.category);
  const onPrimary: Canvas = { plot, scale: primaryScale, across, source };
  const onSecondary: Canvas = { plot, scale: scaleOf(secondary, secondaryData), across, source };
  const out = [...valueAxis(onPrimary, valueData, sideways)];
  if (secondary.length > 0) out.push(...secondaryAxis(onSecondary, secondaryData));
  const order = ["area", "column", "bar", "line", "scatter"];
  const sorted = [...series].sort((a, b) => order.indexOf(a.shape) - order.indexOf(b.shape));
  for (const one of sorted) {
    const canvas = one.secondary ? onSecondary : onPrimary;
    const segments = stacks.get(one) ?? [];
    if (one.shape === "column" || one.shape === "bar") out.push(...drawBars(one, segments, series, canvas));
    else out.push(...drawPath(one, segments, canvas));
  }
  out.push(
    ...(across
      ? numberAxis(onPrimary, across, chart.axes?.category)
      : categoryAxis(plot, series[0], sideways)),
  );
  return out;
}

/** All points share an axis, however many series they are. */
function acrossOf(series: readonly PlotSeries[], axis: AxisData | undefined): Scale | null {
  const points = series.filter(({ shape }) => shape === "scatter");
  if (!points.length) return null;
  return niceScale(
    points.flatMap(({ categories }) => categories.map(Number)),
    { minimum: axis?.minimum, maximum: axis?.maximum },
  );
}

function numberAxis({ plot, source }: Canvas, scale: Scale, axis: AxisData | undefined): SVGElement[] {
  const base = plot.y + plot.height;
  const line = svg("line", { x1: plot.x, x2: plot.x + plot.width, y1: base, y2: base, stroke: "#BFBFBF" });
  const ticks = scale.ticks.map((tick) =>
    label(shown(tick, axis, source), plot.x + placeOn(scale, tick) * plot.width, base + 14),
  );
  const title = axis?.title
    ? [label(axis.title, plot.x + plot.width, base - 6, { "text-anchor": "end" })]
    : [];
  return [line, ...ticks, ...title];
}

/** From where to where each value reaches; stacked series stand on those before them, positive and negative apart. */
function stackSegments(series: readonly PlotSeries[]): Map<PlotSeries, (Segment | null)[]> {
  const out = new Map<PlotSeries, (Segment | null)[]>();
  const bases = new Map<string, number[]>();
  for (const one of series) {
    const family = `${one.shape} ${one.stacking} ${one.secondary}`;
    const total = (i: number) =>
      one.stacking === "percent"
        ? series
            .filter((s) => s.shape === one.shape && s.stacking === "percent")
            .reduce((sum, s) => sum + Math.abs(s.values[i] ?? 0), 0)
        : 1;
    out.set(
      one,
      one.values.map((value, i) => {
        if (value === null) return null;
        const share = total(i) === 0 ? 0 : value / total(i);
        if (one.stacking === "none") return { from: 0, to: value };
        const key = `${family} ${value < 0 ? "-" : "+"}`;
        const base = bases.get(key) ?? [];
        bases.set(key, base);
        const from = base[i] ?? 0;
        base[i] = from + share;
        return { from, to: from + share };
      }),
    );
  }
  return out;
}

function shown(value: number, axis: AxisData | undefined, source: ChartSource): string {
  const [factor] = UNITS[axis?.displayUnit ?? ""] ?? [1];
  return source.text(value / factor, axis?.numberFormat ?? "General");
}

function valueAxis(
  { plot, scale, source }: Canvas,
  axis: AxisData | undefined,
  sideways: boolean,
): SVGElement[] {
  const lines = scale.ticks.flatMap((tick) => {
    const at = placeOn(scale, tick);
    const text = axis?.visible === false ? "" : shown(tick, axis, source);
    if (sideways) {
      const x = plot.x + at * plot.width;
      return [
        svg("line", { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height, stroke: GRID_LINE }),
        label(text, x, plot.y + plot.height + 14),
      ];
    }
    const y = plot.y + plot.height * (1 - at);
    return [
      svg("line", { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, stroke: GRID_LINE }),
      label(text, plot.x - 6, y + 3.5, { "text-anchor": "end" }),
    ];
  });
  const title = [axis?.title, UNITS[axis?.displayUnit ?? ""]?.[1]].filter(Boolean).join(", ");
  const [x, y] = [plot.x - 40, plot.y + plot.height / 2];
  return title && !sideways ? [...lines, label(title, x, y, { transform: `rotate(-90 ${x} ${y})` })] : lines;
}

function secondaryAxis({ plot, scale, source }: Canvas, axis: AxisData | undefined): SVGElement[] {
  if (axis?.visible === false) return [];
  return scale.ticks.map((tick) =>
    label(
      shown(tick, axis, source),
      plot.x + plot.width + 6,
      plot.y + plot.height * (1 - placeOn(scale, tick)) + 3.5,
      { "text-anchor": "start" },
    ),
  );
}

function categoryAxis(plot: Area, series: PlotSeries | undefined, sideways: boolean): SVGElement[] {
  const categories = series?.categories ?? [];
  const step = (sideways ? plot.height : plot.width) / Math.max(1, categories.length);
  // Where labels would run into each other only every n-th is written.
  const every = Math.max(1, Math.ceil((sideways ? 14 : 26) / step));
  const texts = categories.flatMap((category, i) => {
    if (i % every !== 0) return [];
    const text = String(category);
    if (!sideways)
      return [label(fitted(text, step * every), plot.x + (i + 0.5) * step, plot.y + plot.height + 14)];
    return [
      label(fitted(text, AXIS_SPACE + 24), plot.x - 6, plot.y + plot.height - (i + 0.5) * step + 3.5, {
        "text-anchor": "end",
      }),
    ];
  });
  const base = sideways
    ? { x1: plot.x, x2: plot.x, y1: plot.y, y2: plot.y + plot.height }
    : { x1: plot.x, x2: plot.x + plot.width, y1: plot.y + plot.height, y2: plot.y + plot.height };
  return [svg("line", { ...base, stroke: "#BFBFBF" }), ...texts];
}

function drawBars(
  series: PlotSeries,
  segments: readonly (Segment | null)[],
  all: readonly PlotSeries[],
  { plot, scale, source }: Canvas,
): SVGElement[] {
  const sideways = series.shape === "bar";
  const rivals = all.filter((s) => s.shape === series.shape && s.stacking === "none");
  const lanes = series.stacking === "none" ? rivals.length : 1;
  const lane = series.stacking === "none" ? rivals.indexOf(series) : 0;
  const step = (sideways ? plot.height : plot.width) / Math.max(1, series.values.length);
  const width = step / (lanes + series.gapWidth / 100);
  const clamp = (value: number) => Math.min(1, Math.max(0, placeOn(scale, value)));
  return segments.flatMap((segment, i) => {
    if (!segment) return [];
    const [low, high] = [
      clamp(Math.min(segment.from, segment.to)),
      clamp(Math.max(segment.from, segment.to)),
    ];
    const along = i * step + (step - lanes * width) / 2 + lane * width;
    const box = sideways
      ? {
          x: plot.x + low * plot.width,
          y: plot.y + plot.height - along - width,
          width: (high - low) * plot.width,
          height: width,
        }
      : {
          x: plot.x + along,
          y: plot.y + plot.height * (1 - high),
          width,
          height: (high - low) * plot.height,
        };
    const color = pointColor(series, i);
    const bar = color === null ? [] : [svg("rect", { ...box, fill: color })];
    if (!series.labels) return bar;
    const text = source.text(series.values[i] ?? 0, series.labels.numberFormat);
    const at = sideways ? [box.x + box.width + 4, box.y + width / 2 + 3.5] : [box.x + width / 2, box.y - 4];
    return [...bar, label(text, at[0] ?? 0, at[1] ?? 0, sideways ? { "text-anchor": "start" } : {})];
  });
}

function drawPath(
  series: PlotSeries,
  segments: readonly (Segment | null)[],
  { plot, scale, across, source }: Canvas,
): SVGElement[] {
  const horizontal = series.shape === "scatter" ? across : null;
  const step = plot.width / Math.max(1, series.values.length);
  const points = segments.map((segment, i) => {
    if (!segment) return null;
    const x = horizontal ? placeOn(horizontal, Number(series.categories[i])) * plot.width : (i + 0.5) * step;
    return {
      x: plot.x + x,
      y: plot.y + plot.height * (1 - placeOn(scale, segment.to)),
      value: series.values[i] ?? 0,
      color: pointColor(series, i) ?? "none",
    };
  });
  const present = points.filter((p) => p !== null);
  const color = series.color ?? "none";
  const out: SVGElement[] = [];
  if (series.shape === "area")
    out.push(...filledArea(present, plot.y + plot.height * (1 - Math.max(0, placeOn(scale, 0))), color));
  else if (series.joined) {
    const style = {
      fill: "none",
      stroke: color,
      "stroke-width": series.strokeWidth,
      "stroke-linejoin": "round",
      "stroke-dasharray": series.dash,
    };
    for (const run of runs(points))
      out.push(svg("polyline", { points: run.map((p) => `${p.x},${p.y}`).join(" "), ...style }));
  }
  if (series.markers)
    out.push(
      ...present.map((p) => svg("circle", { cx: p.x, cy: p.y, r: 3.5, fill: p.color, stroke: "#FFFFFF" })),
    );
  if (series.labels) {
    const { numberFormat, named } = series.labels;
    out.push(
      ...present.map((p) =>
        named
          ? label(series.name, p.x + 7, p.y + 3.5, { fill: INK, "text-anchor": "start" })
          : label(source.text(p.value, numberFormat), p.x, p.y - 7, { fill: INK }),
      ),
    );
  }
  return out;
}

/** From the line through the points down to `base`. */
function filledArea(points: readonly { x: number; y: number }[], base: number, fill: string): SVGElement[] {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return [];
  const outline = points.map((p) => `${p.x},${p.y}`).join(" ");
  const corners = `${first.x},${base} ${outline} ${last.x},${base}`;
  return [svg("polygon", { points: corners, fill, "fill-opacity": 0.75 })];
}

/** A line is broken where a value is missing. */
function runs<T>(points: readonly (T | null)[]): T[][] {
  const out: T[][] = [[]];
  for (const point of points) {
    if (point === null) out.push([]);
    else out[out.length - 1]?.push(point);
  }
  return out.filter((run) => run.length > 0);
}
