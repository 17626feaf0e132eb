import type { SheetData, WorkbookData } from "../../../src/xlsx/data/workbook-data";
import { addressOf, boxOf } from "../../../src/book/cells/a1";
import type { Box } from "../../../src/sheets/shared/sheet-plan";
import { comparable } from "../../excel/support";

interface Comparable extends Omit<WorkbookData, "sheets"> {
  sheets: (Omit<SheetData, "cells"> & { cells: { at: string }[] })[];
}

const UID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Each build gives a new sheet a uid of its own. */
const withoutUids = (data: WorkbookData): Comparable =>
  JSON.parse(JSON.stringify(comparable(data)).replace(UID, "uid")) as Comparable;

/** A place where two workbooks differ: a cell, or something else of a sheet or of the workbook. */
export interface Difference {
  sheet: string;
  /** `Deals!G4` */
  place: string;
  one: string;
  other: string;
  /** Of a cell where it is. */
  cell?: { row: number; column: number };
  /** It differs in its formats alone. */
  formatsOf?: true;
  /** Of a name what it refers to, which is nothing any more in the other one. */
  broken?: Box;
}

export function differencesOf(one: WorkbookData, other: WorkbookData): Difference[] {
  const { sheets: mine, ...restOfMine } = withoutUids(one);
  const { sheets: theirs, ...restOfTheirs } = withoutUids(other);
  const found: Difference[] = [];
  const compare = (sheet: string, place: string, a: unknown, b: unknown) => {
    const [left, right] = [inOrder(a), inOrder(b)];
    if (left === right) return;
    // From where they differ on.
    const from = Math.max(0, [...left].findIndex((letter, index) => letter !== right[index]) - 60);
    const shown = (text: string) => text.slice(from, from + 200);
    found.push({ sheet, place, one: shown(left), other: shown(right) });
  };
  compare("", "workbook", restOfMine, restOfTheirs);
  const namesOf = (all: readonly { name: string }[]) => new Set(all.map(({ name }) => name));
  const [left, right] = [[...namesOf(mine)], [...namesOf(theirs)]];
  for (const name of new Set([...left, ...right]))
    compare(name, `${name}: there`, left.includes(name), right.includes(name));
  compare(
    "",
    "order of sheets",
    left.filter((name) => right.includes(name)),
    right.filter((name) => left.includes(name)),
  );
  for (const { cells, names = [], charts = [], ...sheet } of mine) {
    const twin = theirs.find(({ name }) => name === sheet.name);
    if (!twin) continue;
    const { cells: twinCells, names: twinNames = [], charts: twinCharts = [], ...rest } = twin;
    for (const name of namesOf([...charts, ...twinCharts])) {
      const [here, there] = [charts, twinCharts].map((all) => all.find((each) => each.name === name));
      compare(sheet.name, `${sheet.name}: chart ${name}`, here, there);
    }
    for (const name of namesOf([...names, ...twinNames])) {
      const [here, there] = [names, twinNames].map((all) => all.find((each) => each.name === name));
      compare(sheet.name, `${sheet.name}: name ${name}`, here, there);
      const broken = here && there?.formula === "=#REF!" && boxOf(here.formula);
      if (broken) found.at(-1)!.broken = broken;
    }
    for (const part of new Set([...Object.keys(sheet), ...Object.keys(rest)]))
      compare(
        sheet.name,
        `${sheet.name}: ${part}`,
        sheet[part as keyof typeof sheet],
        rest[part as keyof typeof rest],
      );
    const [here, there] = [byAddress(cells), byAddress(twinCells)];
    for (const at of new Set([...here.keys(), ...there.keys()])) {
      const count = found.length;
      compare(sheet.name, `${sheet.name}!${at}`, here.get(at), there.get(at));
      if (found.length === count) continue;
      const { row, column } = boxOf(at)!;
      found.at(-1)!.cell = { row, column };
      if (contentOf(here.get(at)) === contentOf(there.get(at))) found.at(-1)!.formatsOf = true;
    }
  }
  return found;
}

/** All of a cell but its formats and where it is. */
function contentOf(cell: object = {}): string {
  return inOrder({ ...cell, at: undefined, row: undefined, column: undefined, style: undefined });
}

/** As JSON, whatever was set first. */
function inOrder(value: unknown): string {
  const sorted = (_: string, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted) ?? "";
}

const byAddress = (cells: readonly { at: string }[]) => new Map(cells.map((cell) => [cell.at, cell]));

/** Where something typed stands in a workbook; null when it stands nowhere. */
export function placeOf(data: WorkbookData, value: string): string | null {
  for (const { name, cells } of data.sheets)
    for (const cell of cells)
      if (cell.value === value && cell.formula === undefined)
        return `${name}!${addressOf({ ...cell, rows: 1, columns: 1 })}`;
  return null;
}
