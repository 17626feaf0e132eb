import { z } from "zod";
import { SHEET_KINDS } from "../../sheets/shared/sheet-plan";
import { recipeStep } from "../recipe-step";

/** Types a value into an input of a built sheet; null clears it, a date is written `2026-01-31`. */
export const setInput = recipeStep(
  z.strictObject({
    kind: z.enum(SHEET_KINDS),
    partner: z.string().default(""),
    quarter: z.string().optional(),
    version: z.int().positive().optional(),
    name: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  }),
  async ({ workbook }, { kind, partner, quarter, version, name, value }) => {
    const edition = quarter ?? version?.toString();
    await workbook.setInput({
      kind,
      subject: { partner, ...(edition === undefined ? {} : { edition }) },
      name,
      value,
    });
  },
);
