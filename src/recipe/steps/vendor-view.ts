import { z } from "zod";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { businessPlanDefinition } from "../../sheets/business-plan/definition";
import { vendorViewDefinition } from "../../sheets/vendor-view/definition";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, sheetStep } from "../recipe-step";

export const vendorViewStep = sheetStep(
  vendorViewDefinition,
  {
    does: "Builds what a partner's newest business plan is worth to us: a sheet of its own, for no partner.",
    says: { partner: PARTNER_SAYS },
    schema: z.strictObject({ partner: z.string().trim().min(1) }),
  },
  async ({ workbook, asOf }, { partner: given }, { vendorViewChange }) => {
    const snapshot = await workbook.read(kindRequest(vendorViewDefinition));
    const partner = knownPartner(snapshot, given);
    const plan = findSheet(snapshot.sheets, businessPlanDefinition.kind, { partner });
    if (!plan) throw new RecipeError(`${partner} has no business plan: build it in a step before.`);
    const version = Number(plan.subject.edition ?? 1);
    await workbook.apply(
      vendorViewChange(snapshot, { partner, asOf: asOf(), plan: { version, inputs: plan.inputs } }),
    );
  },
);
