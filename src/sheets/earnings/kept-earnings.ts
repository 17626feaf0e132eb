import {
  EARNINGS_INPUT_KEYS,
  EARNINGS_INPUTS,
  type EarningsOverrides,
} from "../../domain/finance/earnings-inputs";
import { type Assumption, countedValue } from "../../domain/shared/assumption";
import type { CellValue } from "../../domain/shared/tables/table-definition";

/** What somebody typed on the sheet, but for its day. */
export function keptEarnings(inputs: Readonly<Record<string, CellValue>> = {}): EarningsOverrides {
  const kept = EARNINGS_INPUT_KEYS.map((key) => {
    const assumption: Assumption = EARNINGS_INPUTS[key];
    return [key, countedValue(assumption, inputs[`in_${key}`])] as const;
  });
  return Object.fromEntries(kept.filter(([key, value]) => key !== "as_of" && value !== null));
}
