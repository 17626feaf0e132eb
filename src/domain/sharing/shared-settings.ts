import { SEASONALITY, SETTINGS, type SettingKey } from "../program/settings";

/** Which settings a workbook made for a partner may hold; a row of Setup that the add-in does not know stays with us. */
const SHARED: Readonly<Record<SettingKey, boolean>> = {
  companyName: true,
  asOf: true,
  fiscalStartMonth: true,
  currency: true,
  amountBasis: true,
  growth: true,
  // A figure over all partners, as carried ones are.
  programWinRate: true,
  defaultDealSize: true,
  defaultCoverage: true,
  winRateMinimum: true,
  staleDays: true,
  levelReview: true,
  attainmentCap: true,
  green: true,
  yellow: true,
  provisionalBelow: true,
  revenueWeightLimit: true,
  vendorGrossMargin: false,
  hourlyCost: false,
  // Of the partner's own sales, not ours.
  partnerMargin: true,
  mdfBudget: false,
  mdfReserve: false,
  approver: false,
  registrationDiscount: true,
  rebateMethod: false,
  servicesPerFte: true,
  dueSoonDays: true,
  qualifiedLead: true,
  prioritySectors: false,
};

/** Names in `cam_settings`. */
export const SHARED_SETTINGS: ReadonlySet<string> = new Set([
  ...(Object.keys(SHARED) as SettingKey[]).filter((key) => SHARED[key]).map((key) => SETTINGS[key].key),
  ...SEASONALITY.map(({ key }) => key),
]);

export const KEPT_SETTINGS: ReadonlySet<string> = new Set(
  (Object.keys(SHARED) as SettingKey[]).filter((key) => !SHARED[key]).map((key) => SETTINGS[key].key),
);
