import type { SheetCells } from "../../book/standing-cells";
import type { ResultsRequest, SheetResults } from "../../book/workbook-port";
import type { CellValue } from "../../domain/shared/tables/table-definition";

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

/** Reads all that stands on sheets, in one sync. */
export async function readSheetCells(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<ReadonlyMap<string, SheetCells>> {
  const { worksheets } = context.workbook;
  const readings = sheetNames.map((name) => {
    const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    return [name, used.load("values,formulas,rowIndex,columnIndex")] as const;
  });
  await context.sync();
  return new Map(
    readings.flatMap(([name, used]) => {
      if (used.isNullObject) return [];
      const { values, formulas, rowIndex: row, columnIndex: column } = used;
      return [[name, { origin: { row, column }, values, formulas }] as const];
    }),
  );
}
