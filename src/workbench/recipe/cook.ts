import { createWorkbook } from "../../excel/excel-workbook";
import { createHeadlessHost, installGlobals } from "../host/headless";
import { writeXlsx } from "../xlsx/write-xlsx";
import { runRecipe, type RecipeHost } from "./run-recipe";

export interface CookOptions extends Pick<RecipeHost, "readFile" | "say"> {
  /** Told of trouble inside the host that is not the recipe's. */
  log?: (error: unknown) => void;
}

/** Runs the add-in's own code on an empty workbook, without a window, and returns the .xlsx: formulas to be calculated on opening. */
export async function cookRecipe(text: string, { log, ...files }: CookOptions): Promise<Uint8Array> {
  const host = await createHeadlessHost({ calculate: "never", ...(log ? { log } : {}) });
  const release = installGlobals(host);
  try {
    await runRecipe(text, { workbook: createWorkbook(), ...files });
    return await writeXlsx(withoutFirstSheet(host.snapshot()));
  } finally {
    release();
    host.dispose();
  }
}

/** The blank sheet with which the workbook began, when the recipe built others. */
function withoutFirstSheet<T extends { sheets: { cells: unknown[] }[] }>(data: T): T {
  const [first, ...others] = data.sheets;
  return others.length && !first?.cells.length ? { ...data, sheets: others } : data;
}
