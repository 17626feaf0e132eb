import { retitled } from "../../book/cells/retitled";
import type { Operation } from "../../book/operations";
import { type WayBack, isOwnSheet } from "./building-mark";

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
  takeBlank: boolean,
): Promise<Located> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/names/items/name,items/names/items/formula");
  const tables = queueTables(context, operations);
  const created = operations.filter(({ type }) => type === "delete-sheet").map(({ sheet }) => sheet);
  const blank = takeBlank
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
  const renamed = new Map(
    [...sheets].flatMap(([title, id]) => {
      const now = titles.get(id);
      return now === undefined || now === title ? [] : [[title, now]];
    }),
  );
  const tablesThere = tables();
  const skipped = new Set<string>();
  const there = operations.flatMap((operation) => {
    if (operation.type === "delete-sheet") return [];
    const id = sheets.get(operation.sheet);
    if (id === undefined || !titles.has(id))
      skipped.add(`The sheet "${operation.sheet}" was deleted meanwhile.`);
    else if ("table" in operation && !tablesThere.has(operation.table))
      skipped.add(`The table ${operation.table} was removed or renamed meanwhile.`);
    else return [inTitles({ ...operation, sheet: id }, renamed)];
    return [];
  });
  // Once nothing refers to them any more.
  const deletions = goes.map((sheet): Operation => ({ type: "delete-sheet", sheet }));
  return { operations: [...there, ...deletions], titles, skipped: [...skipped] };
}

function queueTables(context: Excel.RequestContext, operations: readonly Operation[]): () => Set<string> {
  const names = new Set(operations.flatMap((operation) => ("table" in operation ? [operation.table] : [])));
  const handles = [...names].map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    return { name, table };
  });
  return () => new Set(handles.filter(({ table }) => !table.isNullObject).map(({ name }) => name));
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
