import PptxGenJS from "pptxgenjs";
import { cleanText } from "../domain/qbr/clean-text";
import {
  BODY,
  type SlideBox,
  type ChartItem,
  type Deck,
  type DeckColor,
  type DeckSlide,
  type ShapeItem,
  type TableItem,
  type TextItem,
} from "./deck";
import { fittedText, PADDING } from "./fit";
import { widthFactor } from "./look";
import { commonSize, fittedTable, RIGHT_PADDING, type FittedCell } from "./table-fit";
import { withShownCharts } from "./shown-chart";
import { finishPackage } from "./package/finish";

type Slide = ReturnType<PptxGenJS["addSlide"]>;

const [HEADING_FONT, BODY_FONT] = ["+mj-lt", "+mn-lt"];
const [MASTER, OPENING] = ["Review", "Review opening"];
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
const LOGO_HEIGHT = 0.42;
const LOGO_WIDTH = 1.9;
/** Where the names stand on the first slide, and headlines on the others. */
const NAME_BOX: SlideBox = { x: 1, y: 1.65, w: 11.3, h: 1.45 };
const HEADLINE: SlideBox = { x: 0.5, y: 0.7, w: 12.33, h: 1 };
const [HEADLINE_SIZE, SMALLEST_HEADLINE] = [28, 20];

/** A deck as a PowerPoint file. The same deck gives the same bytes. */
export async function pptxOf(given: Deck): Promise<Uint8Array> {
  const deck = withShownCharts(given);
  const pptx = new PptxGenJS();
  pptx.layout = "LAYOUT_WIDE";
  pptx.theme = { headFontFace: HEADING_FONT, bodyFontFace: BODY_FONT };
  pptx.title = cleanText(deck.title);
  pptx.author = cleanText(deck.author);
  pptx.company = "";
  defineMasters(pptx, deck);
  deck.slides.forEach((slide, index) => addSlide(pptx, slide, index + 1, deck));
  const written = (await pptx.write({ outputType: "uint8array" })) as Uint8Array;
  return finishPackage(written, deck);
}

/** Two layouts: one whose title stands large, and that of all other slides. What size a layout says would count for every slide. */
function defineMasters(pptx: PptxGenJS, { look: { logo } }: Deck): void {
  const [w, h] = logo ? logoSize(logo.ratio) : [0, 0];
  const picture = logo && { data: `data:${logo.type};base64,${logo.data}`, altText: "Logo" };
  const layout = (title: string, box: SlideBox, valign: "top" | "bottom") =>
    pptx.defineSlideMaster({
      title,
      background: { color: "bg1" },
      objects: [
        { rect: { x: 0, y: 0, w: "100%", h: 0.1, fill: { color: "accent1" } } },
        ...(picture ? [{ image: { x: 12.83 - w, y: 0.22, w, h, ...picture } }] : []),
        {
          placeholder: {
            options: {
              name: "headline",
              type: "title",
              ...box,
              valign,
              fontFace: HEADING_FONT,
              bold: true,
              color: "tx1",
              align: "left",
              margin: 0,
            },
            text: "",
          },
        },
      ],
    });
  layout(OPENING, NAME_BOX, "bottom");
  layout(MASTER, HEADLINE, "top");
}

function logoSize(ratio: number): [number, number] {
  const width = Math.min(LOGO_WIDTH, LOGO_HEIGHT * ratio);
  return [width, width / ratio];
}

function addSlide(pptx: PptxGenJS, content: DeckSlide, number: number, deck: Deck): void {
  const { id, title, headline, items, notes } = content;
  const isOpening = id === "title";
  const slide = pptx.addSlide({ masterName: isOpening ? OPENING : MASTER });
  const wider = widthFactor(deck.look);
  const text = (box: SlideBox, words: string, more: Partial<TextItem> = {}) =>
    addText(slide, { kind: "text", box, text: words, size: BODY, color: "tx2", ...more }, wider);
  if (isOpening) addTitle(slide, headline, { box: NAME_BOX, size: 40, smallest: 26 }, wider);
  else {
    text({ x: 0.5, y: 0.3, w: 9.8, h: 0.38 }, title, { color: "accent1", bold: true });
    addTitle(slide, headline, { box: HEADLINE, size: HEADLINE_SIZE, smallest: SMALLEST_HEADLINE }, wider);
    text({ x: 0.5, y: 6.98, w: 11, h: 0.36 }, deck.footer, { smallest: 12 });
    text({ x: 11.83, y: 6.98, w: 1, h: 0.36 }, String(number), { align: "right" });
  }
  const tables = items.filter((item): item is TableItem => item.kind === "table");
  const largest = commonSize(tables, wider);
  for (const item of items)
    if (item.kind === "text") addText(slide, item, wider);
    else if (item.kind === "shape") addShape(slide, item);
    else if (item.kind === "table") addTable(slide, item, wider, largest);
    else addChart(pptx, slide, item);
  if (notes.length) slide.addNotes(notes.map(cleanText).join("\n\n"));
}

type TitlePlace = Required<Pick<TextItem, "box" | "size" | "smallest">>;

function addTitle(slide: Slide, text: string, { box, size, smallest }: TitlePlace, wider: number): void {
  const fit = fittedText(cleanText(text), { ...box, size, smallest, bold: true, wider });
  slide.addText(fit.text, { placeholder: "headline", fontSize: fit.size });
}

function addText(slide: Slide, item: TextItem, wider: number): void {
  const { box, size, smallest = size, bold = false, color = "tx1", align = "left", valign = "middle" } = item;
  const lines = item.text.split("\n").map(cleanText).join("\n");
  if (!lines.trim()) return;
  const fit = fittedText(lines, { ...box, size, smallest, bold, wider });
  const look = { fontFace: BODY_FONT, fontSize: fit.size, bold, color: COLORS[color], align, valign };
  slide.addText(fit.text, { ...box, ...look, margin: PADDING_POINTS });
}

/** Text boxes take their margins in points. */
const PADDING_POINTS = PADDING * 72;

function addShape(slide: Slide, { box, color }: ShapeItem): void {
  slide.addText(" ", {
    shape: "rect",
    ...box,
    fill: { color: COLORS[color] },
    fontSize: 1,
    margin: 0,
  } as never);
}

function addTable(slide: Slide, item: TableItem, wider: number, largest: number): void {
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

function addChart(pptx: PptxGenJS, slide: Slide, item: ChartItem): void {
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
