import { CAPABILITY_TABLES } from "../../domain/capabilities/capability-data";
import { partnerViewChange } from "../../sheets/partner-view/change";
import { assessmentFields, givenAnswers } from "../given-answers";
import { knownPartner } from "../known-partner";
import { recipeStep } from "../recipe-step";

/** Answers the questions about us for a partner and builds its view of us as of the recipe's date. */
export const partnerViewStep = recipeStep(assessmentFields, async ({ workbook, asOf }, fields) => {
  const snapshot = await workbook.read({ tables: CAPABILITY_TABLES });
  const partner = knownPartner(snapshot, fields.partner);
  await workbook.apply(
    partnerViewChange(snapshot, { partner, asOf: asOf(), ...givenAnswers(snapshot, fields, "partner-view") }),
  );
});
