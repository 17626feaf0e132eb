import { type BookToCheck, checkSharing, type SharingCheck } from "../../book/check-sharing";
import { workbookError } from "../errors";
import { runPatiently } from "../run";
import { CELL_BYTES, Reader } from "./reader";

/** What stands in the open workbook that somebody should see before it goes out. Throws a WorkbookError. */
export async function readForSharing(names: BookToCheck["names"]): Promise<SharingCheck> {
  try {
    return await runPatiently((context) => read(context, names));
  } catch (error) {
    throw workbookError(error, "Nothing was changed.");
  }
}

async function read(context: Excel.RequestContext, names: BookToCheck["names"]): Promise<SharingCheck> {
  const { worksheets, properties } = context.workbook;
  worksheets.load("items/name,items/visibility");
  properties.load("author,lastAuthor,manager,company");
  await context.sync();
  const sizes = worksheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load("rowCount,columnCount"),
  );
  await context.sync();
  const reader = new Reader(context);
  const readings = [];
  for (const [index, sheet] of worksheets.items.entries()) {
    const size = sizes[index]!;
    if (size.isNullObject) {
      readings.push({ sheet, reading: null });
      continue;
    }
    const reading = await reader.read(
      size.rowCount * size.columnCount * CELL_BYTES,
      ({ worksheets: all }) => all.getItem(sheet.name).getUsedRange(true),
      "formulas,rowIndex,columnIndex",
    );
    readings.push({ sheet, reading });
  }
  await reader.flush();
  const { author, lastAuthor, manager, company } = properties;
  return checkSharing({
    people: [author, lastAuthor, manager, company],
    names,
    sheets: readings.map(({ sheet, reading }) => {
      const range = reading?.();
      return {
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
        origin: { row: range?.rowIndex ?? 0, column: range?.columnIndex ?? 0 },
        formulas: range?.formulas ?? [],
      };
    }),
  });
}
