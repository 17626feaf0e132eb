/** @jest-environment jsdom */
import { chartSvg } from "../../../src/workbench/charts/chart-svg";
import type { ChartSource } from "../../../src/workbench/charts/plot-data";
import { niceScale } from "../../../src/workbench/charts/scale";
import type { ChartData, Scalar } from "../../../src/xlsx/data/workbook-data";

const CELLS: Record<string, Scalar[]> = {
  "=S!$A$2:$A$4": ["Q1", "Q2", "Q3"],
  "=S!$B$1": ["<b>Won</b>"],
  "=S!$B$2:$B$4": [100, "", 300],
  "=S!$C$2:$C$4": [50, 50, -50],
};
const source: ChartSource = {
  values: (reference) => CELLS[reference] ?? [],
  text: (value, numberFormat) => (numberFormat === "0k" ? `${Number(value)}k` : String(value)),
};
const chart = (type: string, more: Partial<ChartData> = {}): ChartData => ({
  name: "Chart",
  type,
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  title: { text: "Won & lost", visible: true },
  series: [
    { name: "=S!$B$1", values: "=S!$B$2:$B$4", categories: "=S!$A$2:$A$4" },
    { name: "Lost", values: "=S!$C$2:$C$4", categories: "=S!$A$2:$A$4", fill: "#FF0000" },
  ],
  ...more,
});
const draw = (data: ChartData) => chartSvg(data, 400, 260, source);
const numbers = (element: Element, ...names: string[]) =>
  names.map((name) => Number(element.getAttribute(name)));
const texts = (picture: Element) => [...picture.querySelectorAll("text")].map((t) => t.textContent);
const bars = (picture: Element, color: string) =>
  [...picture.querySelectorAll(`rect[fill="${color}"]`)].filter(
    (r) => Number(r.getAttribute("height")) !== 9,
  );

describe("a chart's picture", () => {
  test("gives a point the colour of its own, and none to one without a fill", () => {
    const [won, lost] = chart("ColumnClustered").series;
    const points = { 0: { fill: "#00FF00" }, 2: { fill: "none" } };
    const picture = draw(chart("ColumnClustered", { series: [{ ...won, points }, lost!] }));
    expect(bars(picture, "#00FF00")).toHaveLength(1);
    expect(bars(picture, "#4472C4")).toHaveLength(0);
    expect(bars(picture, "#FF0000")).toHaveLength(3);
    const marked = draw(chart("LineMarkers", { series: [{ ...won, points }] }));
    const marks = [...marked.querySelectorAll("circle")].map((mark) => mark.getAttribute("fill"));
    expect(marks).toEqual(["#00FF00", "none"]);
  });

  test("points of several series share one axis across, and say their names beside them", () => {
    const point = (name: string, x: number, y: number) => {
      CELLS[`=S!$F$${x}`] = [x];
      CELLS[`=S!$G$${x}`] = [y];
      return {
        name,
        values: `=S!$G$${x}`,
        categories: `=S!$F$${x}`,
        dataLabels: { visible: true, shows: "SeriesName" as const },
      };
    };
    const axes = { category: { title: "Score" }, value: { title: "Growth" } };
    const picture = draw(chart("XYScatter", { series: [point("Acme", 10, 5), point("Bolt", 40, 5)], axes }));
    const marks = [...picture.querySelectorAll("circle")].map((mark) => numbers(mark, "cx", "cy"));
    expect(marks[1]![0]).toBeGreaterThan(marks[0]![0]! + 100);
    expect(marks[1]![1]).toBe(marks[0]![1]);
    expect(texts(picture)).toEqual(expect.arrayContaining(["Acme", "Bolt", "Score", "Growth", "40"]));
  });

  test("says what it shows, with the cells' text as text", () => {
    const picture = draw(chart("ColumnClustered"));
    expect(picture.getAttribute("aria-label")).toBe("Won & lost");
    expect(texts(picture)).toEqual(
      expect.arrayContaining(["Won & lost", "Q1", "Q2", "Q3", "<b>Won</b>", "Lost"]),
    );
    expect(picture.querySelector("b")).toBeNull();
  });

  test("draws no column for a blank and columns in proportion to their values", () => {
    const picture = draw(chart("ColumnClustered"));
    const won = bars(picture, "#4472C4").map((bar) => numbers(bar, "height")[0] ?? 0);
    expect(won).toHaveLength(2);
    expect((won[1] ?? 0) / (won[0] ?? 1)).toBeCloseTo(3, 1);
    expect(bars(picture, "#FF0000")).toHaveLength(3);
  });

  test("stacks series on one another, and what is negative below zero", () => {
    const picture = draw(chart("ColumnStacked"));
    const [won] = bars(picture, "#4472C4");
    const [lost, , below] = bars(picture, "#FF0000");
    const [wonTop = 0, wonHeight = 0] = won ? numbers(won, "y", "height") : [];
    const [lostTop = 0, lostHeight = 0] = lost ? numbers(lost, "y", "height") : [];
    const [belowTop = 0] = below ? numbers(below, "y") : [];
    expect(lostTop + lostHeight).toBeCloseTo(wonTop, 1);
    expect(belowTop).toBeCloseTo(wonTop + wonHeight, 1);
  });

  test("draws bars to the right", () => {
    const [first, third] = bars(draw(chart("BarClustered")), "#4472C4").map((bar) =>
      numbers(bar, "x", "width"),
    );
    expect(first?.[0]).toBeCloseTo(third?.[0] ?? 0, 1);
    expect((third?.[1] ?? 0) / (first?.[1] ?? 1)).toBeCloseTo(3, 1);
  });

  test("breaks a line where a value is missing, and draws lines over columns", () => {
    const picture = draw(
      chart("ColumnClustered", {
        series: chart("").series.map((s, i) => (i === 0 ? { ...s, type: "LineMarkers" } : s)),
      }),
    );
    expect(picture.querySelectorAll("polyline")).toHaveLength(2);
    expect(picture.querySelectorAll("circle")).toHaveLength(2);
    const order = [...picture.children].map((c) => c.localName);
    expect(order.lastIndexOf("polyline")).toBeGreaterThan(order.indexOf("rect"));
  });

  test("leaves out a series without fill, from the legend too", () => {
    const picture = draw(
      chart("ColumnStacked", {
        series: chart("").series.map((s, i) => (i === 1 ? { ...s, fill: "none" } : s)),
      }),
    );
    expect(texts(picture)).not.toContain("Lost");
    expect(bars(picture, "none")).toHaveLength(0);
  });

  test("draws a radar with a corner for each category", () => {
    const picture = draw(chart("RadarMarkers"));
    expect(texts(picture)).toEqual(expect.arrayContaining(["Q1", "Q2", "Q3"]));
    const outline = picture.querySelector('polygon[stroke="#4472C4"]');
    expect(outline?.getAttribute("points")?.split(" ")).toHaveLength(3);
  });

  test("labels its axis in the axis' format and unit, within its bounds", () => {
    const picture = draw(
      chart("Line", {
        axes: { value: { minimum: 0, maximum: 400, numberFormat: "0k", displayUnit: "Thousands" } },
        legend: { visible: false, position: "Bottom" },
      }),
    );
    expect(texts(picture)).toEqual(expect.arrayContaining(["0k", "0.1k", "0.4k", "Thousands"]));
    expect(texts(picture)).not.toContain("Lost");
  });
});

describe("a value axis", () => {
  test.each([
    [[3, 7], { min: 0, max: 8, ticks: [0, 2, 4, 6, 8] }],
    [[-30, 95], { min: -50, max: 100, ticks: [-50, -25, 0, 25, 50, 75, 100] }],
    [[], { min: 0, max: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] }],
  ])("has round steps around %p", (values, expected) => {
    expect(niceScale(values)).toEqual(expected);
  });

  test("keeps the bounds that a chart sets", () => {
    expect(niceScale([5, 500], { minimum: 0, maximum: 100 })).toMatchObject({ min: 0, max: 100 });
  });
});
