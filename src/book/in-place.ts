import type { Box } from "../sheets/shared/sheet-plan";
import { isInput } from "../sheets/shared/sheet-schema";
import type { Book, BuiltAsRead } from "./book";
import { boxOf } from "./cells/a1";
import { sameBox } from "./cells/boxes";
import type { InPlace, Operation, Places } from "./operations";
import { MARK_NAMES } from "./sheet-mark";
import { recordOf, recordTextOf } from "./sheet-writes";

/** The operations, before the first on each built sheet the condition that its cells are where they were read. */
export function inPlace(operations: readonly Operation[], { built }: Pick<Book, "built">): Operation[] {
  const seen = new Set<string>();
  return operations.flatMap((operation) => {
    const sheet = built.find((each) => each.sheet === operation.sheet);
    if (!sheet || seen.has(sheet.sheet) || !isCounted(operation)) return [operation];
    seen.add(sheet.sheet);
    return [condition(sheet, operations), operation];
  });
}

/** Its cells are counted from the sheet's corner. */
export function isCounted(operation: Operation): boolean {
  return (
    (operation.type === "cells" && !operation.anchor) ||
    operation.type === "names" ||
    operation.type === "look"
  );
}

function condition(sheet: BuiltAsRead, operations: readonly Operation[]): InPlace {
  const record = recordOf(sheet);
  const ours = new Set<string>([...MARK_NAMES, ...Object.keys(record?.names ?? {})]);
  const names = new Map<string, Box>();
  for (const [name, { box }] of sheet.names)
    if (box && (ours.has(name) || isInput(name))) names.set(name, box);
  const after = new Map(names);
  for (const operation of operations)
    if (operation.type === "names" && operation.sheet === sheet.sheet)
      for (const [name, formula] of Object.entries(operation.names)) {
        const box = formula === null ? null : boxOf(formula);
        if (box) after.set(name, box);
      }
  return {
    type: "in-place",
    sheet: sheet.sheet,
    names: Object.fromEntries(names),
    after: Object.fromEntries(after),
    built: recordTextOf(sheet),
  };
}

/** Names that give any move of the cells between them away: the mark's last one, and those that reach furthest to the right and down. */
export function tellingPlaces(places: Places): [string, Box][] {
  const all = Object.entries(places);
  const most = (reach: (box: Box) => number) =>
    all.reduce<[string, Box][]>(
      ([best], each) => [!best || reach(each[1]) > reach(best[1]) ? each : best],
      [],
    );
  const telling = new Map([
    ...all.filter(([name]) => name === "cam_built"),
    ...most(({ row, rows }) => row + rows),
    ...most(({ column, columns }) => column + columns),
  ]);
  return [...telling];
}

/** Whether names stand where they stood before a change, or where it put them. */
export function standInPlace(
  { names, after }: Pick<InPlace, "names" | "after">,
  now: ReadonlyMap<string, Box | null>,
): boolean {
  return [...now].every(([name, box]) => {
    const expected = [names[name], after[name]].filter((each) => each !== undefined);
    return !expected.length || (box !== null && expected.some((each) => sameBox(each, box)));
  });
}
