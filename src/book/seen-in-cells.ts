import { readSettings } from "../domain/program/settings";
import type { SerialDate } from "../domain/shared/serial-date";
import { settingsTable } from "../domain/shared/tables/catalogue";
import { overtypedCells, type SeenInCells } from "../sheets/control/overtyped";
import { AS_OF_INPUT } from "../sheets/shared/day-inputs";
import type { WorkbookPort, WorkbookSnapshot } from "./workbook-port";

/** What only a look into the cells of built sheets shows; of twins all are looked at. */
export async function seenInCells(
  workbook: Pick<WorkbookPort, "cells">,
  snapshot: WorkbookSnapshot,
  day: SerialDate,
): Promise<SeenInCells[]> {
  const { settings } = readSettings(snapshot.table(settingsTable).rows);
  const cells = await workbook.cells(snapshot.sheets.map(({ sheetName }) => sheetName));
  const sheets = snapshot.sheets.flatMap(({ sheetName, kind, subject, inputs }) => {
    const read = cells.get(sheetName);
    if (!read) return [];
    const typed = inputs[AS_OF_INPUT];
    const asOf = typeof typed === "number" ? Math.floor(typed) : (settings.asOf ?? day);
    return [{ sheetName, kind, subject, inputs, asOf, cells: read }];
  });
  return overtypedCells(snapshot, sheets, day);
}
