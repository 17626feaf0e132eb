import { z } from "zod";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { thisWeekDefinition } from "../../sheets/this-week/definition";
import { sheetStep } from "../recipe-step";

/** Builds the week's call list. */
export const thisWeekStep = sheetStep(
  thisWeekDefinition,
  {
    does: "Builds This week: whom to call, why, and what to talk about, as Today ranks them on the recipe's `asOf`.",
    says: { cam: "only of partners of this CAM; without it as the sheet that is there says" },
    schema: z.strictObject({ cam: z.string().trim().min(1).optional() }),
  },
  async ({ workbook, asOf }, { cam }, { thisWeekChange }) => {
    const snapshot = await workbook.read(kindRequest(thisWeekDefinition));
    const existing = findSheet(snapshot.sheets, thisWeekDefinition.kind, { partner: "" });
    await workbook.apply(
      thisWeekChange(snapshot, {
        today: asOf(),
        ...(cam === undefined ? {} : { cam }),
        ...(existing ? { existingInputs: existing.inputs } : {}),
      }),
    );
  },
);
