import { boxOf } from "../../book/cells/a1";
import { differences } from "../../book/look";
import type { Operation } from "../../book/operations";
import type { PrintSetup } from "../../sheets/shared/sheet-plan";

/** Queues the print setup: one area, scaled or fitted to pages, with header and footer. The paper size stays the user's own. */
export function queuePrint(sheet: Excel.Worksheet, from: PrintSetup | undefined, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { row, column, rows, columns } = print.area;
  queuePaper(pageLayout, print);
  pageLayout.setPrintArea(sheet.getRangeByIndexes(row, column, rows, columns));
  queueBreaks(sheet, from?.breaks, print.breaks);
  pageLayout.centerHorizontally = true;
  const lines = pageLayout.headersFooters.defaultForAllPages;
  lines.leftHeader = literal(print.header);
  lines.leftFooter = literal(print.footer);
  lines.rightFooter = "&P / &N";
}

function queuePaper(pageLayout: Excel.PageLayout, print: PrintSetup): void {
  pageLayout.orientation = orientationOf(print);
  pageLayout.zoom = zoomOf(print);
}

function orientationOf({ orientation }: PrintSetup) {
  return orientation === "landscape" ? "Landscape" : "Portrait";
}

function zoomOf({ scale, pagesWide, pagesTall }: PrintSetup): Excel.PageLayoutZoomOptions {
  return scale === undefined ? { horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall } : { scale };
}

/**
 * Queues the reading of what was set of the paper, which Excel on Windows may forget (https://github.com/OfficeDev/office-js/issues/1860). Call
 * the result after the sync: it sets what Excel forgot and tells whether that was anything.
 */
export function queuePrintCheck(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): () => boolean {
  const checks = operations.flatMap((operation) => {
    if (operation.type !== "look" || !differences(operation.from, operation.to).print) return [];
    const { pageLayout } = context.workbook.worksheets.getItem(operation.sheet);
    pageLayout.load("orientation,zoom");
    return [{ pageLayout, print: operation.to.print }];
  });
  return () => {
    const forgotten = checks.filter(({ pageLayout, print }) => !isSet(pageLayout, print));
    for (const { pageLayout, print } of forgotten) queuePaper(pageLayout, print);
    return forgotten.length > 0;
  };
}

/** Queues the reading of the print areas that are about to be replaced; to be kept for the way back after the sync. */
export function queuePrintAreas(
  { workbook }: Excel.RequestContext,
  operations: readonly Operation[],
): () => void {
  const areas = operations.flatMap((operation) => {
    if (operation.type !== "look" || !operation.from) return [];
    if (!differences(operation.from, operation.to).print) return [];
    const area = workbook.worksheets.getItem(operation.sheet).pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    return [{ operation, area }];
  });
  return () => {
    for (const { operation, area } of areas) {
      const box = area.isNullObject ? null : boxOf(area.address);
      if (box) operation.printArea = box;
    }
  };
}

function isSet({ orientation, zoom }: Excel.PageLayout, print: PrintSetup): boolean {
  const wanted = zoomOf(print);
  const keys = Object.keys(wanted) as (keyof Excel.PageLayoutZoomOptions)[];
  return orientation === orientationOf(print) && keys.every((key) => (zoom[key] ?? 0) === (wanted[key] ?? 0));
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
