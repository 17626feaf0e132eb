import type { Position } from "../sheets/shared/sheet-plan";
import type { Cells } from "./book";
import { cellsOn } from "./cells/a1";
import { namePlaces, type NamePlaces } from "./name-places";

/** A workbook as far as somebody should look at it before it goes out. */
export interface BookToCheck {
  sheets: readonly { name: string; hidden: boolean; origin: Position; formulas: Cells }[];
  /** What the file's properties say of people: author, who saved it last, manager, company. */
  people: readonly string[];
  /** Names to look for. */
  names: { partners: readonly string[]; contacts: readonly string[] };
}

/** What whoever gets the workbook would find. */
export interface SharingCheck {
  /** Cells with the add-in's functions: without it they show #NAME? as soon as they calculate. */
  camCells: readonly string[];
  /** Cells that refer to other workbooks. */
  links: readonly string[];
  hidden: readonly string[];
  people: readonly string[];
  /** Partners and their people, with the sheets on which they stand. */
  partners: readonly NamePlaces[];
  contacts: readonly NamePlaces[];
}

const TEXTS = /"[^"]*"/g;
const CAM = /(?<![\w.])CAM\.[A-Z]/i;
/** `[Book.xlsx]` within a formula, and `[1]` as files have it; brackets of a table have no file's name in them. */
const OTHER_BOOK = /\[(?:\d+|[^[\]]+\.xl\w{1,2})\]/i;

/** Whether a formula has one of the add-in's functions. */
export function hasOwnFunction(formula: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && CAM.test(formula.replace(TEXTS, '""'));
}

export function checkSharing({ sheets, people, names }: BookToCheck): SharingCheck {
  const camCells: string[] = [];
  const links: string[] = [];
  for (const { name, origin, formulas } of sheets)
    formulas.forEach((line, down) =>
      line.forEach((formula, right) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        const bare = formula.replace(TEXTS, '""');
        const box = { row: origin.row + down, column: origin.column + right, rows: 1, columns: 1 };
        if (hasOwnFunction(formula)) camCells.push(cellsOn(name, box));
        if (OTHER_BOOK.test(bare)) links.push(cellsOn(name, box));
      }),
    );
  return {
    camCells,
    links,
    hidden: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    people: [...new Set(people.map((person) => person.trim()).filter(Boolean))],
    partners: namePlaces(names.partners, sheets),
    contacts: namePlaces(names.contacts, sheets),
  };
}
