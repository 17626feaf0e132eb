import type { Box } from "../../sheets/shared/sheet-plan";
import { SHEET_SCHEMA } from "../../sheets/shared/sheet-schema";
import type { BuiltAsRead } from "../book";
import { addressOf, boxOf } from "../cells/a1";
import { cellsOf, coalesce, keyAt, sameBox } from "../cells/boxes";
import { textEntry } from "../cells/entries";
import type { Look } from "../look";
import type { Operation } from "../operations";
import { recordParts } from "../sheet-mark";
import { recordOf } from "../sheet-writes";
import { writtenOn } from "../built-cells";

/**
 * Turns one input of a sheet of an earlier schema into a calculated cell: the formula stands where the input stood, nobody is invited to
 * type there any more, and the sheet is of today's schema. Every other cell stays as it is, with what the user made of its looks.
 */
export function calculatedInput(sheet: BuiltAsRead, name: string, formula: string): Operation[] {
  const cell = sheet.names.get(name)!.box!;
  const schema = sheet.names.get("cam_schema")!.box!;
  return [
    writtenOn(sheet, cell, [formula]),
    writtenOn(sheet, schema, [SHEET_SCHEMA]),
    ...(lookChange(sheet, name, cell) ?? []),
  ];
}

/** None where somebody moved cells or edited the mark: a build finds out what is where, and says so. */
function lookChange(sheet: BuiltAsRead, name: string, cell: Box): Operation[] | null {
  const record = recordOf(sheet);
  const built = sheet.names.get("cam_built")?.box;
  if (!record || !built || !record.names[name] || !sameBox(record.names[name], cell)) return null;
  const address = addressOf(cell);
  const typed = record.look.inputs.filter((input) => input.cell === address);
  const group = record.look.cells.find(({ boxes }) => boxes.some((box) => covers(box, cell)));
  if (!group || !typed.length) return null;
  const shown = { ...group, style: "calculation" as const, boxes: [address] };
  const alone: Look = { ...record.look, rules: [], cells: [{ ...group, boxes: [address] }], inputs: typed };
  const look: Look = {
    ...record.look,
    cells: [...without(record.look.cells, cell), shown],
    inputs: record.look.inputs.filter((input) => input.cell !== address),
  };
  const parts = recordParts({ ...record, look });
  if (parts.length > built.columns) return null;
  const entries = Array.from({ length: built.columns }, (_, index) => textEntry(parts[index] ?? ""));
  return [
    { type: "look", sheet: sheet.sheet, from: alone, to: { ...alone, cells: [shown], inputs: [] } },
    writtenOn(sheet, built, entries),
  ];
}

function without(groups: Look["cells"], cell: Box): Look["cells"] {
  return groups.flatMap((group) => {
    if (!group.boxes.some((box) => covers(box, cell))) return [group];
    const others = group.boxes.flatMap((box) => [...cellsOf(boxOf(box)!)]);
    const boxes = coalesce(others.filter((each) => keyAt(each) !== keyAt(cell))).map(addressOf);
    return boxes.length ? [{ ...group, boxes }] : [];
  });
}

function covers(address: string, cell: Box): boolean {
  return [...cellsOf(boxOf(address)!)].some((each) => keyAt(each) === keyAt(cell));
}
