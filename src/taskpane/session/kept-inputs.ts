import type { Settings } from "../../domain/program/settings";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { BuiltSheet } from "../../book/workbook-port";
import { AS_OF_INPUT } from "../../sheets/shared/day-inputs";

/** The number that was typed into an input of a sheet; null where it is blank or there is no sheet. */
export function keptNumber(sheet: BuiltSheet | undefined, name: string): number | null {
  const value = sheet?.inputs[name];
  return typeof value === "number" ? value : null;
}

/** The day a sheet stands for: as typed on it, else as Setup says, else today. */
export function dayOf(
  sheet: BuiltSheet | undefined,
  settings: Pick<Settings, "asOf">,
  today: SerialDate,
): SerialDate {
  return keptNumber(sheet, AS_OF_INPUT) ?? settings.asOf ?? today;
}
