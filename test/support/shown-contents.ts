import type { Position } from "../../src/sheets/shared/sheet-plan";
import type { ShownContent } from "../../src/sheets/kit/clipped-texts";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import type { MemoryTables } from "./memory-tables";
import { planWorkbook } from "./sheet-plan-workbook";

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

/**
 * The pages of changes over their tables, once everything is calculated. They are laid into the workbook as they are planned: what the adapter
 * makes of them is seen for every kind in test/excel/every-kind.test.ts.
 */
export async function shownPages(host: HeadlessHost, tables: MemoryTables, changes: readonly ChangeSet[]) {
  for (const change of changes) tables.apply(change.tables);
  const plans = changes.flatMap(({ sheets }) => sheets);
  host.load(planWorkbook(tables, plans));
  const shown = await Promise.all(plans.map((_, index) => shownContents(host, `S${index + 1}`)));
  return plans.map((plan, index) => ({ plan, shown: shown[index]! }));
}
