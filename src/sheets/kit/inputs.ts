import { AS_OF } from "../../domain/program/as-of";
import { f } from "../shared/formula";
import { type AssumptionLine, type InputRefs, inputRefs, type PanelFact } from "../shared/inputs-panel";
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
