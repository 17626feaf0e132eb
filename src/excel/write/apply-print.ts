import type { PrintSetup } from "../../sheets/shared/sheet-plan";

/** Queues the print setup: one area, scaled or fitted to pages, with header and footer. The paper size stays the user's own. */
export function queuePrint(sheet: Excel.Worksheet, from: PrintSetup | undefined, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { row, column, rows, columns } = print.area;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.setPrintArea(sheet.getRangeByIndexes(row, column, rows, columns));
  pageLayout.zoom =
    print.scale === undefined
      ? { horizontalFitToPages: print.pagesWide, verticalFitToPages: print.pagesTall }
      : { scale: print.scale };
  queueBreaks(sheet, from?.breaks, print.breaks);
  pageLayout.centerHorizontally = true;
  const lines = pageLayout.headersFooters.defaultForAllPages;
  lines.leftHeader = literal(print.header);
  lines.leftFooter = literal(print.footer);
  lines.rightFooter = "&P / &N";
}

/** Where the sheet has page breaks of ours, all of its breaks are ours; where it never had any, the user's own stay. */
function queueBreaks(
  sheet: Excel.Worksheet,
  from: readonly number[] | undefined,
  to: readonly number[] | undefined,
): void {
  if (from || to) sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of to ?? []) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row + 1, 0, 1, 1));
}

/** "&" begins a code in headers and footers. */
function literal(text: string): string {
  return text.replaceAll("&", "&&");
}
