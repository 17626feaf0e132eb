import { CURRENT_COLUMN } from "../../domain/scorecard/performance/scorecard-periods";
import {
  OVERRIDE_KEYS,
  SCORECARD_INPUTS,
  type OverrideKey,
} from "../../domain/scorecard/performance/scorecard-inputs";
import { fiscalStartFact } from "../kit/inputs";
import { f, type Formula } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import { INPUT_COLUMNS, HEADING_ROW, TABLE_ROW } from "./layout";
import type { Model } from "./model";

/** Targets and assumptions: where the default comes from, the default, what is typed over it, what counts; returns the row below. */
export function putInputs(sheet: SheetBuilder, model: Model, row: number): number {
  const panel = new InputsPanel(sheet, row, INPUT_COLUMNS).heading("Targets and assumptions");
  for (const key of OVERRIDE_KEYS) {
    const line = { assumption: SCORECARD_INPUTS[key], ...defaultOf(model, key) };
    panel.assumption(model.inputs[key], line);
    if (key === "as_of") panel.fact(model.fiscalStart, fiscalStartFact(model.settings));
  }
  for (let at = row; at < panel.nextRow; at += 1) sheet.height(at, TABLE_ROW);
  sheet.height(row, HEADING_ROW);
  return panel.nextRow;
}

function defaultOf(model: Model, key: OverrideKey): { default: Formula; source: Formula | string } {
  const { settings, partner, winRate, level, metrics } = model;
  switch (key) {
    case "as_of":
      return { default: f`${settings.asOf}`, source: "Setup" };
    case "annual_target":
      return {
        default: f`${partner.annualTarget}`,
        source: f`IF(${partner.targetUnread},"No number on Partners",IF(${partner.annualTarget}="","None","Partner's"))`,
      };
    case "q1_target":
    case "q2_target":
    case "q3_target":
    case "q4_target": {
      const index = Number(key[1]) - 1;
      return { default: f`${model.salesDefault.fixed(index)}`, source: f`${model.salesSource.fixed(index)}` };
    }
    case "coverage": {
      const own = f`N(${partner.coverage})>0`;
      return {
        default: f`IF(${own},${partner.coverage},${winRate.coverage})`,
        source: f`IF(${own},"Partner's",${winRate.coverageSource})`,
      };
    }
    case "average_deal_size_target": {
      const refs = metrics.average_deal_size;
      const program = f`IF(N(${settings.defaultDealSize})>0,"Program's default",IF(ROUND(N(${refs.defaultTarget}),9)>0,"Metric's default","None"))`;
      return {
        default: f`${refs.targetDefault.fixed(CURRENT_COLUMN)}`,
        source: f`IF(${refs.latestTarget}<>"","Results",IF(N(${partner.dealSize})>0,"Partner's default",${program}))`,
      };
    }
    case "training_certs_target":
      return required(metrics.training_certs, level.needs.certifications, level.targetName);
    case "required_tasks_target":
      return required(metrics.required_tasks, level.needs.requiredTasks, level.targetName);
  }
}

const metricDefault = (target: Model["tolerance"]) =>
  f`IF(ROUND(N(${target}),9)>0,"Metric's default","None")`;

function required(
  refs: Model["metrics"]["training_certs"],
  needs: Model["tolerance"],
  levelName: Model["tolerance"],
) {
  return {
    default: f`${refs.targetDefault.fixed(CURRENT_COLUMN)}`,
    source: f`IF(${refs.latestTarget}<>"","Results",IF(${needs}<>"","Level "&${levelName},${metricDefault(refs.defaultTarget)}))`,
  };
}
