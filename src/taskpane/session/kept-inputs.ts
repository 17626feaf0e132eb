import { AS_OF } from "../../domain/program/as-of";
import { countedValue } from "../../domain/shared/assumption";
import type { Settings } from "../../domain/program/settings";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { BuiltSheet } from "../../book/workbook-port";
import { AS_OF_INPUT } from "../../sheets/shared/day-inputs";

/** The day a sheet stands for: as typed on it, else as Setup says, else today. */
export function dayOf(
  sheet: BuiltSheet | undefined,
  settings: Pick<Settings, "asOf">,
  today: SerialDate,
): SerialDate {
  return countedValue(AS_OF, sheet?.inputs[AS_OF_INPUT]) ?? settings.asOf ?? today;
}
