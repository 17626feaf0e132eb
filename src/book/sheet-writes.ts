import { SHEET_COLUMNS } from "../domain/shared/excel-limits";
import type { Box, PagePlan, Position, SheetPlan } from "../sheets/shared/sheet-plan";
import { boxOf, cellsOn, referenceTo } from "./cells/a1";
import { around, cellsOf, coalesce, coalesceKeys, keyAt, overlaps, sameBox } from "./cells/boxes";
import { formulaShapes } from "./cells/formula-shape";
import { type CellEntry, contentEntry, emptyEntries, entryAsRead, valueEntry } from "./cells/entries";
import type { BuiltAsRead } from "./book";
import { type Look, differences, lookOf, withMark } from "./look";
import { type Obstacle, someOf } from "./obstacle";
import type { Names, Operation } from "./operations";
import { createTables } from "./sheet-tables";
import { type BuildRecord, MARK_NAMES, markBoxes, markEntries, readRecord, recordParts } from "./sheet-mark";

type Contents = Map<number, CellEntry>;

export interface SheetOperations {
  operations: Operation[];
  obstacles: Obstacle[];
}

/** A sheet that does not exist yet, under a title that is free. */
export function newSheetOperations(plan: SheetPlan, title: string, uid: string): SheetOperations {
  const layout = layoutOf(plan, uid, () => undefined);
  const names: Names = namesOn(title, layout.record.names);
  return {
    operations: [
      { type: "add-sheet", sheet: title },
      block(title, layout.contents, null),
      { type: "names", sheet: title, names, before: {} },
      { type: "look", sheet: title, from: null, to: layout.look },
    ],
    obstacles: [],
  };
}

/** A page in a file of its own, which nothing finds again: it has no mark, and its table is the only one of that name. */
export function pageOperations(plan: PagePlan): Operation[] {
  const contents: Contents = new Map(
    plan.cells.flatMap((cell) =>
      cell.content.type === "blank" ? [] : [[keyAt(cell), contentEntry(cell.content)]],
    ),
  );
  return [
    { type: "add-sheet", sheet: plan.title },
    block(plan.title, contents, null),
    ...createTables(plan.tables ?? [], plan.title, { tables: new Map(), names: new Set() }),
    { type: "look", sheet: plan.title, from: null, to: lookOf(plan) },
  ];
}

/** A sheet that is built again in place: inputs and foreign cells stay, only what differs is written. */
export function rebuildOperations(plan: SheetPlan, sheet: BuiltAsRead): SheetOperations {
  const record = recordOf(sheet);
  if (!record) return { operations: [], obstacles: [moved(sheet, [], "the mark at its foot was changed")] };
  const shifted = Object.entries(record.names).filter(([name, box]) => {
    const now = sheet.names.get(name);
    return now && !(now.box && sameBox(now.box, box));
  });
  if (shifted.length) {
    const cells = shifted.map(([name, box]) => cellsOn(sheet.sheet, sheet.names.get(name)!.box ?? box));
    return { operations: [], obstacles: [moved(sheet, cells, "its rows, columns or cells were moved")] };
  }
  const now = readEntries(sheet);
  const layout = layoutOf(plan, sheet.uid, (name) => {
    const box = record.names[name];
    return box && now.get(keyAt(box));
  });
  const own = new Set(record.cells.flatMap((box) => [...cellsOf(box)].map(keyAt)));
  const foreign = [...layout.contents.keys()].filter((key) => !own.has(key) && now.has(key));
  if (foreign.length) return { operations: [], obstacles: [inTheWay(sheet, foreign)] };

  const wanted: Contents = new Map(layout.contents);
  for (const key of own) if (!wanted.has(key)) wanted.set(key, "");
  const changed: Contents = new Map([...wanted].filter(([key, entry]) => entry !== (now.get(key) ?? "")));
  const differ = differences(record.look, layout.look);
  const operations: Operation[] = changed.size
    ? [
        {
          ...block(sheet.sheet, changed, now),
          guarded: true,
          // Else the look says it.
          ...(differ.cells ? {} : { general: "ask" as const }),
        },
      ]
    : [];
  operations.push(...renames(sheet, record, layout.record));
  const covers = differ.cells ? newlyCovered(record.look, layout.look, sheet) : [];
  if (JSON.stringify(record.look) !== JSON.stringify(layout.look))
    operations.push({
      type: "look",
      sheet: sheet.sheet,
      from: record.look,
      to: layout.look,
      ...(covers.length ? { covers } : {}),
      ...(differ.print && sheet.printArea ? { printArea: sheet.printArea } : {}),
    });
  return { operations, obstacles: [] };
}

/** Cells without a former look that get one, as far down and to the right as anybody has formatted any. */
function newlyCovered(from: Look, to: Look, { formatted }: BuiltAsRead): Box[] {
  if (!formatted) return [];
  const boxesOf = (look: Look) => look.cells.flatMap(({ boxes }) => boxes.map((address) => boxOf(address)!));
  const former = new Set(boxesOf(from).flatMap((box) => [...cellsOf(box)].map(keyAt)));
  return coalesce(
    boxesOf(to)
      .filter((box) => overlaps(box, formatted))
      .flatMap((box) => [...cellsOf(box)])
      .filter((cell) => overlaps({ ...cell, rows: 1, columns: 1 }, formatted) && !former.has(keyAt(cell))),
  );
}

interface BuiltLayout {
  contents: Contents;
  look: Look;
  record: BuildRecord;
}

/** Everything that the SheetPlan puts on a sheet. `kept` gives what an input of that name holds now. */
function layoutOf(plan: SheetPlan, uid: string, kept: (name: string) => CellEntry | undefined): BuiltLayout {
  const contents: Contents = new Map();
  for (const cell of plan.cells)
    if (cell.content.type !== "blank") contents.set(keyAt(cell), contentEntry(cell.content));
  for (const input of plan.inputs)
    contents.set(
      keyAt(input),
      input.value === undefined
        ? (kept(input.name) ?? contents.get(keyAt(input)) ?? "")
        : valueEntry(input.value),
    );
  const names: Record<string, Box> = {};
  for (const { name, box } of plan.names) names[name] = box;
  for (const { name, row, column } of plan.inputs) names[name] = { row, column, rows: 1, columns: 1 };

  const unmarked = lookOf(plan);
  const keys = [...contents.keys()];
  const formulas = formulaShapes(formulasOf(plan));
  let count = 1;
  for (;;) {
    const marks = markBoxes(plan.foot, count);
    const positions = MARK_NAMES.flatMap((name) => [...cellsOf(marks[name])]);
    const look = withMark(unmarked, positions);
    const cells = coalesceKeys([...keys, ...positions.map(keyAt)]);
    const tables = plan.tables && Object.fromEntries(plan.tables.map(({ name, box }) => [name, box]));
    const record: BuildRecord = {
      record: 1,
      cells,
      names: { ...names, ...marks },
      ...(tables ? { tables } : {}),
      formulas,
      look,
    };
    const parts = recordParts(record);
    if (parts.length > count) {
      count = parts.length;
      continue;
    }
    while (parts.length < count) parts.push("");
    for (const { at, entry } of markEntries(plan, uid, parts)) contents.set(keyAt(at), entry);
    return { contents, look, record };
  }
}

/** Those of cells in which nobody is to type. */
function formulasOf({ cells, inputs }: SheetPlan): (Position & { formula: string })[] {
  const typed = new Set(inputs.map(keyAt));
  return cells.flatMap(({ content, row, column }) =>
    content.type === "formula" && !typed.has(keyAt({ row, column }))
      ? [{ row, column, formula: content.formula }]
      : [],
  );
}

export function positionOf(key: number): Position {
  return { row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS };
}

/** One block around all of them, null between: Excel leaves those cells alone. */
function block(
  sheet: string,
  contents: Contents,
  now: Contents | null,
): Extract<Operation, { type: "cells" }> {
  const box = around(Array.from(contents.keys(), (key) => ({ ...positionOf(key), rows: 1, columns: 1 })))!;
  const empty = () => emptyEntries(box.rows, box.columns);
  const entries = empty();
  const before = now ? empty() : undefined;
  for (const [key, entry] of contents) {
    const { row, column } = positionOf(key);
    entries[row - box.row]![column - box.column] = entry;
    if (before) before[row - box.row]![column - box.column] = now!.get(key) ?? "";
  }
  return {
    type: "cells",
    sheet,
    at: { row: box.row, column: box.column },
    entries,
    ...(before ? { before } : {}),
  };
}

/** Everything that stood on a sheet, for a new one of that title. */
export function contentsAsRead(sheet: BuiltAsRead, title: string): Operation {
  return block(title, readEntries(sheet), null);
}

/** What the sheet holds now, blank cells left out. */
export function readEntries(sheet: BuiltAsRead): Contents {
  const contents: Contents = new Map();
  sheet.formulas.forEach((line, row) =>
    line.forEach((formula, column) => {
      const entry = entryAsRead(formula, sheet.values[row]![column]);
      if (entry !== "")
        contents.set(keyAt({ row: sheet.used.row + row, column: sheet.used.column + column }), entry);
    }),
  );
  return contents;
}

export function recordOf(sheet: BuiltAsRead): BuildRecord | null {
  return readRecord([recordTextOf(sheet)]);
}

/** "" without one. */
export function recordTextOf({ names, values, used }: BuiltAsRead): string {
  const box = names.get("cam_built")?.box;
  if (!box) return "";
  const line = values[box.row - used.row] ?? [];
  const from = box.column - used.column;
  return line.slice(from, from + box.columns).join("");
}

export function namesOn(sheet: string, places: Readonly<Record<string, Box>>): Record<string, string> {
  return Object.fromEntries(Object.entries(places).map(([name, box]) => [name, referenceTo(sheet, box)]));
}

/** Names to set, and those of the former layout that go. */
function renames(sheet: BuiltAsRead, from: BuildRecord, to: BuildRecord): Operation[] {
  const names: Record<string, string | null> = {};
  const before: Record<string, string | null> = {};
  const wanted = namesOn(sheet.sheet, to.names);
  for (const [name, reference] of Object.entries(wanted)) {
    const now = sheet.names.get(name);
    if (now?.box && sameBox(now.box, to.names[name]!)) continue;
    names[name] = reference;
    before[name] = now?.formula ?? null;
  }
  for (const name of Object.keys(from.names)) {
    const now = sheet.names.get(name);
    if (!now || wanted[name]) continue;
    names[name] = null;
    before[name] = now.formula;
  }
  return Object.keys(names).length ? [{ type: "names", sheet: sheet.sheet, names, before }] : [];
}

function moved(sheet: BuiltAsRead, cells: readonly string[], why: string): Obstacle {
  const where = cells.length ? `: ${someOf(cells)}` : "";
  return {
    problem: "moved",
    what: `The sheet "${sheet.sheet}" no longer lines up, because ${why}${where}.`,
    next: "Build a new sheet beside it, or undo the move and try again.",
    cells,
  };
}

function inTheWay(sheet: BuiltAsRead, keys: readonly number[]): Obstacle {
  const cells = keys.map((key) => cellsOn(sheet.sheet, { ...positionOf(key), rows: 1, columns: 1 }));
  return {
    problem: "foreign-cells",
    what: `Your own cells on "${sheet.sheet}" stand where the sheet needs room: ${someOf(cells)}.`,
    next: "Move them elsewhere, or build a new sheet beside this one.",
    cells,
  };
}
