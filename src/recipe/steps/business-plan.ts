import { z } from "zod";
import { BUSINESS_SCENARIOS } from "../../domain/business-plan/business-plan-fields";
import { readBusinessPlanInput } from "../../domain/business-plan/read-business-plan-input";
import { serialFromIso } from "../../domain/shared/serial-date";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { businessPlanDefinition } from "../../sheets/business-plan/definition";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, sheetStep } from "../recipe-step";

/** Builds a partner's business plan as a draft: `input` holds its assumptions, as domain/business-plan/plan-fields.ts names them. */
export const businessPlanStep = sheetStep(
  businessPlanDefinition,
  {
    does: "Builds a partner's business plan as a draft; beside an agreed plan as a new version.",
    says: {
      partner: PARTNER_SAYS,
      input: "the plan's figures, see [recipes](recipes.md#a-business-plans-input)",
      scenario: "the one shown",
      start_month: "a day of the first month; default: the next fiscal quarter",
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      input: z.unknown(),
      scenario: z.enum(BUSINESS_SCENARIOS).default("base"),
      start_month: z
        .string()
        .refine((text) => serialFromIso(text) !== null, "expected a date such as 2026-01-31")
        .optional(),
    }),
  },
  async (
    { workbook, asOf },
    { partner: given, input, scenario, start_month: start },
    { businessPlanChange },
  ) => {
    const read = readBusinessPlanInput(input);
    if (!("values" in read))
      throw new RecipeError(
        read.problems.map(({ key, message }) => `"input": ${key}: ${message}`).join("; "),
      );
    const snapshot = await workbook.read(kindRequest(businessPlanDefinition));
    const partner = knownPartner(snapshot, given);
    const existing = findSheet(snapshot.sheets, businessPlanDefinition.kind, { partner });
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
