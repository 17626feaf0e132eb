import { z } from "zod";
import { nameKey } from "../../domain/shared/excel-text";
import { kindRequest } from "../../book/kind-request";
import { findSheet } from "../../book/find-sheet";
import type { PerformanceScorecardForm } from "../../sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../sheets/performance-scorecard/definition";
import { buildInBlocks } from "../build-in-blocks";
import { knownPartner } from "../known-partner";
import { dealRemarks } from "../row-remarks";
import { PARTNER_SAYS, sheetStepsTogether } from "../recipe-step";

/** Builds partners' scorecards as of the recipe's date, recording the quarter's open pipeline unless told not to. */
export const performanceScorecardStep = sheetStepsTogether(
  performanceScorecardDefinition,
  {
    does: "Builds a partner's Performance Scorecard.",
    says: { partner: PARTNER_SAYS, record_pipeline: "records the quarter's open pipeline in `cam_results`" },
    schema: z.strictObject({ partner: z.string().trim().min(1), record_pipeline: z.boolean().default(true) }),
  },
  async (kitchen, steps, { scorecardBuilder }) => {
    const snapshot = await kitchen.workbook.read(kindRequest(performanceScorecardDefinition));
    // Built twice in a row is built once, as the last of them says.
    const forms = new Map<string, PerformanceScorecardForm>();
    for (const { partner: given, record_pipeline: recordPipeline } of steps) {
      const partner = knownPartner(snapshot, given);
      const existing = findSheet(snapshot.sheets, performanceScorecardDefinition.kind, { partner });
      forms.set(nameKey(partner), {
        partner,
        asOf: kitchen.asOf(),
        recordPipeline,
        ...(existing ? { existingInputs: existing.inputs } : {}),
      });
    }
    await buildInBlocks(kitchen, [...forms.values()], scorecardBuilder(snapshot));
    dealRemarks(snapshot).forEach(kitchen.say);
  },
);
