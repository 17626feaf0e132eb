import { boxOfMark, readSheetMark } from "../../book/built-sheets";
import { addressOf } from "../../book/cells/a1";
import type { Mark } from "../../book/sheet-mark";
import type { Box } from "../../sheets/shared/sheet-plan";
import { cellValuesIn } from "../cells/read-cells";
import { hasResults } from "../cells/without-results";
import type { SheetContent } from "../cells/sheet-rows";
import type { Part } from "../package/part";
import { peekCells } from "./peek";
import type { FileSheet, WorkbookFile } from "./workbook-file";

/** What one reading of a built sheet tells: a workbook may hold hundreds of them that a change does not touch. */
interface Glance {
  mark: Mark;
  /** Where the mark stood: names may be moved while the cells stay. */
  box: string;
}

const glances = new WeakMap<Part, Glance>();
/** Parts that were found to hold no result of a formula. */
const bare = new WeakSet<Part>();

type Rows = Pick<SheetContent, "rows">;

/** The last rows with cells of sheets that were just written, where their marks stand, until somebody asks for those. */
const feet = new WeakMap<Part, Rows>();

/** So that a sheet that was written need not be unpacked to be told who it is. */
export function rememberFoot(part: Part, { rows }: Rows): void {
  const foot = [...rows].filter(([, { cells }]) => cells.length).at(-1);
  if (foot) feet.set(part, { rows: new Map([foot]) });
}

/** Who a marked sheet is. */
export function markOf(file: WorkbookFile, sheet: FileSheet): Mark {
  const place = boxOfMark(sheet);
  const box = addressOf(place);
  const part = file.parts.part(sheet.path!)!;
  // Sheets whose results were dropped are who they were.
  const known = glances.get(part.original);
  if (known?.box === box) return known.mark;
  const values = cellValuesIn(cellsWith(file, sheet, place), place, file.strings);
  const mark = readSheetMark(sheet, { origin: place, values });
  glances.set(part.original, { mark, box });
  feet.delete(part);
  return mark;
}

/** Whether results of formulas are to be looked for in a part: false where a glance has shown that there are none. */
export function mayHaveResults(part: Part): boolean {
  return !bare.has(part);
}

/** The mark stands in one row, unless somebody moved a part of it. */
function cellsWith(file: WorkbookFile, sheet: FileSheet, box: Box): Rows {
  const part = file.parts.part(sheet.path!)!;
  const known = file.knownContent(sheet) ?? footAt(part, box);
  return known ?? peeked(part, box) ?? file.content(sheet)!;
}

function footAt(part: Part, { row, rows }: Box): Rows | undefined {
  const foot = feet.get(part);
  return rows === 1 && foot?.rows.has(row) ? foot : undefined;
}

function peeked(part: Part, box: Box) {
  if (box.rows > 1) return null;
  const { text } = part;
  if (!hasResults(text)) bare.add(part);
  return peekCells(text, box);
}
