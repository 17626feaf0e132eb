import { boxOf } from "../../book/cells/a1";
import { retitled } from "../../book/cells/retitled";
import { type InPlace, type Operation, type ResizeTable, finalSizes } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import { isCounted, standInPlace } from "../../book/in-place";
import { boxOfRange } from "../read/discover";
import { type SheetIds, type WayBack, ownTitle } from "./building-mark";

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
  /** Where the tables are that they change. */
  tables: ReadonlyMap<string, Box>;
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
  context.workbook.tables.load("items/name");
  const created = operations.filter((each) => each.type === "delete-sheet").map(({ sheet }) => sheet);
  await context.sync();
  const tables = queueTables(context, operations);
  const unsure = newSheets === "blank-too" ? created.filter((title) => !sheets.has(title)) : [];
  const known = new Set(sheets.values());
  const takeUnmarked = queueBlank(
    worksheets.items.filter(
      ({ id, name, names }) => unsure.includes(name) && !known.has(id) && !names.items.length,
    ),
  );
  await context.sync();

  const titles = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const goes = new Map<string, string>();
  for (const sheet of worksheets.items) {
    const title = ownTitle(sheet, uid);
    if (title !== undefined) goes.set(sheet.id, title);
  }
  for (const title of created) {
    const id = sheets.get(title);
    if (id !== undefined && titles.has(id)) goes.set(id, title);
  }
  const unmarked = takeUnmarked();
  for (const { title, id, isBlank } of unmarked) if (isBlank) goes.set(id, title);
  const deletions = [...goes].map(([sheet, title]) => deletionOf(title, sheet, operations));
  // New sheets come first, in a request that has not told their ids then.
  if (newSheets === "refused" && goes.size < created.length && created.some((title) => !sheets.has(title)))
    return { operations: deletions, titles, tables: new Map(), skipped: [] };
  const renamed = new Map(
    [...sheets].flatMap(([title, id]) => {
      const now = titles.get(id);
      return now === undefined || now === title ? [] : [[title, now]];
    }),
  );
  const places = tables();
  const found = new Map([...places].map(([table, { box }]) => [table, box]));
  const conditions = operations.filter((each): each is InPlace => each.type === "in-place");
  const now = new Map(worksheets.items.map(({ id, names }) => [id, placesOf(names.items)]));
  const moved = new Set(
    conditions
      .filter((each) => !standInPlace(each, now.get(sheets.get(each.sheet) ?? "") ?? new Map()))
      .map(({ sheet }) => sheet),
  );
  const skipped = new Set(unmarked.filter(({ isBlank }) => !isBlank).map(({ title }) => mayBeOurs(title)));
  const resizes = finalSizes(operations);
  const final = new Set<Operation>(resizes);
  const resized = new Set(resizes.map((each) => each.table));
  const there = operations.flatMap((operation) => {
    if (operation.type === "delete-sheet" || operation.type === "in-place") return [];
    if (operation.type === "workbook-names") return [inTitles(operation, renamed)];
    const table = tableOf(operation);
    const place = table === undefined ? undefined : places.get(table);
    const id = place?.sheet ?? sheets.get(operation.sheet);
    if (id === undefined || !titles.has(id))
      skipped.add(`The sheet "${operation.sheet}" was deleted meanwhile.`);
    else if (isCounted(operation) && moved.has(operation.sheet)) skipped.add(cellsMoved(operation.sheet));
    else if (table !== undefined && !place)
      skipped.add(`The table ${table} was removed or renamed meanwhile.`);
    else if (place && operation.type === "resize-table" && !final.has(operation)) return [];
    else if (place && operation.type === "resize-table" && !mayGet(operation, place, operations))
      skipped.add(`The table ${operation.table} was given another size meanwhile.`);
    else if (place && operation.type === "resize-table" && sameSize(operation.box, place.box)) return [];
    else {
      // Of its cells go back that hold what was written.
      if (
        place &&
        operation.type === "cells" &&
        !resized.has(table!) &&
        !sameSize(operation.anchor!.box, place.box)
      )
        skipped.add(`The table ${table} was given another size meanwhile.`);
      return [inTitles(asThere({ ...operation, sheet: id }, place), renamed)];
    }
    return [];
  });
  return {
    // Deleted once nothing refers to them any more.
    operations: [...conditions.flatMap((each) => asNow(each, sheets, now)), ...there, ...deletions],
    titles,
    tables: found,
    skipped: [...skipped],
  };
}

function placesOf(names: readonly Excel.NamedItem[]): Map<string, Box | null> {
  return new Map(names.map(({ name, formula }) => [name, boxOf(String(formula))]));
}

/** The condition that nothing moves from now on. */
function asNow(
  condition: InPlace,
  sheets: SheetIds,
  now: ReadonlyMap<string, ReadonlyMap<string, Box | null>>,
): InPlace[] {
  const id = sheets.get(condition.sheet);
  const places = id === undefined ? undefined : now.get(id);
  if (id === undefined || !places) return [];
  const names = Object.fromEntries(
    Object.keys(condition.names).flatMap((name) => {
      const box = places.get(name);
      return box ? [[name, box]] : [];
    }),
  );
  return [{ ...condition, sheet: id, names }];
}

/** With what the build is known to have put there: no more than that goes. */
function deletionOf(title: string, id: string, operations: readonly Operation[]): Operation {
  const known = operations.find((each) => each.type === "delete-sheet" && each.sheet === title);
  return known?.type === "delete-sheet"
    ? { ...known, sheet: id }
    : { type: "delete-sheet", sheet: id, wrote: [] };
}

/** The table that an operation changes, or that its cells go by. */
function tableOf(operation: Operation): string | undefined {
  return operation.type === "cells"
    ? operation.anchor?.table
    : "table" in operation
      ? operation.table
      : undefined;
}

interface TablePlace {
  /** Its id. */
  sheet: string;
  box: Box;
}

/** Where the tables are, whose names were loaded; those that are gone are missing. */
function queueTables(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): () => Map<string, TablePlace> {
  const names = new Set(operations.flatMap((operation) => tableOf(operation) ?? []));
  const handles = context.workbook.tables.items
    .filter(({ name }) => names.has(name))
    .map((table) => {
      const [sheet, range] = [table.worksheet, table.getRange()];
      sheet.load("id");
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name: table.name, sheet, range };
    });
  return () =>
    new Map(handles.map(({ name, sheet, range }) => [name, { sheet: sheet.id, box: boxOfRange(range) }]));
}

/** Whether a table has a size that it had during the build, or between two such sizes: all of its steps may have happened, some or none. */
function mayGet({ table }: ResizeTable, place: TablePlace, operations: readonly Operation[]): boolean {
  const boxes = operations.flatMap((each) =>
    each.type === "resize-table" && each.table === table ? [each.box, each.before] : [],
  );
  return (["rows", "columns"] as const).every((side) => {
    const sizes = boxes.map((box) => box[side]);
    return place.box[side] >= Math.min(...sizes) && place.box[side] <= Math.max(...sizes);
  });
}

function sameSize(one: Box, other: Box): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}

/** Tables, and cells that go by one, are where it is now. */
function asThere(operation: Operation, place: TablePlace | undefined): Operation {
  if (place && operation.type === "resize-table") {
    const { row, column } = place.box;
    return { ...operation, box: { ...operation.box, row, column }, before: place.box };
  }
  if (!place || operation.type !== "cells" || !operation.anchor) return operation;
  const { at, anchor, keys } = operation;
  const right = place.box.column - anchor.box.column;
  return {
    ...operation,
    ...(keys ? { keys: { ...keys, columns: keys.columns.map((column) => column + right) } } : {}),
    at: {
      row: at.row - anchor.box.row + place.box.row,
      column: at.column + right,
    },
    anchor: { ...anchor, box: place.box },
  };
}

export const rowsSorted = (table: string) =>
  `Rows of the table ${table} were sorted meanwhile: those that were written stand elsewhere, and keep what was written.`;
export const cellsMoved = (title: string) => `Cells of the sheet "${title}" were moved meanwhile.`;

const mayBeOurs = (title: string) =>
  `The sheet "${title}" may have been created for this, but somebody has worked on it, and it was left.`;

/** Tells of sheets whether anybody has written or formatted anything on them. */
function queueBlank(
  sheets: readonly Excel.Worksheet[],
): () => { title: string; id: string; isBlank: boolean }[] {
  const handles = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    return { title: sheet.name, id: sheet.id, used };
  });
  return () => handles.map(({ title, id, used }) => ({ title, id, isBlank: used.isNullObject }));
}

/** Formulas name sheets by the titles they have now. */
function inTitles(operation: Operation, renamed: ReadonlyMap<string, string>): Operation {
  if (!renamed.size) return operation;
  if (operation.type === "cells")
    return {
      ...operation,
      entries: operation.entries.map((line) => line.map((entry) => retitled(entry, renamed))),
    };
  if (operation.type === "names" || operation.type === "workbook-names")
    return {
      ...operation,
      names: Object.fromEntries(
        Object.entries(operation.names).map(([name, formula]) => [name, retitled(formula, renamed)]),
      ),
    };
  return operation;
}
