import { around, sameBox } from "../../book/cells/boxes";
import { retitled } from "../../book/cells/retitled";
import type { Operation } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import { boxOfRange } from "../read/discover";
import { type WayBack, isOwnSheet } from "./building-mark";

/**
 * Which sheets a build has created: those marked as its own; a blank one of its title too, when the request may have failed between
 * creating and marking it; or, after Excel refused to create one, nothing came after those that are marked.
 */
export type NewSheets = "marked" | "blank-too" | "refused";

/** A way back in the workbook as it is now. */
interface Located {
  /** They call sheets by their ids. */
  operations: Operation[];
  /** By id. */
  titles: ReadonlyMap<string, string>;
  /** Sentences about what is not there any more. */
  skipped: string[];
}

/** Finds the sheets by their ids, whatever they are called now; of the sheets to delete only those that the build itself created. */
export async function locate(
  context: Excel.RequestContext,
  { uid, sheets, operations }: WayBack,
  newSheets: NewSheets,
): Promise<Located> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/names/items/name,items/names/items/formula");
  const tables = queueTables(context, operations);
  const created = operations.filter(({ type }) => type === "delete-sheet").map(({ sheet }) => sheet);
  const blank =
    newSheets === "blank-too"
      ? queueBlank(
          context,
          created.filter((title) => !sheets.has(title)),
        )
      : () => [];
  await context.sync();

  const titles = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const own = worksheets.items.filter((sheet) => isOwnSheet(sheet, uid)).map(({ id }) => id);
  const known = created.flatMap((title) => sheets.get(title) ?? []).filter((id) => titles.has(id));
  const goes = [...new Set([...own, ...known, ...blank()])];
  const deletions = goes.map((sheet): Operation => ({ type: "delete-sheet", sheet }));
  // New sheets come first, in a request that has not told their ids then.
  if (newSheets === "refused" && goes.length < created.length && created.some((title) => !sheets.has(title)))
    return { operations: deletions, titles, skipped: [] };
  const renamed = new Map(
    [...sheets].flatMap(([title, id]) => {
      const now = titles.get(id);
      return now === undefined || now === title ? [] : [[title, now]];
    }),
  );
  const boxes = tables();
  const skipped = new Set<string>();
  const there = operations.flatMap((operation) => {
    if (operation.type === "delete-sheet") return [];
    const id = sheets.get(operation.sheet);
    if (id === undefined || !titles.has(id))
      skipped.add(`The sheet "${operation.sheet}" was deleted meanwhile.`);
    else if ("table" in operation && !boxes.has(operation.table))
      skipped.add(`The table ${operation.table} was removed or renamed meanwhile.`);
    else if (operation.type === "resize-table" && !hasItsSize(operation, boxes))
      skipped.add(`The table ${operation.table} was given another size meanwhile.`);
    else return [inTitles({ ...operation, sheet: id }, renamed)];
    return [];
  });
  return {
    // Deleted once nothing refers to them any more.
    operations: [...there, ...deletions],
    titles,
    skipped: [...skipped],
  };
}

/** Where the tables are; those that are gone are missing. */
function queueTables(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): () => Map<string, Box> {
  const names = new Set(operations.flatMap((operation) => ("table" in operation ? [operation.table] : [])));
  const handles = [...names].map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = context.workbook.tables.getItemOrNullObject(name).getRange();
    table.load("name");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, table, range };
  });
  return () =>
    new Map(
      handles.filter(({ table }) => !table.isNullObject).map(({ name, range }) => [name, boxOfRange(range)]),
    );
}

/** Whether a table is somewhere between the size it gets back and the one the build gave it; then notes that it has got it back. */
function hasItsSize(
  { table, box, before }: Extract<Operation, { type: "resize-table" }>,
  boxes: Map<string, Box>,
): boolean {
  const now = boxes.get(table)!;
  const [small, large] = [smaller(box, before), around([box, before])!];
  if (!sameBox(around([now, small])!, now) || !sameBox(around([now, large])!, large)) return false;
  boxes.set(table, box);
  return true;
}

function smaller(a: Box, b: Box): Box {
  return { ...a, rows: Math.min(a.rows, b.rows), columns: Math.min(a.columns, b.columns) };
}

/** Ids of the sheets with these titles that nobody has written or formatted anything on. */
function queueBlank(context: Excel.RequestContext, titles: readonly string[]): () => string[] {
  const handles = titles.map((title) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(title);
    const used = sheet.getUsedRangeOrNullObject();
    sheet.load("id");
    used.load("address");
    return { sheet, used };
  });
  return () =>
    handles
      .filter(({ sheet, used }) => !sheet.isNullObject && used.isNullObject)
      .map(({ sheet }) => sheet.id);
}

/** Formulas name sheets by the titles they have now. */
function inTitles(operation: Operation, renamed: ReadonlyMap<string, string>): Operation {
  if (!renamed.size) return operation;
  if (operation.type === "cells")
    return {
      ...operation,
      entries: operation.entries.map((line) => line.map((entry) => retitled(entry, renamed))),
    };
  if (operation.type === "names")
    return {
      ...operation,
      names: Object.fromEntries(
        Object.entries(operation.names).map(([name, formula]) => [name, retitled(formula, renamed)]),
      ),
    };
  return operation;
}
