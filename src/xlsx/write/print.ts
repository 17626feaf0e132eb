import { SHEET_COLUMNS } from "../../domain/shared/excel-limits";
import { referenceTo } from "../../book/cells/a1";
import type { PrintSetup } from "../../sheets/shared/sheet-plan";
import { BUILT_IN_NAME } from "../book-part";
import { fileText } from "../xml/cell-text";
import { ensureChild, newElement, removeChild, setAttributes, textOf } from "../xml/tree";
import { type LinePlace, joinedLine, lineParts } from "./header-footer";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";
import type { WorkbookEditor } from "./workbook-editor";

export const PRINT_AREA = `${BUILT_IN_NAME}Print_Area`;
export const PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
export const LINES_ORDER = [
  "oddHeader",
  "oddFooter",
  "evenHeader",
  "evenFooter",
  "firstHeader",
  "firstFooter",
];

/** One area, scaled or fitted to pages, with header and footer. The paper size stays the user's own. */
export function setPrint(
  editor: WorkbookEditor,
  sheet: SheetEditor,
  from: PrintSetup | undefined,
  print: PrintSetup,
): void {
  const { root } = sheet;
  editor.book.setName(editor.indexOf(sheet.name), PRINT_AREA, referenceTo(sheet.name, print.area));
  const properties = ensureChild(root, "sheetPr", SHEET_ORDER);
  setAttributes(ensureChild(properties, "pageSetUpPr", PROPERTIES_ORDER), {
    fitToPage: print.scale === undefined || undefined,
  });
  setAttributes(ensureChild(root, "printOptions", SHEET_ORDER), { horizontalCentered: true });
  setMargins(sheet);
  setAttributes(ensureChild(root, "pageSetup", SHEET_ORDER), {
    orientation: print.orientation,
    scale: print.scale,
    fitToWidth: print.scale === undefined ? print.pagesWide : undefined,
    fitToHeight: print.scale === undefined ? print.pagesTall : undefined,
  });
  // Where the sheet has page breaks of ours, all of its breaks are ours; where it never had any, the user's own stay.
  if (from?.breaks || print.breaks)
    setBreaks(
      sheet,
      (print.breaks ?? []).map((row) => row + 1),
    );
  const lines = ensureChild(root, "headerFooter", SHEET_ORDER);
  const write = (name: "oddHeader" | "oddFooter", parts: Partial<Record<LinePlace, string>>) => {
    const line = ensureChild(lines, name, LINES_ORDER);
    line.children = [{ text: fileText(joinedLine({ ...lineParts(textOf(line)), ...parts })) }];
  };
  write("oddHeader", { L: literal(print.header) });
  write("oddFooter", { L: literal(print.footer), R: "&P / &N" });
}

/** Pages begin at these rows. A break's id is the number of the row above it. */
export function setBreaks({ root }: Pick<SheetEditor, "root">, rows: readonly number[]): void {
  const all = ensureChild(root, "rowBreaks", SHEET_ORDER);
  all.children = rows.map((id) => newElement(all, "brk", { id, max: SHEET_COLUMNS - 1, man: 1 }));
  setAttributes(all, { count: rows.length, manualBreakCount: rows.length });
  if (!rows.length) removeChild(root, all);
}

/** Excel's normal ones, in inches. */
export const NORMAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Excel takes page setup only together with margins. */
export function setMargins({ root }: Pick<SheetEditor, "root">): void {
  const margins = ensureChild(root, "pageMargins", SHEET_ORDER);
  for (const [name, inches] of Object.entries(NORMAL_MARGINS))
    if (!margins.attributes.has(name)) setAttributes(margins, { [name]: inches });
}

/** "&" begins a code in headers and footers. */
function literal(text: string): string {
  return text.replaceAll("&", "&&");
}
