import type { SheetKind } from "../sheets/sheets";
import type { Position, Box, SheetSubject } from "../sheets/shared/sheet-plan";
import { isInput } from "../sheets/shared/sheet-schema";
import type { CellValue } from "../domain/shared/tables/table-definition";
import type { Cells } from "./book";

import { around, coalesce } from "./cells/boxes";
import type { Mark } from "./sheet-mark";
import type { BuiltSheet } from "./workbook-port";

/** A sheet with the names of its own scope, before its cells are read. */
export interface SheetWithNames {
  name: string;
  names: ReadonlyMap<string, NamePlace>;
}

export interface NamePlace {
  formula: string;
  /** null when the name is not a plain range on its own sheet. */
  box: Box | null;
}

/** Cells: so many cost no more than another range. */
const SMALL_BOX = 30;

/** Cells of a sheet from `origin` on, as they were read. */
export interface CellsFrom {
  origin: Position;
  values: Cells;
}

const IDENTITY = ["cam_kind", "cam_partner", "cam_schema", "cam_uid"] as const;

const MARKS = [...IDENTITY, "cam_edition"];

/** Whether a sheet carries a mark; whose mark is broken is no built sheet any more. */
export function isMarked({ names }: SheetWithNames): boolean {
  return IDENTITY.every((name) => names.get(name)?.box);
}

/** The cells of a marked sheet in which its mark stands. */
export function boxOfMark({ names }: SheetWithNames): Box {
  return around(MARKS.flatMap((name) => names.get(name)?.box ?? []))!;
}

/** The cells of a marked sheet in which its mark and its inputs stand: one box where that is small, else as few as cover them. */
export function boxesOfInputs(sheet: SheetWithNames): Box[] {
  const inputs = [...sheet.names].filter(([name, { box }]) => box && isInput(name));
  const marks = MARKS.flatMap((name) => sheet.names.get(name)?.box ?? []);
  const boxes = [...marks, ...inputs.map(([, place]) => place.box!)].map((box) => ({
    ...box,
    rows: 1,
    columns: 1,
  }));
  const whole = around(boxes)!;
  return whole.rows * whole.columns <= SMALL_BOX ? [whole] : coalesce(boxes);
}

/** Cells that were read in several boxes, as those of one. */
export function cellsOfParts(parts: readonly CellsFrom[]): CellsFrom {
  if (parts.length === 1) return parts[0]!;
  const values: unknown[][] = [];
  for (const part of parts)
    part.values.forEach((line, row) =>
      line.forEach((value, column) => {
        (values[part.origin.row + row] ??= [])[part.origin.column + column] = value;
      }),
    );
  return { origin: { row: 0, column: 0 }, values };
}

/** A sheet's mark as its cells have it; the kind may be any text. */
export function readSheetMark(sheet: SheetWithNames, cells: CellsFrom): Mark {
  const [kind, partner, schema, uid] = IDENTITY.map((name) => valueAt(cells, sheet.names.get(name)!.box!));
  // Sheets built before there were editions have none.
  const place = sheet.names.get("cam_edition")?.box;
  const edition = place ? String(valueAt(cells, place) ?? "") : "";
  return {
    kind: String(kind) as SheetKind,
    partner: String(partner ?? ""),
    schema: Number(schema),
    uid: String(uid),
    edition,
  };
}

/** What the user typed into each `in_…` input; blank inputs are null. */
export function readInputs({ names }: SheetWithNames, cells: CellsFrom): Record<string, CellValue> {
  const inputs: Record<string, CellValue> = {};
  for (const [name, place] of names) {
    if (!isInput(name) || !place.box) continue;
    const value = valueAt(cells, place.box) as CellValue;
    inputs[name] = value === "" ? null : value;
  }
  return inputs;
}

export function subjectOf({ partner, edition }: Mark): SheetSubject {
  return { partner, ...(edition ? { edition } : {}) };
}

/** The same sheets, each that shares its uid with another told so. */
export function withTwins(sheets: readonly BuiltSheet[]): BuiltSheet[] {
  return sheets.map((sheet) => {
    const twin = sheets.find((other) => other !== sheet && other.uid === sheet.uid);
    return twin ? { ...sheet, duplicateOf: twin.sheetName } : sheet;
  });
}

function valueAt({ origin, values }: CellsFrom, { row, column }: Position): unknown {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}
