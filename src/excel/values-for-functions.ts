import { parseAddress } from "../book/cells/a1";
import { type FormulaAsRead, valuesInPlace } from "../book/values-in-place";
import type { AppliedChange } from "../book/workbook-port";
import type { CellValue } from "../domain/shared/tables/table-definition";
import { applyJob } from "./apply-job";
import { PATIENCE } from "./cell-edit";
import { workbookError } from "./errors";
import { CELL_BYTES, Reader } from "./read/reader";
import { runPatiently } from "./run";
import { UndoGrouping } from "./undo-groups";
import { learnSeparator } from "./write/areas";
import { rangeOf } from "./write/range-of";

/** What became of cells with the add-in's functions. */
export interface ValuesForFunctions {
  /** Null where every cell was left. */
  applied: AppliedChange | null;
  /** Cells that keep their formula: they show an error, or fill other cells. */
  left: readonly string[];
}

/**
 * Puts what the add-in's functions show in their place, so that it stays where there is no add-in: all of them or none, with a way back.
 * Throws a WorkbookError.
 */
export async function valuesForFunctions(
  label: string,
  addresses: readonly string[],
): Promise<ValuesForFunctions> {
  const { operations, left } = valuesInPlace(await readFormulas(addresses));
  if (!operations.length) return { applied: null, left };
  const updated = [...new Set(operations.map(({ sheet }) => sheet))];
  const applied = await applyJob(
    {
      label,
      tables: [],
      sheets: [],
      kinds: new Set(),
      writes: () => ({ operations, created: [], updated, tables: [], closed: 0 }),
    },
    {},
    { undoGroups: new UndoGrouping(), patience: PATIENCE },
  );
  return { applied, left };
}

async function readFormulas(addresses: readonly string[]): Promise<FormulaAsRead[]> {
  try {
    await learnSeparator();
    return await runPatiently((context) => read(context, addresses));
  } catch (error) {
    throw workbookError(error, "Nothing was changed.");
  }
}

async function read(context: Excel.RequestContext, addresses: readonly string[]): Promise<FormulaAsRead[]> {
  const reader = new Reader(context);
  const readings = [];
  for (const address of addresses) {
    const { sheet, box } = parseAddress(address)!;
    const range = await reader.read(
      2 * CELL_BYTES,
      ({ worksheets }) => rangeOf(worksheets.getItem(sheet!), box),
      "formulas,values,valueTypes,hasSpill",
    );
    readings.push({ sheet: sheet!, box, range });
  }
  await reader.flush();
  return readings.map(({ sheet, box, range }) => {
    const { formulas, values, valueTypes, hasSpill } = range();
    return {
      sheet,
      box,
      formula: formulas[0]![0],
      value: values[0]![0] as CellValue,
      isError: valueTypes[0]![0] === "Error",
      spills: hasSpill !== false,
    };
  });
}
