import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { funnelReviewDefinition } from "../../sheets/funnel-review/definition";
import { buildInBlocks } from "../build-in-blocks";
import { knownPartner } from "../known-partner";
import { PARTNER_SAYS, sheetStepsTogether } from "../recipe-step";

/** Builds partners' funnel reviews as of the recipe's date, over the deals that `cam_deals` holds. */
export const funnelReviewStep = sheetStepsTogether(
  funnelReviewDefinition,
  {
    does: "Builds a partner's funnel review: what to ask of its open deals.",
    says: { partner: PARTNER_SAYS },
    schema: z.strictObject({ partner: z.string().trim().min(1) }),
  },
  async (kitchen, steps, { funnelReviewChange }) => {
    const snapshot = await kitchen.workbook.read(kindRequest(funnelReviewDefinition));
    const partners = new Set(steps.map(({ partner }) => knownPartner(snapshot, partner)));
    const forms = [...partners].map((partner) => ({ partner, asOf: kitchen.asOf() }));
    await buildInBlocks(kitchen, forms, (some) => funnelReviewChange(snapshot, some));
  },
);
