import type { Operation } from "../../book/operations";
import type { NameAsFound } from "../read/sheet-names";
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
export function queueOwnSheet(
  context: Excel.RequestContext,
  { sheet: title, position }: { sheet: string; position?: number },
  uid: string,
): void {
  // Created under its name: renaming afterwards would clear the undo stack.
  const sheet = context.workbook.worksheets.add(title);
  sheet.names.add(MARK, `="${uid} ${title.replaceAll('"', '""')}"`);
  if (position !== undefined) sheet.position = position;
}

export function queueDisown(context: Excel.RequestContext, sheetIds: readonly string[]): void {
  for (const id of sheetIds)
    context.workbook.worksheets.getItemOrNullObject(id).names.getItemOrNullObject(MARK).delete();
}

/** The title under which an unfinished build created the sheet with these names; undefined for all others. */
export function ownTitle(names: readonly NameAsFound[] | undefined, uid: string): string | undefined {
  const start = `="${uid} `;
  const mark = names?.find(({ name, formula }) => name === MARK && String(formula).startsWith(start));
  return mark && String(mark.formula).slice(start.length, -1).replaceAll('""', '"');
}
