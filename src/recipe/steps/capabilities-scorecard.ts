import { kindRequest } from "../../book/kind-request";
import { nameKey } from "../../domain/shared/excel-text";
import { findSheet } from "../../book/find-sheet";
import type { WorkbookSnapshot } from "../../book/workbook-port";
import type { CapabilitiesForm } from "../../sheets/capabilities-scorecard/change";
import { capabilitiesScorecardDefinition } from "../../sheets/capabilities-scorecard/definition";
import { performanceScorecardDefinition } from "../../sheets/performance-scorecard/definition";
import { buildInBlocks } from "../build-in-blocks";
import { ASSESSMENT_SAYS, assessmentFields, givenAnswers, type AssessmentFields } from "../given-answers";
import { knownPartner } from "../known-partner";
import { sheetStepsTogether, type Kitchen } from "../recipe-step";

/** Answers questions of partners and builds their Capabilities Scorecards as of the recipe's date. */
export const capabilitiesScorecardStep = sheetStepsTogether(
  capabilitiesScorecardDefinition,
  {
    does: "Answers questions about a partner and builds its Capabilities Scorecard.",
    says: ASSESSMENT_SAYS,
    schema: assessmentFields,
  },
  async (kitchen, steps, { capabilitiesScorecardChange }) => {
    for (const batch of batches(steps)) {
      const snapshot = await kitchen.workbook.read(kindRequest(capabilitiesScorecardDefinition));
      const forms = batch.map((fields) => formOf(kitchen, snapshot, fields));
      await buildInBlocks(kitchen, forms, (some) => capabilitiesScorecardChange(snapshot, some));
    }
  },
);

/** Steps in which no partner occurs twice: a second assessment builds on the first. */
function batches(steps: readonly AssessmentFields[]): AssessmentFields[][] {
  const all: AssessmentFields[][] = [];
  let partners = new Set<string>();
  for (const step of steps) {
    if (all.length === 0 || partners.has(nameKey(step.partner))) {
      all.push([]);
      partners = new Set();
    }
    all.at(-1)!.push(step);
    partners.add(nameKey(step.partner));
  }
  return all;
}

function formOf({ asOf }: Kitchen, snapshot: WorkbookSnapshot, fields: AssessmentFields): CapabilitiesForm {
  const partner = knownPartner(snapshot, fields.partner);
  const existing = findSheet(snapshot.sheets, capabilitiesScorecardDefinition.kind, { partner });
  const performance = findSheet(snapshot.sheets, performanceScorecardDefinition.kind, { partner });
  return {
    partner,
    asOf: asOf(),
    ...givenAnswers(snapshot, fields, "capabilities"),
    ...(existing ? { existingInputs: existing.inputs } : {}),
    ...(performance ? { performanceInputs: performance.inputs } : {}),
  };
}
