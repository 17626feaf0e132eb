import { MARKETING_INPUTS } from "../../../domain/marketing/marketing-inputs";
import type { MarketingQuarter } from "../../../domain/marketing/marketing-quarter";
import { countedValue } from "../../../domain/shared/assumption";
import { nameKey } from "../../../domain/shared/excel-text";
import { round9 } from "../../../domain/shared/rounding";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import { findSheet } from "../../../book/find-sheet";
import { businessPlanDefinition } from "../../../sheets/business-plan/definition";
import { promisedRevenue } from "../../../sheets/business-plan/promised-revenue";
import type { SuggestedGoal } from "../../../sheets/marketing-plan/inputs";
import { mgoWorksheetDefinition } from "../../../sheets/mgo-worksheet/definition";
import { liveMgoWorksheet } from "../../../sheets/mgo-worksheet/change";
import { marketingTexts } from "../../strings/marketing";

/** A goal as typed, else what counts of the sheet's. */
export function goalOf(
  typed: number | null | undefined,
  sheet: BuiltSheet | undefined,
  key: "mgo_goal" | "revenue_goal" | "partner_margin",
): number | null {
  return typed === undefined ? countedValue(MARKETING_INPUTS[key], sheet?.inputs[`in_${key}`]) : typed;
}

/** How many quarters the plan has: as chosen, else what counts of the sheet's. */
export function quartersOf(chosen: 1 | 2 | null, sheet: BuiltSheet | undefined): 1 | 2 {
  return chosen ?? (countedValue(MARKETING_INPUTS.quarters, sheet?.inputs["in_quarters"]) === 2 ? 2 : 1);
}

/** The partner's part of the MGO target, a quarter of the year's. */
export function suggestedGoal(snapshot: WorkbookSnapshot, partner: string): SuggestedGoal | null {
  const worksheet = findSheet(snapshot.sheets, mgoWorksheetDefinition.kind, { partner: "" });
  if (!worksheet) return null;
  const { shares } = liveMgoWorksheet(snapshot, { overrides: {} }, worksheet.inputs);
  const own = shares.find((each) => nameKey(each.partner) === nameKey(partner));
  return own?.mgos == null
    ? null
    : { mgos: Math.ceil(round9(own.mgos / 4)), source: marketingTexts.goal.fromWorksheet };
}

/** The revenue of the partner's business plan in these quarters. */
export function promisedBy(
  snapshot: WorkbookSnapshot,
  partner: string,
  asOf: SerialDate,
  quarters: readonly MarketingQuarter[],
): number | null {
  const sheet = findSheet(snapshot.sheets, businessPlanDefinition.kind, { partner });
  return sheet
    ? promisedRevenue(
        snapshot,
        { partner, asOf, inputs: sheet.inputs },
        quarters.map(({ start }) => start),
      )
    : null;
}
