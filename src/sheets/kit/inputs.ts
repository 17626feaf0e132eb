import { AS_OF } from "../../domain/program/as-of";
import { type DayRefs, AS_OF_INPUT, type InputValues } from "../shared/day-inputs";
import { f } from "../shared/formula";
import {
  type AssumptionLine,
  type InputRefs,
  inputRefs,
  type InputsPanel,
  type PanelFact,
} from "../shared/inputs-panel";
import { each, type Ref } from "../shared/reference";
import { FISCAL_START_NAME } from "../shared/sheet-schema";

/** The cells of each assumption of a sheet; its name is `in_` and the key. */
export function inputsOf<K extends string>(...keys: readonly K[]): Readonly<Record<K, InputRefs>> {
  return each(keys, inputRefs);
}

/** The day a sheet stands for; it defaults to Setup's. `help` where the day decides something else than the figures. */
export function asOfLine(settings: { asOf: Ref }, help = AS_OF.help): AssumptionLine {
  return { assumption: { ...AS_OF, help }, default: f`${settings.asOf}` };
}

/** The month in which the fiscal year starts: the whole workbook's, so it is shown here and typed on Setup. */
export function fiscalStartFact(settings: { fiscalStartMonth: Ref }): PanelFact {
  return {
    name: FISCAL_START_NAME,
    label: "Fiscal year starts in month",
    format: "whole",
    value: f`${settings.fiscalStartMonth}`,
    source: "Setup",
  };
}

/** Both on a panel that is put line by line. */
export function putDays(
  panel: InputsPanel,
  { asOf, fiscalStart }: DayRefs,
  settings: { asOf: Ref; fiscalStartMonth: Ref },
  values: InputValues,
): void {
  panel
    .assumption(asOf, asOfLine(settings), values[AS_OF_INPUT])
    .fact(fiscalStart, fiscalStartFact(settings));
}
