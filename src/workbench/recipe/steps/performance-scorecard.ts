import { z } from "zod";
import { TABLES, partnersTable } from "../../../domain/shared/tables/catalogue";
import type { TableDefinition } from "../../../domain/shared/tables/table-definition";
import { performanceScorecardChange } from "../../../sheets/performance-scorecard/performance-scorecard-change";
import { RecipeError } from "../recipe-error";
import { recipeStep } from "../recipe-step";

/** Builds a partner's scorecard as of the recipe's date, recording the quarter's open pipeline unless told not to. */
export const performanceScorecard = recipeStep(
  z.strictObject({ partner: z.string().trim().min(1), record_pipeline: z.boolean().default(true) }),
  async ({ workbook, asOf, fiscalStartMonth }, { partner, record_pipeline: recordPipeline }) => {
    const snapshot = await workbook.read({ tables: TABLES as readonly unknown[] as readonly TableDefinition[], sheets: ["performance-scorecard"] });
    const same = (name: string | null) => name?.toLowerCase() === partner.toLowerCase();
    if (!snapshot.table(partnersTable).rows.some((row) => same(row.partner))) throw new RecipeError(`there is no partner "${partner}"`);
    const existing = snapshot.sheets.find(({ subject }) => same(subject.partner));
    const form = { partner, asOf: asOf(), recordPipeline, ...(fiscalStartMonth ? { fiscalStartMonth } : {}), ...(existing ? { existingInputs: existing.inputs } : {}) };
    await workbook.apply(performanceScorecardChange(snapshot, form));
  },
);
