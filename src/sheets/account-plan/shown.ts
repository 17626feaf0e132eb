import { readAccountData } from "../../domain/accounts/account-data";
import { CHANCE_INPUTS, CHANCE_OF } from "../../domain/accounts/account-inputs";
import { accountPlan } from "../../domain/accounts/account-plan";
import { countedValue } from "../../domain/shared/assumption";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf, inputs }) => {
  const typed = (band: keyof typeof CHANCE_OF) => {
    const key = CHANCE_OF[band];
    return countedValue({ ...CHANCE_INPUTS[key], default: null }, inputs[`in_${key}`]);
  };
  const { accounts, targets } = accountPlan(readAccountData(source), partner, asOf, {
    High: typed("High"),
    Medium: typed("Medium"),
    Low: typed("Low"),
  });
  return { accounts, targets };
};
