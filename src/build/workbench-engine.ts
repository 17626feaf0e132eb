import { isErrorText } from "../workbench/host/error-texts";
import { createHeadlessHost } from "../workbench/host/headless";
import type { Scalar, SheetData, WorkbookData } from "../xlsx/data/workbook-data";
import { readWorkbookData } from "../xlsx/data/read-workbook-data";
import { asResult, type FormulaResults } from "../xlsx/results";

/** Calculates a workbook with the engine that plays Excel in the workbench, in this process. */
export async function calculateInWorkbench(workbook: Uint8Array): Promise<FormulaResults> {
  const host = await createHeadlessHost({ data: await opened(workbook) });
  try {
    await host.settle();
    const { sheets } = host.snapshot();
    return {
      engine: "the workbench's engine",
      resultsOn: (name) => resultsIn(sheets.find((sheet) => sheet.name === name)),
    };
  } finally {
    host.dispose();
  }
}

async function opened(workbook: Uint8Array): Promise<WorkbookData> {
  return readWorkbookData(workbook).data;
}

function resultsIn(sheet: SheetData | undefined): ReturnType<FormulaResults["resultsOn"]> {
  const values = new Map<string, Scalar>();
  for (const { row, column, value, formula } of sheet?.cells ?? [])
    // A formula that gives a blank cell shows 0; the host has no value for it.
    if (formula !== undefined) values.set(`${row},${column}`, value ?? 0);
  return (row, column) => {
    const value = values.get(`${row},${column}`);
    if (value === undefined) return null;
    return typeof value === "string" && isErrorText(value) ? { type: "e", text: value } : asResult(value);
  };
}
