import type { Box, Position, SheetPlan } from "../sheets/shared/sheet-plan";
import type { SheetKind } from "../sheets/sheets";
import { type CellEntry, textEntry } from "./cells/entries";
import { addressOf, boxOf } from "./cells/a1";
import type { FormulaShapes } from "./cells/formula-shape";
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
  /** The formulas that were written; absent of a sheet that was built before they were kept. */
  formulas?: FormulaShapes;
  look: Look;
}

/** Characters. A cell holds more, but some desktop Excel takes no text beyond 8,221 characters through `formulas`. */
const LONGEST_PART = 7_900;

/** Cells: no sheet of ours has so many. */
export const LARGEST_SHEET = 200_000;

export function recordParts(record: BuildRecord): string[] {
  const { cells, names, tables, formulas, ...rest } = record;
  const json = JSON.stringify({
    ...rest,
    cells: addressesIn(cells),
    names: mapped(names, addressOf),
    ...(tables ? { tables: mapped(tables, addressOf) } : {}),
    ...(formulas ? { formulas: formulasAsText(formulas) } : {}),
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

function mapped<From, To>(
  values: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
}

const addressesIn = (boxes: readonly Box[]) => boxes.map(addressOf).join(" ");
const boxesIn = (addresses: string) => addresses.split(" ").map((address) => boxOf(address)!);

/** `ab12 B3:B9 D4;cd34 E5`: hundreds of them stand on a sheet. */
function formulasAsText(formulas: FormulaShapes): string {
  return Object.entries(formulas)
    .map(([shape, boxes]) => `${shape} ${addressesIn(boxes)}`)
    .join(";");
}

function formulasOfText(text: string): FormulaShapes {
  return Object.fromEntries(
    text.split(";").flatMap((part) => {
      const [, shape, addresses] = /^(\w+) (.+)$/.exec(part) ?? [];
      return shape !== undefined ? [[shape, boxesIn(addresses!)] as const] : [];
    }),
  );
}

/** Whether it has the parts that are gone through without asking. */
function isLook(look: Partial<Look> | null | undefined): look is Look {
  return [look?.cells, look?.rules, look?.inputs, look?.charts, look?.columnWidths].every(Array.isArray);
}

interface RawRecord {
  record: unknown;
  cells: string;
  names: Record<string, string>;
  tables?: Record<string, string>;
  formulas?: string;
  look: Look;
}

const sizeOf = (boxes: readonly Box[]) => boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** null when the text is not a record, for example after somebody edited the mark. */
export function readRecord(parts: readonly unknown[]): BuildRecord | null {
  try {
    const raw = JSON.parse(parts.join("")) as RawRecord;
    if (raw.record !== 1) return null;
    const oneBox = (address: string) => boxOf(address)!;
    const cells = boxesIn(raw.cells);
    const names = mapped(raw.names, oneBox);
    const tables = raw.tables && mapped(raw.tables, oneBox);
    const formulas = raw.formulas === undefined ? undefined : formulasOfText(raw.formulas);
    const ofFormulas = Object.values(formulas ?? {}).flat();
    const places = [...cells, ...Object.values(names), ...Object.values(tables ?? {}), ...ofFormulas];
    if (places.includes(null!) || !isLook(raw.look)) return null;
    // Somebody wrote that.
    if (sizeOf(cells) > LARGEST_SHEET || sizeOf(ofFormulas) > LARGEST_SHEET) return null;
    return {
      record: 1,
      cells,
      names,
      ...(tables ? { tables } : {}),
      ...(formulas ? { formulas } : {}),
      look: raw.look,
    };
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
