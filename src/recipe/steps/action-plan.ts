import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { actionPlanDefinition } from "../../sheets/action-plan/definition";
import { buildInBlocks } from "../build-in-blocks";
import { knownPartner } from "../known-partner";
import { PARTNER_SAYS, sheetStepsTogether } from "../recipe-step";

/** Builds partners' action plans as of the recipe's date, over the actions that `cam_actions` holds. */
export const actionPlanStep = sheetStepsTogether(
  actionPlanDefinition,
  {
    does: "Builds a partner's page of actions.",
    says: { partner: PARTNER_SAYS },
    schema: z.strictObject({ partner: z.string().trim().min(1) }),
  },
  async (kitchen, steps, { actionPlanChange }) => {
    const snapshot = await kitchen.workbook.read(kindRequest(actionPlanDefinition));
    const partners = new Set(steps.map(({ partner }) => knownPartner(snapshot, partner)));
    const forms = [...partners].map((partner) => ({ partner, asOf: kitchen.asOf() }));
    await buildInBlocks(kitchen, forms, (some) => actionPlanChange(snapshot, some));
  },
);
