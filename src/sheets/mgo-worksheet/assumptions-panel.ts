import { type MgoKey, MGO_SCENARIO, MGO_SCENARIOS, MGOS_TO_SHARE } from "../../domain/marketing/mgo-lines";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, quoted } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import type { SheetBuilder } from "../shared/sheet-builder";
import { INPUT_COLUMNS, ROW } from "./layout";
import { lineInput } from "./lines-block";
import type { Model } from "./model";
import type { MgoValues } from "./mgo-values";

const BELOW: readonly MgoKey[] = [
  "marketing_share",
  "revenue_won",
  "bleak_response",
  "bleak_close",
  "bleak_deal_size",
  "stretch_response",
  "stretch_close",
  "stretch_deal_size",
];
/** The scenario that counts, marketing's part of the target, the scenarios' factors, and what is shared out. */
export function assumptionsPanel(sheet: SheetBuilder, model: Model, values: MgoValues): void {
  const panel = new InputsPanel(sheet, ROW.assumptions, INPUT_COLUMNS).heading("Scenario and targets");
  panel.assumption(model.scenario, { assumption: MGO_SCENARIO }, values.scenario);
  for (const key of BELOW) lineInput(panel, model, key, values.overrides);
  panel.assumption(model.toShare, { assumption: MGOS_TO_SHARE, default: f`${model.target}` }, values.toShare);
}

/** What the scenarios multiply, and which of them counts. */
export function factorsBlock(block: CalculationBlock, model: Model): void {
  const { inputs, factors, scenario } = model;
  const across = (part: "response" | "close" | "deal_size") => (index: number) =>
    [f`${inputs[`bleak_${part}`].used}`, 1, f`${inputs[`stretch_${part}`].used}`][index]!;
  block.heading("Scenarios", MGO_SCENARIOS);
  block.across("Response ×", factors.response, across("response"), "general");
  block.across("Close rate ×", factors.close, across("close"), "general");
  block.across("Deal size ×", factors.dealSize, across("deal_size"), "general");
  block.single(
    "The one that counts",
    model.scenarioNumber,
    f`IF(${scenario.used}=${quoted(MGO_SCENARIOS[0])},1,IF(${scenario.used}=${quoted(MGO_SCENARIOS[2])},3,2))`,
    { format: "whole", note: "1 = Bleak, 2 = Expected, 3 = Stretch" },
  );
  block.single(
    "Revenue still to bring",
    model.asked,
    f`${inputs.line_l.used}*${inputs.marketing_share.used}-${inputs.revenue_won.used}`,
    { format: "money", note: "Line L × marketing's share − won" },
  );
}
