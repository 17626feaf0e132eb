import { MGO_SCENARIOS } from "../../domain/marketing/mgo-lines";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, quoted } from "../shared/formula";
import type { Model } from "./model";

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
