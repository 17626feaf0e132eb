import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { Box, Position, SheetKind } from "../../sheets/shared/sheet-plan";
import { around } from "../../book/cells/boxes";
import type { BuiltAsRead, Cells } from "../../book/book";
import type { BuiltSheet } from "../../book/workbook-port";
import { type Discovery, boxOfRange } from "./discover";
import type { Reader } from "./reader";

type FoundSheet = Discovery["sheets"][number];

const IDENTITY = ["cam_kind", "cam_partner", "cam_schema", "cam_uid"] as const;

/** Sheets that carry a whole mark; a sheet whose mark is broken no longer counts as built. */
export function markedSheets(discovery: Discovery): FoundSheet[] {
  return discovery.sheets.filter(({ names }) => IDENTITY.every((name) => names.get(name)?.box));
}

interface MarkAsRead {
  kind: string;
  partner: string;
  schema: number;
  uid: string;
  edition: string;
}

function markOf(sheet: FoundSheet, at: (cell: Position) => unknown): MarkAsRead {
  const [kind, partner, schema, uid] = IDENTITY.map((name) => at(sheet.names.get(name)!.box!));
  // Sheets built before there were editions have none.
  const place = sheet.names.get("cam_edition")?.box;
  const edition = place ? String(at(place) ?? "") : "";
  return {
    kind: String(kind),
    partner: String(partner ?? ""),
    schema: Number(schema),
    uid: String(uid),
    edition,
  };
}

function cellIn(origin: Position, values: Cells) {
  return ({ row, column }: Position): unknown => values[row - origin.row]?.[column - origin.column] ?? "";
}

/** Queues the reading of marks and inputs; call the result after the reader was flushed. */
export async function readBuiltSheets(
  context: Excel.RequestContext,
  reader: Reader,
  discovery: Discovery,
  kinds: ReadonlySet<SheetKind>,
): Promise<() => BuiltSheet[]> {
  const readings: { sheet: FoundSheet; box: Box; range: Excel.Range }[] = [];
  for (const sheet of markedSheets(discovery)) {
    const inputs = [...sheet.names].filter(([name, { box }]) => box && name.startsWith("in_"));
    const box = around([
      ...[...IDENTITY, "cam_edition"].flatMap((name) => sheet.names.get(name)?.box ?? []),
      ...inputs.map(([, place]) => place.box!),
    ])!;
    const range = context.workbook.worksheets
      .getItem(sheet.name)
      .getRangeByIndexes(box.row, box.column, box.rows, box.columns);
    await reader.add(box.rows * box.columns, () => range.load("values"));
    readings.push({ sheet, box, range });
  }
  return () => {
    const sheets = readings.flatMap(({ sheet, box, range }): BuiltSheet[] => {
      const at = cellIn(box, range.values);
      const { kind, partner, edition, schema, uid } = markOf(sheet, at);
      if (!kinds.has(kind as SheetKind)) return [];
      const inputs: Record<string, CellValue> = {};
      for (const [name, place] of sheet.names) {
        if (!name.startsWith("in_") || !place.box) continue;
        const value = at(place.box) as CellValue;
        inputs[name] = value === "" ? null : value;
      }
      const subject = { partner, ...(edition ? { edition } : {}) };
      return [{ sheetName: sheet.name, kind: kind as SheetKind, subject, schema, uid, inputs }];
    });
    return sheets.map((sheet) => {
      const twin = sheets.find((other) => other !== sheet && other.uid === sheet.uid);
      return twin ? { ...sheet, duplicateOf: twin.sheetName } : sheet;
    });
  };
}

/** Queues the reading of whole built sheets, to be built again; call the result after the reader was flushed. */
export async function readForRebuild(
  context: Excel.RequestContext,
  reader: Reader,
  discovery: Discovery,
  kinds: ReadonlySet<SheetKind>,
): Promise<() => BuiltAsRead[]> {
  const readings: { sheet: FoundSheet; range: Excel.Range }[] = [];
  for (const sheet of kinds.size ? markedSheets(discovery) : []) {
    const range = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    // How far the sheet is used is not known yet; the names tell well enough.
    const box = around([...sheet.names.values()].flatMap((place) => place.box ?? []))!;
    await reader.add(box.rows * box.columns * 2, () =>
      range.load("values,formulas,rowIndex,columnIndex,rowCount,columnCount"),
    );
    readings.push({ sheet, range });
  }
  return () =>
    readings.flatMap(({ sheet, range }): BuiltAsRead[] => {
      const used = boxOfRange(range);
      const { kind, ...mark } = markOf(sheet, cellIn(used, range.values));
      if (!kinds.has(kind as SheetKind)) return [];
      const { values, formulas } = range;
      return [
        { ...mark, kind: kind as SheetKind, sheet: sheet.name, names: sheet.names, used, values, formulas },
      ];
    });
}
