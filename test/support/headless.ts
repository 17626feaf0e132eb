import {
  createHeadlessHost,
  type HeadlessHost,
  type HeadlessOptions,
  installGlobals,
} from "../../src/workbench/host/headless";
import { REQUIREMENT_SETS } from "../../src/workbench/host/requirements";

/** An Excel before undo groups, in which every failure shows at once: with groups the first one is tried again without. */
export const WITHOUT_GROUPS = { ...REQUIREMENT_SETS, ExcelApi: "1.19" };

/** A host for one test file with the add-in's globals in place; `afterAll(host.close)`. */
export async function openHost(options: HeadlessOptions = {}): Promise<HeadlessHost & { close(): void }> {
  const errors: unknown[] = [];
  const host = await createHeadlessHost({
    log: (error) => errors.push(error),
    ...(options.platform ? {} : { requirementSets: WITHOUT_GROUPS }),
    ...options,
  });
  const uninstall = installGlobals(host);
  return {
    ...host,
    close: () => {
      uninstall();
      host.dispose();
      if (errors.length) throw errors[0];
    },
  };
}

/** What a batch failed with, or undefined. */
export async function failureOf(
  host: HeadlessHost,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error | undefined> {
  try {
    await host.run(batch);
    return undefined;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
}

/** Values of a range by address on a sheet, read as an add-in reads them. */
export function valuesOf(host: HeadlessHost, sheet: string, address: string): Promise<unknown[][]> {
  return host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

export function formulasOf(host: HeadlessHost, sheet: string, address: string): Promise<unknown[][]> {
  return host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}
