import { z } from "zod";
import type { SheetKind } from "../../../sheets/shared/sheet-plan";
import { recipeStep } from "../recipe-step";

/** Types a value into an input of a built sheet; null clears it, a date is written `2026-01-31`. */
export const setInput = recipeStep(
  z.strictObject({
    kind: z.string(),
    partner: z.string().default(""),
    name: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  }),
  async ({ workbook }, { kind, partner, name, value }) => {
    await workbook.setInput({ kind: kind as SheetKind, subject: { partner }, name, value });
  },
);
