import { SEASONALITY, SETTING_DEFINITIONS, SETTINGS } from "../../../domain/program/settings";
import type { Assumption } from "../../../domain/shared/assumption";
import type { settingTexts } from "../../strings/settings";

export type SettingGroup = keyof typeof settingTexts.groups;

const {
  companyName,
  currency,
  amountBasis,
  asOf,
  fiscalStartMonth,
  growth,
  programWinRate,
  defaultDealSize,
  defaultCoverage,
  winRateMinimum,
  staleDays,
  approver,
  prioritySectors,
} = SETTINGS;
const { levelReview, attainmentCap, green, yellow, provisionalBelow, revenueWeightLimit } = SETTINGS;

const GROUPED: Readonly<Partial<Record<SettingGroup, readonly Assumption[]>>> = {
  general: [companyName, currency, amountBasis, approver],
  year: [fiscalStartMonth, asOf],
  targets: [
    growth,
    defaultDealSize,
    defaultCoverage,
    programWinRate,
    winRateMinimum,
    staleDays,
    prioritySectors,
  ],
  scores: [green, yellow, attainmentCap, provisionalBelow, revenueWeightLimit, levelReview],
  seasonality: SEASONALITY,
};

/** Every setting once, in groups; one that nobody has grouped yet stands in the last group. */
export function settingGroups(): readonly (readonly [SettingGroup, readonly Assumption[]])[] {
  const placed = new Set<Assumption>(Object.values(GROUPED).flat());
  const other = SETTING_DEFINITIONS.filter((definition) => !placed.has(definition));
  const groups = Object.entries({ ...GROUPED, other }) as [SettingGroup, readonly Assumption[]][];
  return groups.filter(([, definitions]) => definitions.length > 0);
}
