import { PROPERTIES_ORDER, LINES_ORDER, NORMAL_MARGINS, setBreaks, setMargins } from "../write/print";
import { joinedLine, lineParts } from "../write/header-footer";
import { SHEET_ORDER } from "../write/sheet-order";
import { fileText, fromFileText } from "../xml/cell-text";
import {
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  isTrue,
  setAttributes,
  textOf,
} from "../xml/tree";
import type { PageLayoutData } from "./workbook-data";

/** Excel.PaperType and the file's numbers. */
const PAPER = [
  ["Letter", 1],
  ["Tabloid", 3],
  ["Legal", 5],
  ["Executive", 7],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
] as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Points; the file's margins are inches. */
const INCH = 72;
const LINES = [
  ["oddHeader", { L: "leftHeader", C: "centerHeader", R: "rightHeader" }],
  ["oddFooter", { L: "leftFooter", C: "centerFooter", R: "rightFooter" }],
] as const;

/** Areas and titles to print are names and are written there. */
export function writePageLayout(root: XmlElement, layout: PageLayoutData): void {
  const options = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    gridLines: layout.printGridlines || undefined,
    headings: layout.printHeadings || undefined,
  };
  if (Object.values(options).some(Boolean))
    setAttributes(ensureChild(root, "printOptions", SHEET_ORDER), options);
  writePages(root, layout);
  if (layout.margins) {
    const margins = ensureChild(root, "pageMargins", SHEET_ORDER);
    for (const [name, points] of Object.entries(layout.margins))
      setAttributes(margins, { [name]: points / INCH });
    setMargins({ root });
  }
  writeLines(root, layout.headersFooters);
  if (layout.rowBreaks?.length) setBreaks({ root }, layout.rowBreaks);
}

function writePages(root: XmlElement, { orientation, paperSize, zoom }: PageLayoutData): void {
  const fits = zoom !== undefined && zoom.scale === undefined;
  const setup = {
    paperSize: PAPER.find(([name]) => name === paperSize)?.[1],
    scale: zoom?.scale,
    // 0 pages means as many as it takes.
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
    orientation: orientation?.toLowerCase(),
  };
  if (fits) {
    const properties = ensureChild(root, "sheetPr", SHEET_ORDER);
    setAttributes(ensureChild(properties, "pageSetUpPr", PROPERTIES_ORDER), { fitToPage: true });
  }
  if (Object.values(setup).every((value) => value === undefined)) return;
  setMargins({ root });
  const own = Object.entries(setup).filter(([, value]) => value !== undefined);
  setAttributes(ensureChild(root, "pageSetup", SHEET_ORDER), Object.fromEntries(own));
}

function writeLines(root: XmlElement, texts: PageLayoutData["headersFooters"] = {}): void {
  for (const [local, keys] of LINES) {
    const line = joinedLine(
      Object.fromEntries(
        Object.entries(keys).flatMap(([place, key]) => (texts[key] ? [[place, texts[key]]] : [])),
      ),
    );
    if (line === "") continue;
    const element = ensureChild(ensureChild(root, "headerFooter", SHEET_ORDER), local, LINES_ORDER);
    element.children = [{ text: fileText(line) }];
  }
}

/** What the sheet says more than every sheet does. Areas and titles to print are names and are read there. */
export function readPageLayout(root: XmlElement): PageLayoutData {
  const setup = childNamed(root, "pageSetup")?.attributes ?? new Map<string, string>();
  const options = childNamed(root, "printOptions")?.attributes;
  const says = (name: string) => isTrue(options?.get(name));
  const paper = paperOf(setup.get("paperSize"));
  const fits = isTrue(childNamed(root, "sheetPr", "pageSetUpPr")?.attributes.get("fitToPage"));
  const zoom = fits ? pagesOf(setup) : scaleOf(setup);
  const margins = marginsOf(childNamed(root, "pageMargins"));
  const lines = linesOf(root);
  const breaks = childrenNamed(childNamed(root, "rowBreaks"), "brk").map(({ attributes }) =>
    Number(attributes.get("id")),
  );
  return {
    ...(setup.get("orientation") === "landscape" ? { orientation: "Landscape" } : {}),
    ...(paper ? { paperSize: paper } : {}),
    ...(zoom ? { zoom } : {}),
    ...(Object.keys(margins).length ? { margins } : {}),
    ...(says("horizontalCentered") ? { centerHorizontally: true } : {}),
    ...(says("verticalCentered") ? { centerVertically: true } : {}),
    ...(says("gridLines") ? { printGridlines: true } : {}),
    ...(says("headings") ? { printHeadings: true } : {}),
    ...(Object.keys(lines).length ? { headersFooters: lines } : {}),
    ...(breaks.length ? { rowBreaks: breaks } : {}),
  };
}

/** Excel.PaperType of a file's number; undefined for sizes that have none. */
export function paperOf(size: string | undefined): string | undefined {
  return PAPER.find(([, number]) => String(number) === size)?.[0];
}

/** One page each way unless the file says otherwise. */
function pagesOf(setup: ReadonlyMap<string, string>): PageLayoutData["zoom"] {
  const [wide, tall] = [Number(setup.get("fitToWidth") ?? 1), Number(setup.get("fitToHeight") ?? 1)];
  return {
    ...(wide ? { horizontalFitToPages: wide } : {}),
    ...(tall ? { verticalFitToPages: tall } : {}),
  };
}

function scaleOf(setup: ReadonlyMap<string, string>): PageLayoutData["zoom"] | undefined {
  const scale = Number(setup.get("scale") ?? 100);
  return scale === 100 ? undefined : { scale };
}

function marginsOf(margins: XmlElement | undefined): NonNullable<PageLayoutData["margins"]> {
  const own = MARGINS.flatMap((name) => {
    const inches = margins?.attributes.get(name);
    if (inches === undefined || Number(inches) === NORMAL_MARGINS[name]) return [];
    return [[name, Math.round(Number(inches) * INCH * 100) / 100] as const];
  });
  return Object.fromEntries(own);
}

function linesOf(root: XmlElement): NonNullable<PageLayoutData["headersFooters"]> {
  const all = childNamed(root, "headerFooter");
  return Object.fromEntries(
    LINES.flatMap(([local, keys]) =>
      Object.entries(lineParts(fromFileText(textOf(childNamed(all, local))))).map(([place, text]) => [
        keys[place as keyof typeof keys],
        text,
      ]),
    ),
  );
}
