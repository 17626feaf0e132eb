import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { managingCams, readRoutine } from "../../domain/cadence/routine";
import { CAM_INPUTS } from "../../domain/cam-scorecard/cam-inputs";
import { nameKey } from "../../domain/shared/excel-text";
import { optionalFields } from "../../domain/shared/assumption-schema";
import { camScorecardDefinition } from "../../sheets/cam-scorecard/definition";
import { given } from "../given-fields";
import { RecipeError } from "../recipe-error";
import { sheetStep } from "../recipe-step";

/** Builds a CAM's scorecard, for the manager's own workbook. */
export const camScorecardStep = sheetStep(
  camScorecardDefinition,
  {
    does: "Builds a CAM's scorecard and what it pays: for the manager's own workbook, never for one that others open.",
    says: {
      cam: "the CAM's name, as `cam_partners` has it",
      ...Object.fromEntries(Object.entries(CAM_INPUTS).map(([key, { label }]) => [key, label.toLowerCase()])),
    },
    schema: z.strictObject({ cam: z.string().trim().min(1), ...optionalFields(CAM_INPUTS) }),
  },
  async ({ workbook, asOf }, { cam, ...fields }, { camScorecardChange }) => {
    const snapshot = await workbook.read(kindRequest(camScorecardDefinition));
    const known = managingCams(readRoutine(snapshot)).find((each) => nameKey(each) === nameKey(cam));
    if (known === undefined)
      throw new RecipeError(`"cam": no active partner that is managed directly has the CAM "${cam}"`);
    await workbook.apply(camScorecardChange(snapshot, { cam: known, asOf: asOf(), inputs: given(fields) }));
  },
);
