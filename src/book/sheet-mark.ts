import type { Box, Position, SheetPlan } from "../sheets/shared/sheet-plan";
import type { SheetKind } from "../sheets/sheets";
import { type CellEntry, textEntry } from "./cells/entries";
import { addressOf, boxOf } from "./cells/a1";
import type { Look } from "./look";

/** Names of the mark at a built sheet's foot, left to right. `cam_built` spans several cells when its text is long. */
export const MARK_NAMES = [
  "cam_kind",
  "cam_partner",
  "cam_schema",
  "cam_uid",
  "cam_edition",
  "cam_built",
] as const;

/** What the add-in put on a sheet, as it was when it was built: how a rebuild tells its own cells from the user's. */
export interface BuildRecord {
  /** Version of this record's own form. */
  record: 1;
  /** Every cell with content, and every input. */
  cells: Box[];
  /** Every name with its place: when one is elsewhere now, somebody moved cells. */
  names: Record<string, Box>;
  /** Those that are tables by name; absent where there is none. */
  tables?: Record<string, Box>;
  look: Look;
}

/** Characters. A cell holds more, but some desktop Excel takes no text beyond 8,221 characters through `formulas`. */
const LONGEST_PART = 7_900;

/** Cells: no sheet of ours has so many. */
export const LARGEST_SHEET = 200_000;

export function recordParts(record: BuildRecord): string[] {
  const { cells, names, tables, ...rest } = record;
  const placesOf = (boxes: Record<string, Box>) =>
    Object.fromEntries(Object.entries(boxes).map(([name, box]) => [name, addressOf(box)]));
  const json = JSON.stringify({
    ...rest,
    cells: cells.map(addressOf).join(" "),
    names: placesOf(names),
    ...(tables ? { tables: placesOf(tables) } : {}),
  });
  // Plain ASCII, so that no character is cut in half between two cells.
  const text = json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += LONGEST_PART)
    parts.push(text.slice(from, from + LONGEST_PART));
  return parts;
}

/** Whether it has the parts that are gone through without asking. */
function isLook(look: Partial<Look> | null | undefined): look is Look {
  return [look?.cells, look?.rules, look?.inputs, look?.charts, look?.columnWidths].every(Array.isArray);
}

/** null when the text is not a record, for example after somebody edited the mark. */
export function readRecord(parts: readonly unknown[]): BuildRecord | null {
  try {
    const raw = JSON.parse(parts.join("")) as {
      record: unknown;
      cells: string;
      names: Record<string, string>;
      tables?: Record<string, string>;
      look: Look;
    };
    if (raw.record !== 1) return null;
    const cells = raw.cells.split(" ").map((address) => boxOf(address)!);
    const boxesOf = (addresses: Record<string, string>): Record<string, Box> =>
      Object.fromEntries(Object.entries(addresses).map(([name, address]) => [name, boxOf(address)!]));
    const [names, tables] = [boxesOf(raw.names), raw.tables && boxesOf(raw.tables)];
    const places = [...cells, ...Object.values(names), ...Object.values(tables ?? {})];
    if (places.includes(null!) || !isLook(raw.look)) return null;
    // Somebody wrote that.
    if (cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > LARGEST_SHEET) return null;
    return { record: 1, cells, names, ...(tables ? { tables } : {}), look: raw.look };
  } catch {
    return null;
  }
}

/** The mark's cells from the sheet's foot to the right. */
export function markEntries(
  plan: SheetPlan,
  uid: string,
  parts: readonly string[],
): { at: Position; entry: CellEntry }[] {
  const entries: CellEntry[] = markCells(plan, uid, parts).map((each) =>
    typeof each === "string" ? textEntry(each) : each,
  );
  return entries.map((entry, index) => ({
    at: { row: plan.foot.row, column: plan.foot.column + index },
    entry,
  }));
}

function markCells(
  { kind, subject, schema }: SheetPlan,
  uid: string,
  parts: readonly string[],
): (string | number)[] {
  return [kind, subject.partner, schema, uid, subject.edition ?? "", ...parts];
}

export function markBoxes(foot: Position, parts: number): Record<(typeof MARK_NAMES)[number], Box> {
  const cell = (index: number, columns = 1): Box => ({
    row: foot.row,
    column: foot.column + index,
    rows: 1,
    columns,
  });
  return {
    cam_kind: cell(0),
    cam_partner: cell(1),
    cam_schema: cell(2),
    cam_uid: cell(3),
    cam_edition: cell(4),
    cam_built: cell(5, parts),
  };
}

export interface Mark {
  kind: SheetKind;
  partner: string;
  /** "" where the kind has no editions. */
  edition: string;
  schema: number;
  uid: string;
}
