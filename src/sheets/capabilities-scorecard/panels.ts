import { LIFE_STAGES } from "../../domain/capabilities/framework";
import type { CapabilityOverrides } from "../../domain/capabilities/capabilities-scorecard";
import type { Assumption } from "../../domain/shared/assumption";
import { asOfLine } from "../kit/inputs";
import { f } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import { levelPanel } from "../shared/level-block";
import type { SheetBuilder } from "../shared/sheet-builder";
import { stageNamed, usedStage } from "./facts-block";
import { INPUT_COLUMNS, LEVEL_COLUMNS } from "./layout";
import type { Model } from "./model";

const LIFE_STAGE: Assumption = {
  key: "life_stage",
  label: "Life-stage",
  kind: "choice",
  choices: LIFE_STAGES,
  default: null,
  source: "Partner's",
  help: "Whose weights count and which questions are asked; answers stay as they are.",
};

/** The day and the life-stage: the default, what is typed over it, what counts; returns the row below. */
export function inputsPanel(
  sheet: SheetBuilder,
  model: Model,
  overrides: CapabilityOverrides,
  row: number,
): number {
  const { inputs, settings, partner, stages } = model;
  return new InputsPanel(sheet, row, INPUT_COLUMNS)
    .heading("Assumptions")
    .assumption(inputs.as_of, asOfLine(settings, "Answers and peers count up to this day."), overrides.as_of)
    .assumption(
      inputs.life_stage,
      { assumption: LIFE_STAGE, default: stageNamed(partner.stage, stages.names), used: usedStage(model) },
      overrides.life_stage,
    ).nextRow;
}

export function requirementsPanel(sheet: SheetBuilder, { level }: Model, row: number): number {
  return levelPanel(sheet, level, { row, columns: LEVEL_COLUMNS, shown: f`${level.earned}` });
}
