import type { MarketingQuarter } from "../../../domain/marketing/marketing-quarter";
import { nameKey } from "../../../domain/shared/excel-text";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import { findSheet } from "../../../book/find-sheet";
import { businessPlanDefinition } from "../../../sheets/business-plan/definition";
import { promisedRevenue } from "../../../sheets/business-plan/promised-revenue";
import type { SuggestedGoal } from "../../../sheets/marketing-plan/side-panels";
import { mgoWorksheetDefinition } from "../../../sheets/mgo-worksheet/definition";
import { liveMgoWorksheet } from "../../../sheets/mgo-worksheet/change";
import { marketingTexts } from "../../strings/marketing";

/** A goal as typed, else as the sheet has it. */
export function goalOf(
  typed: number | null | undefined,
  sheet: BuiltSheet | undefined,
  name: string,
): number | null {
  if (typed !== undefined) return typed;
  const kept = sheet?.inputs[name];
  return typeof kept === "number" ? kept : null;
}

/** The partner's part of the MGO target, a quarter of the year's. */
export function suggestedGoal(snapshot: WorkbookSnapshot, partner: string): SuggestedGoal | null {
  const worksheet = findSheet(snapshot.sheets, mgoWorksheetDefinition.kind, { partner: "" });
  if (!worksheet) return null;
  const { shares } = liveMgoWorksheet(snapshot, { overrides: {} }, worksheet.inputs);
  const own = shares.find((each) => nameKey(each.partner) === nameKey(partner));
  return own?.mgos == null ? null : { mgos: own.mgos / 4, source: marketingTexts.goal.fromWorksheet };
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
