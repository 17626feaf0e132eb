import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import type { Settings } from "../../domain/program/settings";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { f, type Formula } from "./formula";
import { inputRefs, type InputRefs } from "./inputs-panel";

/** What the inputs of a sheet are to hold, by name; a name that is absent keeps what the sheet has, null clears. */
export type InputValues = Readonly<Record<string, CellValue>>;

export const AS_OF_INPUT = "in_as_of";
export const FISCAL_START_INPUT = "in_fiscal_start";

/** The day a sheet stands for, and the month in which its fiscal year starts. */
export interface DayRefs {
  asOf: InputRefs;
  fiscalStart: InputRefs;
}

export function dayRefs(): DayRefs {
  return { asOf: inputRefs("as of"), fiscalStart: inputRefs("fiscal start") };
}

/** Only what differs from Setup stands on the sheet. Without a day on Setup this sheet's day becomes Setup's. */
export function dayValues(
  settings: Pick<Settings, "asOf" | "fiscalStartMonth">,
  asOf: SerialDate,
  fiscalStartMonth?: number,
): InputValues {
  return {
    [AS_OF_INPUT]: asOf === (settings.asOf ?? asOf) ? null : asOf,
    ...(fiscalStartMonth === undefined
      ? {}
      : { [FISCAL_START_INPUT]: fiscalStartMonth === settings.fiscalStartMonth ? null : fiscalStartMonth }),
  };
}

/** The month by which a sheet about to be built counts: as given, else as typed on the sheet that is rebuilt; null is Setup's. */
export function keptFiscalStart(given: number | undefined, existingInputs: InputValues = {}): number | null {
  const kept = existingInputs[FISCAL_START_INPUT];
  const counts = typeof kept === "number" && kept >= 1 && kept < MONTHS_A_YEAR + 1;
  return given ?? (counts ? Math.floor(kept) : null);
}

/** The first day of the fiscal year in which a day lies. */
export function yearStart({ asOf, fiscalStart }: DayRefs): Formula {
  const [day, month] = [asOf.used, fiscalStart.used];
  return f`DATE(YEAR(${day})-IF(MONTH(${day})<${month},1,0),${month},1)`;
}
