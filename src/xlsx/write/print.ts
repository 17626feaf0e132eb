import { referenceTo } from "../../book/cells/a1";
import type { PrintSetup } from "../../sheets/shared/sheet-plan";
import { fileText } from "../xml/cell-text";
import { ensureChild, setAttributes, textOf } from "../xml/tree";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";
import type { WorkbookEditor } from "./workbook-editor";

const PRINT_AREA = "_xlnm.Print_Area";
/** Excel's limit for a header or footer, its codes included; a longer one makes the file damaged. */
const LONGEST = 255;
const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
const LINES_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/** One area, fitted to pages, with header and footer. The paper size stays the user's own. */
export function setPrint(editor: WorkbookEditor, sheet: SheetEditor, print: PrintSetup): void {
  const { root } = sheet;
  editor.book.setName(editor.indexOf(sheet.name), PRINT_AREA, referenceTo(sheet.name, print.area));
  const properties = ensureChild(root, "sheetPr", SHEET_ORDER);
  setAttributes(ensureChild(properties, "pageSetUpPr", PROPERTIES_ORDER), { fitToPage: true });
  setAttributes(ensureChild(root, "printOptions", SHEET_ORDER), { horizontalCentered: true });
  setMargins(sheet);
  setAttributes(ensureChild(root, "pageSetup", SHEET_ORDER), {
    orientation: print.orientation,
    fitToWidth: print.pagesWide,
    fitToHeight: print.pagesTall,
  });
  const lines = ensureChild(root, "headerFooter", SHEET_ORDER);
  const write = (name: "oddHeader" | "oddFooter", parts: Partial<Record<Place, string>>) => {
    const line = ensureChild(lines, name, LINES_ORDER);
    line.children = [{ text: fileText(joined({ ...partsOf(textOf(line)), ...parts })) }];
  };
  write("oddHeader", { L: literal(print.header) });
  write("oddFooter", { L: literal(print.footer), R: "&P / &N" });
}

/** Excel takes page setup only together with margins; these are its normal ones, in inches. */
function setMargins({ root }: SheetEditor): void {
  const margins = ensureChild(root, "pageMargins", SHEET_ORDER);
  const normal = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  for (const [name, inches] of Object.entries(normal))
    if (!margins.attributes.has(name)) setAttributes(margins, { [name]: inches });
}

type Place = "L" | "C" | "R";

/** "&" begins a code in headers and footers. */
function literal(text: string): string {
  return text.replaceAll("&", "&&");
}

/** `&LPlan&RPage &P` in its parts; `&&` is no code. */
function partsOf(line: string): Partial<Record<Place, string>> {
  const parts: Partial<Record<Place, string>> = {};
  let place: Place = "C";
  for (const [piece] of line.matchAll(/&[\s\S]|[^&]+|&$/g)) {
    const code = piece.toUpperCase();
    if (code === "&L" || code === "&C" || code === "&R") place = code[1] as Place;
    else parts[place] = (parts[place] ?? "") + piece;
  }
  return parts;
}

function joined(parts: Partial<Record<Place, string>>): string {
  const codes = (["L", "C", "R"] as const).flatMap((place) =>
    parts[place] ? [`&${place}${parts[place]}`] : [],
  );
  const line = codes.join("");
  const { L: left = "" } = parts;
  if (line.length <= LONGEST || left === "") return line;
  const room = left.length - (line.length - LONGEST);
  return joined({ ...parts, L: shortened(left, Math.max(0, room)) });
}

/** Without half a code, or half a character, at its end. */
function shortened(text: string, length: number): string {
  let short = "";
  for (const [piece] of text.matchAll(/&&|[\s\S]/gu)) {
    if (short.length + piece.length > length) break;
    short += piece;
  }
  return short;
}
