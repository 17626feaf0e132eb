import type { PartnerRow } from "../domain/shared/tables/catalogue";
import { tabTitles } from "../sheets/shared/tab-title";
import type { SheetPlan } from "../sheets/shared/sheet-plan";
import { SHEETS } from "../sheets/sheets";
import { sheetTitle } from "./sheet-title";

/** Gives new sheets their titles, by the short names of the workbook's partners. */
export function newTitles(
  partners: readonly Pick<PartnerRow, "partner" | "shortName">[],
): (plan: Pick<SheetPlan, "kind" | "subject">, taken: Iterable<string>) => string {
  const titleOf = tabTitles(partners);
  return ({ kind, subject }, taken) => sheetTitle(titleOf(SHEETS[kind], subject), taken);
}
