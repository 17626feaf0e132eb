import { z } from "zod";
import { nameKey } from "../../../domain/shared/excel-text";
import { SCORECARD_TABLES } from "../../../domain/scorecard/performance/scorecard-data";
import { partnersTable } from "../../../domain/shared/tables/catalogue";
import type { PerformanceScorecardForm } from "../../../sheets/performance-scorecard/performance-scorecard-change";
import { performanceScorecardChange } from "../../../sheets/performance-scorecard/performance-scorecard-change";
import { RecipeError } from "../recipe-error";
import { stepsTogether } from "../recipe-step";

/** Builds partners' scorecards as of the recipe's date, recording the quarter's open pipeline unless told not to. */
export const performanceScorecard = stepsTogether(
  z.strictObject({ partner: z.string().trim().min(1), record_pipeline: z.boolean().default(true) }),
  async ({ workbook, asOf, fiscalStartMonth }, steps) => {
    const snapshot = await workbook.read({ tables: SCORECARD_TABLES, sheets: ["performance-scorecard"] });
    const known = new Set(snapshot.table(partnersTable).rows.map((row) => nameKey(row.partner)));
    const sheets = new Map(snapshot.sheets.map((sheet) => [nameKey(sheet.subject.partner), sheet]));
    // Built twice in a row is built once, as the last of them says.
    const forms = new Map<string, PerformanceScorecardForm>();
    for (const { partner, record_pipeline: recordPipeline } of steps) {
      const key = nameKey(partner);
      if (!known.has(key)) throw new RecipeError(`there is no partner "${partner}"`);
      const existing = sheets.get(key);
      forms.set(key, {
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
