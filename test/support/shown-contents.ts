import type { Position } from "../../src/sheets/shared/sheet-plan";
import type { ShownContent } from "../../src/sheets/kit/clipped-texts";
import type { HeadlessHost } from "../../src/workbench/host/headless";

/** What the cells of a sheet show, once everything is calculated. */
export async function shownContents(
  host: HeadlessHost,
  sheet: string,
): Promise<(cell: Position) => ShownContent> {
  await host.settle();
  const { grid, model } = host;
  const id = model.sheetIdByName(sheet)!;
  return ({ row, column }) => {
    const value = grid.cell(id, row, column)?.value ?? "";
    const format = grid.style(id, row, column)?.numberFormat ?? "General";
    return { text: value === "" ? "" : grid.text(value, format), isNumber: typeof value !== "string" };
  };
}
