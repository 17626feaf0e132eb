import { commitments } from "../../domain/business-plan/commitments";
import { businessPlanResult } from "../../domain/business-plan/business-plan-model";
import type { Shown } from "../shared/shown";
import { prepareBusinessPlan } from "./change";

export const shownFigures: Shown = (source, { partner, inputs, asOf }) => {
  const { plan, values, data } = prepareBusinessPlan(source, {
    partner,
    asOf,
    typed: {},
    existingInputs: inputs,
  });
  const result = businessPlanResult(plan);
  return { plan, values, result, promises: commitments(plan, result, data) };
};
