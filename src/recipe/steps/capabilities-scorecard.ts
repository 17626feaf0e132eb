import { CAPABILITY_TABLES } from "../../domain/capabilities/capability-data";
import { nameKey } from "../../domain/shared/excel-text";
import { findSheet } from "../../book/find-sheet";
import type { WorkbookSnapshot } from "../../book/workbook-port";
import {
  capabilitiesScorecardChange,
  type CapabilitiesForm,
} from "../../sheets/capabilities-scorecard/change";
import { assessmentFields, givenAnswers, type AssessmentFields } from "../given-answers";
import { knownPartner } from "../known-partner";
import { stepsTogether, type Kitchen } from "../recipe-step";

/** Answers questions of partners and builds their Capabilities Scorecards as of the recipe's date. */
export const capabilitiesScorecardStep = stepsTogether(assessmentFields, async (kitchen, steps) => {
  for (const batch of batches(steps)) {
    const snapshot = await kitchen.workbook.read({
      tables: CAPABILITY_TABLES,
      sheets: ["capabilities-scorecard", "performance-scorecard"],
    });
    const forms = batch.map((fields) => formOf(kitchen, snapshot, fields));
    await kitchen.workbook.apply(capabilitiesScorecardChange(snapshot, forms));
  }
});

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

function formOf(
  { asOf, fiscalStartMonth }: Kitchen,
  snapshot: WorkbookSnapshot,
  fields: AssessmentFields,
): CapabilitiesForm {
  const partner = knownPartner(snapshot, fields.partner);
  const existing = findSheet(snapshot.sheets, "capabilities-scorecard", { partner });
  const performance = findSheet(snapshot.sheets, "performance-scorecard", { partner });
  return {
    partner,
    asOf: asOf(),
    ...givenAnswers(snapshot, fields, "capabilities"),
    ...(existing ? { existingInputs: existing.inputs } : {}),
    performanceInputs: {
      ...(fiscalStartMonth ? { in_fiscal_start: fiscalStartMonth } : {}),
      ...performance?.inputs,
    },
  };
}
