import type { PrintSetup } from "../../sheets/shared/sheet-plan";

/** Queues the print setup: one area, fitted to pages, with header and footer. The paper size stays the user's own. */
export function queuePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { row, column, rows, columns } = print.area;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintArea(sheet.getRangeByIndexes(row, column, rows, columns));
  pageLayout.zoom = { horizontalFitToPages: print.pagesWide, verticalFitToPages: print.pagesTall };
  pageLayout.centerHorizontally = true;
  const lines = pageLayout.headersFooters.defaultForAllPages;
  lines.leftHeader = literal(print.header);
  lines.leftFooter = literal(print.footer);
  lines.rightFooter = "&P / &N";
}

/** "&" begins a code in headers and footers. */
function literal(text: string): string {
  return text.replaceAll("&", "&&");
}
