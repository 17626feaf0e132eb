import type { Operation } from "../../book/operations";
import { MARK } from "./mark";

/** Ids of sheets by the titles that operations call them by: titles change, ids do not. */
export type SheetIds = ReadonlyMap<string, string>;

/** How to take back what a build did, to be applied in this order. */
export interface WayBack {
  uid: string;
  /** Of sheets that the build created, only those that it knows to have created. */
  sheets: SheetIds;
  operations: readonly Operation[];
}

/** Queues a new sheet that tells which build made it, and as what. */
export function queueOwnSheet(context: Excel.RequestContext, title: string, uid: string): void {
  // Created under its name: renaming afterwards would clear the undo stack.
  context.workbook.worksheets.add(title).names.add(MARK, `="${uid} ${title.replaceAll('"', '""')}"`);
}

export function queueDisown(context: Excel.RequestContext, sheetIds: readonly string[]): void {
  for (const id of sheetIds)
    context.workbook.worksheets.getItemOrNullObject(id).names.getItemOrNullObject(MARK).delete();
}

/** The title under which an unfinished build created a sheet, which is loaded with its names' formulas; undefined for all others. */
export function ownTitle(sheet: Excel.Worksheet, uid: string): string | undefined {
  const start = `="${uid} `;
  const mark = sheet.names.items.find(
    ({ name, formula }) => name === MARK && String(formula).startsWith(start),
  );
  return mark && String(mark.formula).slice(start.length, -1).replaceAll('""', '"');
}
