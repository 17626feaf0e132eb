import type { Position } from "../../sheets/shared/sheet-plan";
import { contains } from "../../book/cells/boxes";
import { cellsOn } from "../../book/cells/a1";
import type { Operation, WriteCells } from "../../book/operations";
import { Reader } from "../read/reader";
import { type AfterImage, queueImages } from "./after-image";
import { leaveCut, leaveForeign } from "./foreign-cells";
import { withoutNewer } from "./newer-cells";
import { type AskedOperation, placesAsked } from "./places-asked";

interface Ours {
  operations: Operation[];
  /** Addresses of the cells left alone. */
  newer: string[];
  /** Titles of sheets that are not deleted, for what somebody put there. */
  kept: string[];
  /** Ids of built sheets whose record is not where it was: their cells were moved. */
  moved: Set<string>;
  /** Tables whose rows somebody has sorted: those that were written stand elsewhere, as they were written. */
  sorted: Set<string>;
}

/**
 * Of a way back these operations, without the cells that hold neither what the build wrote nor what stood there before, and without deleting
 * sheets, or cutting rows off tables, that hold such cells: somebody has worked on them since.
 */
export async function leaveNewer(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  { titles, all }: { titles: ReadonlyMap<string, string>; all: readonly Operation[] },
): Promise<Ours> {
  const asked = operations.filter(
    (each): each is AskedOperation =>
      each.type === "delete-sheet" || (each.type === "cells" && !!each.wrote) || each.type === "resize-table",
  );
  if (!asked.length)
    return { operations: [...operations], newer: [], kept: [], moved: new Set(), sorted: new Set() };
  const reader = new Reader(context);
  const places = asked.map(placesAsked);
  const takeImages = await queueImages(reader, places.flat());
  await reader.flush();
  const taken = takeImages();
  const images = new Map<Operation, AfterImage[]>(
    asked.map((operation, index) => [operation, taken.splice(0, places[index]!.length)]),
  );

  const ours: Ours = { operations: [], newer: [], kept: [], moved: new Set(), sorted: new Set() };
  const restored: WriteCells[] = [];
  for (const operation of operations) {
    const [image, ...more] = images.get(operation) ?? [];
    const title = titles.get(operation.sheet)!;
    const leave = (row: number, column: number) => {
      ours.newer.push(cellsOn(title, { row, column, rows: 1, columns: 1 }));
      if (isOfRecord(operations, operation.sheet, { row, column })) ours.moved.add(operation.sheet);
    };
    if (image && operation.type === "cells") {
      const sorted = () => void (operation.anchor && ours.sorted.add(operation.anchor.table));
      const count = operation.keys?.sums ? operation.keys.columns.length : 0;
      const [keys, [above]] = [more.slice(0, count), more.slice(count)];
      const left = withoutNewer(operation, { image, keys, above, restored, leave, sorted });
      restored.push(left);
      ours.operations.push(left);
    } else if (image && operation.type === "delete-sheet" && leaveForeign(operation, image, leave))
      ours.kept.push(title);
    else if (
      image &&
      operation.type === "resize-table" &&
      leaveCut(operation, [image, ...more], { all, leave })
    )
      continue;
    else ours.operations.push(operation);
  }
  return ours;
}

/** Nobody types there: names that look as if nothing had moved do so by chance. */
function isOfRecord(operations: readonly Operation[], sheet: string, at: Position): boolean {
  return operations.some(
    (each) =>
      each.type === "in-place" &&
      each.sheet === sheet &&
      [each.names, each.after].some(({ cam_built: record }) => record && contains(record, at)),
  );
}
