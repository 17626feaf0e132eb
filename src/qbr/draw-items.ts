import type PptxGenJS from "pptxgenjs";
import { cleanText } from "../domain/shared/clean-text";
import { BODY, type ChartItem, type DeckColor, type ShapeItem, type TableItem, type TextItem } from "./deck";
import { fittedText, PADDING, POINTS_AN_INCH } from "./fit";
import { fittedTable, RIGHT_PADDING, type FittedCell } from "./table-fit";

// Items of a slide in the words of pptxgenjs.

type Slide = ReturnType<PptxGenJS["addSlide"]>;

/** The theme's own, whatever they are. */
export const [HEADING_FONT, BODY_FONT] = ["+mj-lt", "+mn-lt"];
const COLORS: Readonly<Record<DeckColor, string>> = {
  tx1: "tx1",
  tx2: "tx2",
  bg1: "bg1",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  grey: "A8AFB8",
  green: "0E7A0D",
  yellow: "8A6100",
  red: "B3261E",
};
const [LINE, HEAD_LINE] = ["D5DAE1", "8A94A3"];

type TitlePlace = Required<Pick<TextItem, "box" | "size" | "smallest">>;

export function addTitle(
  slide: Slide,
  text: string,
  { box, size, smallest }: TitlePlace,
  wider: number,
): void {
  const fit = fittedText(cleanText(text), { ...box, size, smallest, bold: true, wider });
  slide.addText(fit.text, { placeholder: "headline", fontSize: fit.size });
}

export function addText(slide: Slide, item: TextItem, wider: number): void {
  const { box, size, smallest = size, bold = false, color = "tx1", align = "left", valign = "middle" } = item;
  const lines = item.text.split("\n").map(cleanText).join("\n");
  if (!lines.trim()) return;
  const fit = fittedText(lines, { ...box, size, smallest, bold, wider });
  const look = { fontFace: BODY_FONT, fontSize: fit.size, bold, color: COLORS[color], align, valign };
  slide.addText(fit.text, { ...box, ...look, margin: PADDING_POINTS });
}

/** Text boxes take their margins in points. */
const PADDING_POINTS = PADDING * POINTS_AN_INCH;

export function addShape(slide: Slide, { box, color }: ShapeItem): void {
  slide.addText(" ", {
    shape: "rect",
    ...box,
    fill: { color: COLORS[color] },
    fontSize: 1,
    margin: 0,
  } as never);
}

export function addTable(slide: Slide, item: TableItem, wider: number, largest: number): void {
  const { box, columns } = item;
  const { size, widths, heights, rows } = fittedTable(item, wider, largest);
  const none = { type: "none" };
  const cell = ({ text, color, bold }: FittedCell, index: number, head: boolean) => {
    const align = columns[index]!.align ?? "left";
    const line = { type: "solid", pt: head ? 1.25 : 0.5, color: head ? HEAD_LINE : LINE };
    const margin = [0.02, align === "right" ? RIGHT_PADDING : PADDING, 0.02, PADDING];
    return {
      text: text || " ",
      options: { bold, color: COLORS[color], align, margin, border: [none, none, line, none] },
    };
  };
  slide.addTable(
    rows.map((row, number) => row.map((each, index) => cell(each, index, number === 0))) as never,
    {
      x: box.x,
      y: box.y,
      w: box.w,
      colW: [...widths],
      rowH: [...heights],
      fontFace: BODY_FONT,
      fontSize: size,
      valign: "middle",
      autoPage: false,
    },
  );
}

export function addChart(pptx: PptxGenJS, slide: Slide, item: ChartItem): void {
  const { box, shape, categories, series, format, alt } = item;
  const labels = [...categories];
  const data = series.map(({ name, values }) => ({ name, labels, values: values as number[] }));
  const single = series.length === 1;
  const text = { fontFace: BODY_FONT, fontSize: BODY };
  const options = {
    ...box,
    altText: alt,
    chartColors: series.map(({ color }) => COLORS[color]),
    showLegend: !single,
    legendPos: shape === "stacked" || shape === "radar" ? "r" : "t",
    legendFontFace: text.fontFace,
    legendFontSize: text.fontSize,
    legendColor: "tx2",
    catAxisLabelFontFace: text.fontFace,
    catAxisLabelFontSize: text.fontSize,
    catAxisLabelColor: "tx1",
    valAxisLabelFontFace: text.fontFace,
    valAxisLabelFontSize: text.fontSize,
    dataLabelFontFace: text.fontFace,
    dataLabelFontSize: text.fontSize,
    dataLabelFormatCode: format,
    valAxisLabelFormatCode: format,
    valGridLine: { style: "none" },
    catGridLine: { style: "none" },
    showTitle: false,
  };
  if (shape === "radar") {
    slide.addChart(pptx.ChartType.radar, data, {
      ...options,
      radarStyle: "standard",
      lineSize: 2.5,
      showValue: false,
      valAxisMinVal: 0,
      valAxisMaxVal: 100,
      valAxisMajorUnit: 25,
      valAxisHidden: true,
      valGridLine: { color: LINE, size: 0.75, style: "solid" },
    } as never);
    return;
  }
  const stacked = shape === "stacked";
  slide.addChart(pptx.ChartType.bar, data, {
    ...options,
    barDir: shape === "columns" ? "col" : "bar",
    barGrouping: stacked ? "stacked" : "clustered",
    barGapWidthPct: stacked ? 30 : shape === "columns" ? 60 : 45,
    catAxisHidden: stacked,
    catAxisLineShow: !stacked,
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))),
    showValue: !stacked,
    dataLabelColor: "tx1",
    dataLabelPosition: "outEnd",
  } as never);
}
