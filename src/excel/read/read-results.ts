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
