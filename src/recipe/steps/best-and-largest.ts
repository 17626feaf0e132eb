import { z } from "zod";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { BEST_AGREEMENT, BEST_WEIGHTS } from "../../domain/portfolio/best-rank";
import { optionalFields } from "../../domain/shared/assumption-schema";
import { bestAndLargestDefinition } from "../../sheets/best-and-largest/definition";
import { given } from "../given-fields";
import { sheetStep } from "../recipe-step";

const FIELDS = { ...BEST_WEIGHTS, ...BEST_AGREEMENT };

/** Builds the page that ranks partners by criteria beside their revenue. */
export const bestAndLargestStep = sheetStep(
  bestAndLargestDefinition,
  {
    does: "Builds Best and largest: partners by weighted criteria beside their revenue, and how concentrated it is.",
    says: Object.fromEntries(Object.entries(FIELDS).map(([key, { label }]) => [key, label.toLowerCase()])),
    schema: z.strictObject({
      ...optionalFields(BEST_WEIGHTS),
      ...optionalFields<keyof typeof BEST_AGREEMENT, string | number | null>(BEST_AGREEMENT),
    }),
  },
  async ({ workbook, asOf }, { best_agreed_by, best_agreed_on, ...weights }, { bestAndLargestChange }) => {
    const snapshot = await workbook.read(kindRequest(bestAndLargestDefinition));
    const existing = findSheet(snapshot.sheets, bestAndLargestDefinition.kind, { partner: "" });
    await workbook.apply(
      bestAndLargestChange(snapshot, {
        asOf: asOf(),
        weights: given(weights),
        agreed: given({ best_agreed_by, best_agreed_on }),
        ...(existing ? { existingInputs: existing.inputs } : {}),
      }),
    );
  },
);
