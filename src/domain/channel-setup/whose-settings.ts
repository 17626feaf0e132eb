import { SEASONALITY, SETTINGS, type SettingKey } from "../program/settings";
import type { Assumption, AssumptionValue } from "../shared/assumption";

/** Whose a setting is: the channel's, one for all workbooks, or each CAM's own, which taking the channel's Setup leaves alone. */
const WHOSE: Readonly<Record<SettingKey, "channel" | "own">> = {
  companyName: "channel",
  // Each workbook stands for its own day.
  asOf: "own",
  fiscalStartMonth: "channel",
  currency: "channel",
  amountBasis: "channel",
  growth: "channel",
  programWinRate: "channel",
  defaultDealSize: "channel",
  defaultCoverage: "channel",
  winRateMinimum: "channel",
  staleDays: "channel",
  levelReview: "channel",
  attainmentCap: "channel",
  green: "channel",
  yellow: "channel",
  provisionalBelow: "channel",
  revenueWeightLimit: "channel",
  vendorGrossMargin: "channel",
  hourlyCost: "channel",
  partnerMargin: "channel",
  // Of the partners in this workbook.
  mdfBudget: "own",
  mdfReserve: "channel",
  approver: "own",
  registrationDiscount: "channel",
  rebateMethod: "channel",
  servicesPerFte: "channel",
  dueSoonDays: "own",
  qualifiedLead: "channel",
  prioritySectors: "channel",
};

const settingsOf = (whose: "channel" | "own"): Assumption<AssumptionValue>[] =>
  (Object.keys(WHOSE) as SettingKey[]).filter((key) => WHOSE[key] === whose).map((key) => SETTINGS[key]);

export const CHANNEL_SETTINGS: readonly Assumption<AssumptionValue>[] = [
  ...settingsOf("channel"),
  ...SEASONALITY,
];
export const OWN_SETTINGS: readonly Assumption<AssumptionValue>[] = settingsOf("own");
