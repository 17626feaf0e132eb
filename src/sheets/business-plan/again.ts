import { businessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import { ownMarketing } from "../../domain/business-plan/own-marketing";
import { readScorecardData } from "../../domain/scorecard/performance/scorecard-data";
import type { BuiltAgain } from "../shared/built-again";
import { formedBusinessPlan } from "./change";
import { businessPlanSheet } from "./sheet";

export const builtAgain: BuiltAgain = (source, { subject: { partner, edition }, inputs, asOf }) => {
  const { data } = readScorecardData(source);
  const day = data.settings.asOf ?? asOf;
  const defaults = businessPlanDefaults(data, partner, day, ownMarketing(source, partner, day));
  const { lineCount, typed } = formedBusinessPlan(defaults, { typed: {}, existingInputs: inputs });
  return businessPlanSheet({ partner, version: Number(edition), lineCount, defaults, typed });
};
