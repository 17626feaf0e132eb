import type { HeadlessHost } from "../../src/workbench/host/headless";

/** By sheet, everything from A1 on. */
type Cells = Record<string, (string | number | boolean)[][]>;

/** The formulas and values of whole sheets. */
export async function cellsOf(host: HeadlessHost, sheets: readonly string[]): Promise<Cells> {
  return host.run(async (context) => {
    const ranges = sheets.map((name) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
      const range = context.workbook.worksheets.getItem(name).getRange("A1").getBoundingRect(used);
      range.load("formulas");
      return { name, range };
    });
    await context.sync();
    return Object.fromEntries(ranges.map(({ name, range }) => [name, range.formulas as Cells[string]]));
  });
}

/** New sheets with these cells, one write a sheet, in one sync. */
export async function bareWrite(host: HeadlessHost, cells: Cells): Promise<void> {
  await host.run(async (context) => {
    for (const [name, formulas] of Object.entries(cells)) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]!.length).formulas = formulas;
    }
    await context.sync();
  });
}

export async function removeSheets(host: HeadlessHost, names: readonly string[]): Promise<void> {
  await host.run(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
