import { z } from "zod";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { BEST_WEIGHTS } from "../../domain/portfolio/best-rank";
import { optionalFields } from "../../domain/shared/assumption-schema";
import { rollupDefinition } from "../../sheets/rollup/definition";
import { given } from "../given-fields";
import { sheetStep } from "../recipe-step";

/** Builds the page with a row a partner, over everything that the workbook knows of them. */
export const rollupStep = sheetStep(
  rollupDefinition,
  {
    does: "Builds the Roll-up: all partners on one page, with the table `cam_rollup`.",
    says: Object.fromEntries(
      Object.entries(BEST_WEIGHTS).map(([key, { label }]) => [key, label.toLowerCase()]),
    ),
    schema: z.strictObject(optionalFields(BEST_WEIGHTS)),
  },
  async ({ workbook, asOf }, weights, { rollupChange }) => {
    const snapshot = await workbook.read(kindRequest(rollupDefinition));
    const existing = findSheet(snapshot.sheets, rollupDefinition.kind, { partner: "" });
    await workbook.apply(
      rollupChange(snapshot, {
        asOf: asOf(),
        weights: given(weights),
        sheets: snapshot.sheets,
        ...(existing ? { existingInputs: existing.inputs } : {}),
      }),
    );
  },
);
