import { NOTHING } from "./words";
import { BODY, type SlideBox, type ChartItem, type DeckItem, type TableItem, type TextItem } from "../deck";

const TITLE_HEIGHT = 0.36;

/** A part of a slide by its own: what it is, and below it what it shows. */
export function below({ x, y, w, h }: SlideBox): SlideBox {
  return { x, y: y + TITLE_HEIGHT, w, h: h - TITLE_HEIGHT };
}

export function heading(box: SlideBox, text: string): TextItem {
  return {
    kind: "text",
    box: { ...box, h: TITLE_HEIGHT },
    text,
    size: BODY,
    bold: true,
    color: "tx2",
    valign: "middle",
  };
}

/** Said in its place where something is missing: what, and how it comes. */
export function missing(box: SlideBox, text: string): DeckItem[] {
  return [
    { kind: "shape", box: { x: box.x, y: box.y, w: 0.06, h: Math.min(box.h, 0.9) }, color: "accent2" },
    {
      kind: "text",
      box: { x: box.x + 0.15, y: box.y, w: box.w - 0.15, h: Math.min(box.h, 0.9) },
      text,
      size: 16,
      smallest: BODY,
      color: "tx2",
      valign: "middle",
    },
  ];
}

const andMore = (left: number) => `and ${left} more`;

/** A table's columns that say something: one without a single value only takes room. */
export function withoutEmpty({
  columns,
  rows,
}: Pick<TableItem, "columns" | "rows">): Pick<TableItem, "columns" | "rows"> {
  const said = columns.map((_, index) => index === 0 || rows.some((row) => row[index] !== NOTHING));
  return {
    columns: columns.filter((_, index) => said[index]),
    rows: rows.map((row) => row.filter((_, index) => said[index])),
  };
}

/** A table below its heading; without rows what is said instead. */
export function titledTable(
  box: SlideBox,
  title: string,
  table: Pick<TableItem, "columns" | "rows"> & { size?: number },
  instead: string,
): DeckItem[] {
  const inside = below(box);
  const { columns, rows, size = BODY } = table;
  if (!rows.length) return [heading(box, title), ...missing(inside, instead)];
  return [heading(box, title), { kind: "table", box: inside, columns, rows, size, more: andMore }];
}

/** A chart below its heading; without any value what is said instead. */
export function titledChart(
  box: SlideBox,
  chart: Omit<ChartItem, "kind" | "box">,
  instead: string,
): DeckItem[] {
  const inside = below(box);
  const known = chart.series.some(({ values }) => values.some((value) => value !== null && value !== 0));
  if (!known || !chart.categories.length) return [heading(box, chart.title), ...missing(inside, instead)];
  return [heading(box, chart.title), { kind: "chart", box: inside, ...chart }];
}

/** Two parts side by side; `share` of the width for the first. */
export function columnsOf(box: SlideBox, share = 0.5, gap = 0.35): [SlideBox, SlideBox] {
  const first = (box.w - gap) * share;
  return [
    { ...box, w: first },
    { ...box, x: box.x + first + gap, w: box.w - gap - first },
  ];
}

/** Two parts, one above the other. */
export function rowsOfBox(box: SlideBox, share = 0.5, gap = 0.15): [SlideBox, SlideBox] {
  const first = (box.h - gap) * share;
  return [
    { ...box, h: first },
    { ...box, y: box.y + first + gap, h: box.h - gap - first },
  ];
}
