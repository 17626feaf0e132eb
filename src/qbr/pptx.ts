import PptxGenJS from "pptxgenjs";
import { cleanText } from "../domain/shared/clean-text";
import { BODY, type Deck, type DeckSlide, type SlideBox, type TableItem, type TextItem } from "./deck";
import { addChart, addShape, addTable, addText, addTitle, BODY_FONT, HEADING_FONT } from "./draw-items";
import { finishPackage } from "./package/finish";
import { widthFactor } from "./look";
import { withShownCharts } from "./shown-chart";
import { commonSize } from "./table-fit";

const [MASTER, OPENING] = ["Review", "Review opening"];
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
