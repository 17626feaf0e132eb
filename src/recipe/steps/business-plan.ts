import { z } from "zod";
import { BUSINESS_SCENARIOS } from "../../domain/business-plan/business-plan-fields";
import { readBusinessPlanInput } from "../../domain/business-plan/read-business-plan-input";
import { serialFromIso } from "../../domain/shared/serial-date";
import { findSheet } from "../../book/find-sheet";
import { BUSINESS_PLAN_TABLES, businessPlanChange } from "../../sheets/business-plan/change";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { recipeStep } from "../recipe-step";

/** Builds a partner's business plan as a draft: `input` holds its assumptions, as domain/business-plan/plan-fields.ts names them. */
export const businessPlanStep = recipeStep(
  z.strictObject({
    partner: z.string().trim().min(1),
    input: z.unknown(),
    scenario: z.enum(BUSINESS_SCENARIOS).default("base"),
    start_month: z
      .string()
      .refine((text) => serialFromIso(text) !== null, "expected a date such as 2026-01-31")
      .optional(),
  }),
  async ({ workbook, asOf }, { partner: given, input, scenario, start_month: start }) => {
    const read = readBusinessPlanInput(input);
    if (!("values" in read))
      throw new RecipeError(
        read.problems.map(({ key, message }) => `"input": ${key}: ${message}`).join("; "),
      );
    const snapshot = await workbook.read({ tables: BUSINESS_PLAN_TABLES, sheets: ["business-plan"] });
    const partner = knownPartner(snapshot, given);
    const existing = findSheet(snapshot.sheets, "business-plan", { partner });
    const typed = { ...read.values, scenario, ...(start ? { start_month: serialFromIso(start) } : {}) };
    await workbook.apply(
      businessPlanChange(snapshot, {
        partner,
        typed,
        asOf: asOf(),
        lineCount: read.lineCount,
        ...(existing ? { existingInputs: existing.inputs } : {}),
      }),
    );
  },
);
