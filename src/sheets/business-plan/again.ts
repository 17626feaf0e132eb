import { businessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import { readScorecardData } from "../../domain/scorecard/performance/scorecard-data";
import type { BuiltAgain } from "../shared/built-again";
import { formedBusinessPlan } from "./change";
import { businessPlanSheet } from "./sheet";

export const builtAgain: BuiltAgain = (source, { subject: { partner, edition }, inputs, asOf }) => {
  const { data } = readScorecardData(source);
  const defaults = businessPlanDefaults(data, partner, data.settings.asOf ?? asOf);
  const { lineCount, typed } = formedBusinessPlan(defaults, { typed: {}, existingInputs: inputs });
  return businessPlanSheet({ partner, version: Number(edition), lineCount, defaults, typed });
};
