import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { quarterNamed } from "../../domain/marketing/marketing-quarter";
import { mdfRequestPage, readRequestData, REQUEST_INPUTS } from "../../domain/marketing/request-page";
import { optionalFields } from "../../domain/shared/assumption-schema";
import { mdfRequestDefinition } from "../../sheets/mdf-request/definition";
import { knownPartner } from "../known-partner";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, sheetStep } from "../recipe-step";

const { claim_days, ...TEXTS } = REQUEST_INPUTS;

/** Builds the page of what a partner asks of MDF for a quarter: of the rows that `cam_mdf` has. */
export const mdfRequestStep = sheetStep(
  mdfRequestDefinition,
  {
    does: "Builds the page of a partner's MDF requests of a quarter, to be signed by both sides.",
    says: {
      partner: PARTNER_SAYS,
      quarter: "`FY2018 Q1`, or a day of it",
      approver: "who decides, where it is not the MDF approver of Setup",
      claim_days: "after the campaign's month, where `cam_mdf` names no day to claim by",
      proof_needed: "what the partner hands in before it is paid",
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      quarter: z.string(),
      ...optionalFields({ claim_days }),
      ...optionalFields<keyof typeof TEXTS, string | null>(TEXTS),
    }),
  },
  async ({ workbook, say }, { partner: given, quarter: named, ...inputs }, { mdfRequestChange }) => {
    const snapshot = await workbook.read(kindRequest(mdfRequestDefinition));
    const partner = knownPartner(snapshot, given);
    const data = readRequestData(snapshot);
    const quarter = quarterNamed(named, data.settings.fiscalStartMonth);
    if (!quarter)
      throw new RecipeError(
        `"quarter": expected "FY2018 Q1" or a day of it such as 2018-01-01, not "${named}"`,
      );
    const values = Object.fromEntries(
      Object.entries(inputs).flatMap(([key, value]) => (value === undefined ? [] : [[`in_${key}`, value]])),
    );
    const page = mdfRequestPage(data, {
      partner,
      quarter: quarter.start,
      approver: inputs.approver ?? null,
    });
    if (page.approvesOwn)
      throw new RecipeError(`${page.approver} asks for ${partner}'s MDF: whoever asks never approves`);
    await workbook.apply(mdfRequestChange(snapshot, { partner, quarter, values }));
    say(`${partner}, ${quarter.label}: ${page.lines.length} requests`);
  },
);
