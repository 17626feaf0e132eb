import { z } from "zod";
import { nameKey } from "../../domain/shared/excel-text";
import { SCORECARD_TABLES } from "../../domain/scorecard/performance/scorecard-data";
import { findSheet } from "../../book/find-sheet";
import type { PerformanceScorecardForm } from "../../sheets/performance-scorecard/change";
import { performanceScorecardChange } from "../../sheets/performance-scorecard/change";
import { knownPartner } from "../known-partner";
import { stepsTogether } from "../recipe-step";

/** Builds partners' scorecards as of the recipe's date, recording the quarter's open pipeline unless told not to. */
export const performanceScorecardStep = stepsTogether(
  z.strictObject({ partner: z.string().trim().min(1), record_pipeline: z.boolean().default(true) }),
  async ({ workbook, asOf, fiscalStartMonth }, steps) => {
    const snapshot = await workbook.read({ tables: SCORECARD_TABLES, sheets: ["performance-scorecard"] });
    // Built twice in a row is built once, as the last of them says.
    const forms = new Map<string, PerformanceScorecardForm>();
    for (const { partner: given, record_pipeline: recordPipeline } of steps) {
      const partner = knownPartner(snapshot, given);
      const existing = findSheet(snapshot.sheets, "performance-scorecard", { partner });
      forms.set(nameKey(partner), {
        partner,
        asOf: asOf(),
        recordPipeline,
        ...(fiscalStartMonth ? { fiscalStartMonth } : {}),
        ...(existing ? { existingInputs: existing.inputs } : {}),
      });
    }
    await workbook.apply(performanceScorecardChange(snapshot, [...forms.values()]));
  },
);
