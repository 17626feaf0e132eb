import type { Settings } from "../../domain/program/settings";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { f, type Formula } from "./formula";
import type { InputRefs } from "./inputs-panel";
import type { Ref } from "./reference";

/** What the inputs of a sheet are to hold, by name; a name that is absent keeps what the sheet has, null clears. */
export type InputValues = Readonly<Record<string, CellValue>>;

export const AS_OF_INPUT = "in_as_of";

/** The day a sheet stands for, and the month in which the fiscal year starts. */
interface DayRefs {
  asOf: InputRefs;
  fiscalStart: Ref;
}

/** Only a day that differs from the one that Setup pins stands on the sheet. */
export function dayValues(settings: Pick<Settings, "asOf">, asOf: SerialDate): InputValues {
  return { [AS_OF_INPUT]: asOf === settings.asOf ? null : asOf };
}

/** The first day of the fiscal year in which a day lies. */
export function yearStart({ asOf, fiscalStart }: DayRefs): Formula {
  const [day, month] = [asOf.used, fiscalStart];
  return f`DATE(YEAR(${day})-IF(MONTH(${day})<${month},1,0),${month},1)`;
}
