import type * as conditionalFormatting from "@univerjs/sheets-conditional-formatting";
import type { HeadlessHost } from "../../src/workbench/host/headless";
import { nodeRequire } from "../../src/workbench/host/node-require";

/** The fill that rules give a cell of a host with features, as the grid draws it. */
export function paintedFill(
  host: HeadlessHost,
  sheet: string,
  row: number,
  column: number,
): string | undefined {
  const { univer, unit } = host.grid.instance;
  const { ConditionalFormattingService } = nodeRequire()(
    "@univerjs/sheets-conditional-formatting",
  ) as typeof conditionalFormatting;
  const sheetId = host.model.sheetIdByName(sheet);
  if (sheetId === undefined) throw new Error(`There is no sheet ${sheet}.`);
  const drawn = univer
    .__getInjector()
    .get(ConditionalFormattingService)
    .composeStyle(unit, sheetId, row, column);
  return drawn?.style?.bg?.rgb ?? undefined;
}
