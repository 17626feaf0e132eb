import { kindRequest } from "../../book/kind-request";
import { partnerViewDefinition } from "../../sheets/partner-view/definition";
import { ASSESSMENT_SAYS, assessmentFields, givenAnswers } from "../given-answers";
import { knownPartner } from "../known-partner";
import { sheetStep } from "../recipe-step";

/** Answers the questions about us for a partner and builds its view of us as of the recipe's date. */
export const partnerViewStep = sheetStep(
  partnerViewDefinition,
  {
    does: "Answers a partner's questions about us and builds its view of us.",
    says: ASSESSMENT_SAYS,
    schema: assessmentFields,
  },
  async ({ workbook, asOf }, fields, { partnerViewChange }) => {
    const snapshot = await workbook.read(kindRequest(partnerViewDefinition));
    const partner = knownPartner(snapshot, fields.partner);
    await workbook.apply(
      partnerViewChange(snapshot, {
        partner,
        asOf: asOf(),
        ...givenAnswers(snapshot, fields, "partner-view"),
      }),
    );
  },
);
