import type { SheetCells } from "../../book/standing-cells";
import type { ResultsRequest, SheetResults } from "../../book/workbook-port";
import { boxOf } from "../../book/cells/a1";
import { LARGEST_SHEET } from "../../book/sheet-mark";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { Box } from "../../sheets/shared/sheet-plan";
import { boxOfRange } from "./box-of-range";
import { readInParts } from "./read-for-rebuild";
import { type ReadCells, Reader, type Reading } from "./reader";
import { namesOnSheets } from "./sheet-names";

/** Reads named results of sheets by title, in one sync. */
export async function readResults(
  context: Excel.RequestContext,
  asked: readonly ResultsRequest[],
): Promise<SheetResults> {
  const { worksheets } = context.workbook;
  const readings = asked.map(({ sheetName, names }) => {
    const items = worksheets.getItemOrNullObject(sheetName).names;
    const ranges = names.map(
      (name) => [name, items.getItemOrNullObject(name).getRangeOrNullObject().load("values")] as const,
    );
    return [sheetName, ranges] as const;
  });
  await context.sync();
  return new Map(
    readings.map(([sheetName, ranges]) => [
      sheetName,
      new Map(
        ranges.flatMap(([name, range]) =>
          range.isNullObject ? [] : [[name, (range.values as CellValue[][]).flat()] as const],
        ),
      ),
    ]),
  );
}

/**
 * Reads all that stands on sheets, with their names: a sync to learn how far each is used, then as many as its answers take. Of a sheet that
 * reaches too far nothing.
 */
export async function readSheetCells(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<ReadonlyMap<string, SheetCells>> {
  const { worksheets } = context.workbook;
  const asked: (readonly [string, Excel.Range])[] = [];
  const names = await namesOnSheets(context, "items/id,items/name", () => {
    for (const name of sheetNames) {
      const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
      asked.push([name, used.load("rowIndex,columnIndex,rowCount,columnCount")]);
    }
  });
  const idOf = new Map(worksheets.items.map(({ id, name }) => [name, id]));
  const reader = new Reader(context);
  const readings: { name: string; used: Box; cells: Reading<Pick<ReadCells, "values" | "formulas">> }[] = [];
  for (const [name, range] of asked.slice(-sheetNames.length)) {
    const used = range.isNullObject ? null : boxOfRange(range);
    // No sheet that was built reaches so far: somebody has typed at its other end.
    if (!used || used.rows * used.columns > LARGEST_SHEET) continue;
    readings.push({ name, used, cells: await readInParts(reader, name, used) });
  }
  await reader.flush();
  return new Map(
    readings.map(({ name, used, cells }) => {
      const { values, formulas } = cells();
      const on = (names.get(idOf.get(name) ?? "") ?? []).map(
        (each) => [each.name, boxOf(String(each.formula))] as const,
      );
      return [name, { origin: used, values, formulas, names: new Map(on) }] as const;
    }),
  );
}
