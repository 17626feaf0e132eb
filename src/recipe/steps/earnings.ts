import { z } from "zod";
import { EARNINGS_INPUTS } from "../../domain/finance/earnings-inputs";
import { optionalFields } from "../../domain/shared/assumption-schema";
import { nameKey } from "../../domain/shared/excel-text";
import { kindRequest } from "../../book/kind-request";
import type { EarningsForm } from "../../sheets/earnings/change";
import { earningsDefinition } from "../../sheets/earnings/definition";
import { buildInBlocks } from "../build-in-blocks";
import { given } from "../given-fields";
import { knownPartner } from "../known-partner";
import { PARTNER_SAYS, sheetStepsTogether } from "../recipe-step";

const { as_of: _, ...TERMS } = EARNINGS_INPUTS;
const { level, compared_level: comparedLevel, ...NUMBERS } = TERMS;

/** Builds partners' pages of what they earned, over deals, levels, rebates, MDF and results. */
export const earningsStep = sheetStepsTogether(
  earningsDefinition,
  {
    does: "Builds a partner's page of what it earned with us.",
    says: {
      partner: PARTNER_SAYS,
      ...Object.fromEntries(Object.keys(TERMS).map((key) => [key, `the input \`in_${key}\``])),
    },
    schema: z.strictObject({
      partner: z.string().trim().min(1),
      ...optionalFields({ level, compared_level: comparedLevel }),
      ...optionalFields(NUMBERS),
    }),
  },
  async (kitchen, steps, { earningsChange }) => {
    const snapshot = await kitchen.workbook.read(kindRequest(earningsDefinition));
    // Built twice in a row is built once, with what both of them say.
    const forms = new Map<string, EarningsForm>();
    for (const { partner: name, ...fields } of steps) {
      const partner = knownPartner(snapshot, name);
      const before = forms.get(nameKey(partner))?.overrides;
      forms.set(nameKey(partner), {
        partner,
        asOf: kitchen.asOf(),
        overrides: { ...before, ...given(fields) },
      });
    }
    await buildInBlocks(kitchen, [...forms.values()], (some) => earningsChange(snapshot, some));
  },
);
