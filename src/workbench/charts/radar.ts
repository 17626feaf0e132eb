import type { PlotSeries } from "./plot-data";
import { niceScale, placeOn } from "./scale";
import { type Area, fitted, GRID_LINE, label, svg } from "./svg";

const RINGS_FROM = 1;

/** Values around a centre, first category at the top, clockwise. */
export function drawRadar(
  series: readonly PlotSeries[],
  area: Area,
  fixed: { minimum?: number; maximum?: number } = {},
): SVGElement[] {
  const categories = series[0]?.categories ?? [];
  const scale = niceScale(
    series.flatMap((s) => s.values.filter((v) => v !== null)),
    fixed,
  );
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const radius = Math.max(10, Math.min(area.width / 2 - 60, area.height / 2 - 16));
  const at = (i: number, share: number) => {
    const angle = (2 * Math.PI * i) / Math.max(1, categories.length) - Math.PI / 2;
    return [x + Math.cos(angle) * radius * share, y + Math.sin(angle) * radius * share] as const;
  };
  const polygon = (shares: readonly number[]) =>
    shares
      .map((share, i) =>
        at(i, share)
          .map((n) => Math.round(n * 100) / 100)
          .join(","),
      )
      .join(" ");
  const rings = scale.ticks.slice(RINGS_FROM).map((tick) =>
    svg("polygon", {
      points: polygon(categories.map(() => placeOn(scale, tick))),
      fill: "none",
      stroke: GRID_LINE,
    }),
  );
  const spokes = categories.flatMap((category, i) => {
    const [endX, endY] = at(i, 1);
    const [textX, textY] = at(i, 1.08);
    const side = Math.abs(textX - x) < 4 ? "middle" : textX > x ? "start" : "end";
    return [
      svg("line", { x1: x, y1: y, x2: endX, y2: endY, stroke: GRID_LINE }),
      label(fitted(String(category), 110), textX, textY + 3.5, { "text-anchor": side }),
    ];
  });
  const shapes = series.flatMap((one) => {
    const shares = one.values.map((value) => placeOn(scale, value ?? scale.min));
    const outline = outlineOf(one, polygon(shares));
    const corners = one.markers ? shares.map((share, i) => marker(at(i, share), one)) : [];
    return [outline, ...corners];
  });
  return [...rings, ...spokes, ...shapes];
}

function outlineOf(series: PlotSeries, points: string): SVGElement {
  const color = series.color ?? "none";
  return svg("polygon", {
    points,
    fill: series.filled ? color : "none",
    "fill-opacity": 0.5,
    stroke: color,
    "stroke-width": series.strokeWidth,
    "stroke-dasharray": series.dash,
    "stroke-linejoin": "round",
  });
}

function marker([cx, cy]: readonly [number, number], series: PlotSeries): SVGElement {
  return svg("circle", { cx, cy, r: 3, fill: series.color ?? "none" });
}
