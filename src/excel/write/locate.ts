import { boxOf } from "../../book/cells/a1";
import { retitled } from "../../book/cells/retitled";
import type { InPlace, Operation } from "../../book/operations";
import type { Box } from "../../sheets/shared/sheet-plan";
import { isCounted, standInPlace } from "../../book/in-place";
import type { SheetIds, WayBack } from "./building-mark";
import { whereRowsAre } from "./added-rows";
import { type NameAsFound, namesOnSheets } from "../read/sheet-names";
import { type NewSheets, queueCreated } from "./created-sheets";
import { cellsMoved, mayBeOurs, sheetDeleted, tableResized } from "./left-behind";
import type { BuildNote } from "./note";
import { TablesBack, asThere, queueTables } from "./tables-now";

/** A way back in the workbook as it is now. */
interface Located {
  /** They call sheets by their ids. */
  operations: Operation[];
  /** By id. */
  titles: ReadonlyMap<string, string>;
  /** Ids of the sheets that can be seen. */
  visible: Set<string>;
  /** Where the tables are that they change. */
  tables: ReadonlyMap<string, Box>;
  /** Sentences about what is not there any more. */
  skipped: string[];
}

/** By id of the sheet where its names stand; null where one refers to no cells. */
type NamesNow = ReadonlyMap<string, ReadonlyMap<string, Box | null>>;

/** Finds the sheets by their ids, whatever they are called now; of the sheets to delete only those that the build itself created. */
export async function locate(
  context: Excel.RequestContext,
  wayBack: WayBack,
  { note, newSheets }: { note: BuildNote; newSheets: NewSheets },
): Promise<Located> {
  const { sheets, operations } = wayBack;
  const { worksheets } = context.workbook;
  let takeGrown!: ReturnType<BuildNote["queueGrownTables"]>;
  const namesOn = await namesOnSheets(context, "items/id,items/name,items/visibility", () => {
    takeGrown = note.queueGrownTables(context);
    context.workbook.tables.load("items/name");
  });
  const takeTables = queueTables(context, operations);
  const takeCreated = queueCreated(worksheets.items, namesOn, { wayBack, newSheets });
  await context.sync();

  const titles = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const visible = new Set(
    worksheets.items.flatMap(({ id, visibility }) => (visibility === "Visible" ? [id] : [])),
  );
  const { deletions, alone, unsure } = takeCreated();
  if (alone) return { operations: deletions, titles, visible, tables: new Map(), skipped: [] };
  const tables = takeTables();
  const names = new Map(worksheets.items.map(({ id }) => [id, placesOf(namesOn.get(id) ?? [])]));
  const rows = await whereRowsAre(context, operations, { tables, grown: takeGrown() });
  const there = findThere(
    { ...wayBack, operations: rows.operations },
    { titles, names, tables: new TablesBack(rows.operations, tables) },
  );
  const conditions = operations.filter((each) => each.type === "in-place");
  return {
    // Deleted once nothing refers to them any more.
    operations: [
      ...conditions.flatMap((each) => asNow(each, sheets, names)),
      ...there.operations,
      ...deletions,
    ],
    titles,
    visible,
    tables: new Map([...tables].map(([table, { box }]) => [table, box])),
    skipped: [...new Set([...unsure.map(mayBeOurs), ...rows.skipped, ...there.skipped])],
  };
}

interface Now {
  titles: ReadonlyMap<string, string>;
  names: NamesNow;
  tables: TablesBack;
}

/** What changes sheets that were there before, with sentences about what is skipped. */
function findThere(
  { sheets, operations }: WayBack,
  { titles, names, tables }: Now,
): { operations: Operation[]; skipped: string[] } {
  const renamed = new Map(
    [...sheets].flatMap(([title, id]) => {
      const now = titles.get(id);
      return now === undefined || now === title ? [] : [[title, now]];
    }),
  );
  const isMoved = (sheet: string) =>
    operations.some(
      (each) =>
        each.type === "in-place" &&
        each.sheet === sheet &&
        !standInPlace(each, names.get(sheets.get(sheet) ?? "") ?? new Map()),
    );
  const skipped: string[] = [];
  const skip = (sentence: string) => {
    skipped.push(sentence);
    return [];
  };
  const found = operations.flatMap((operation): Operation[] => {
    if (operation.type === "delete-sheet" || operation.type === "in-place") return [];
    if (operation.type === "workbook-names") return [inTitles(operation, renamed)];
    const place = tables.placeFor(operation);
    const id = place?.sheet ?? sheets.get(operation.sheet);
    if (id === undefined || !titles.has(id)) return skip(sheetDeleted(operation.sheet));
    if (isCounted(operation) && isMoved(operation.sheet)) return skip(cellsMoved(operation.sheet));
    const obstacle = tables.obstacle(operation);
    if (obstacle !== null) return skip(obstacle);
    if (tables.isDone(operation)) return [];
    if (operation.type === "cells" && tables.isResized(operation))
      skip(tableResized(operation.anchor!.table));
    return [inTitles(asThere({ ...operation, sheet: id }, place), renamed)];
  });
  return { operations: found, skipped };
}

function placesOf(names: readonly NameAsFound[]): Map<string, Box | null> {
  return new Map(names.map(({ name, formula }) => [name, boxOf(String(formula))]));
}

/** The condition that nothing moves from now on. */
function asNow(condition: InPlace, sheets: SheetIds, now: NamesNow): InPlace[] {
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
