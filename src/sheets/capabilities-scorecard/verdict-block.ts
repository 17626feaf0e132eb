import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { countedText, longDateText } from "../shared/words";
import { cutScore } from "./layout";
import type { Model } from "./model";

/** Where the partner stands, of which day, and among whom. */
export function verdictBlock(block: CalculationBlock, model: Model): void {
  const { verdict, score, status, day, provisional, completeness, peers, inputs, partner } = model;
  const few = f`${completeness.coreAnswered}&" of "&${countedText(completeness.coreAsked, "core question", "core questions")}&" answered"`;
  const stage = inputs.life_stage.used;
  const group = f`IF(${peers.group}="life-stage",${stage}&" partners",IF(${peers.group}="level",${partner.tier}&" partners","partners"))`;
  const colour = f`${status.overall}&" at "&${cutScore(score.overall)}`;
  const rank = f`IF(${peers.group}="none",", no peers yet",IF(${peers.rank}="","",", "&${peers.rank}&" of "&${peers.of}&" "&${group}))`;
  block.heading("Verdict");
  block.single("Among whom", verdict.group, group);
  block.single(
    "In one sentence",
    verdict.text,
    f`IF(${score.overall}="","Not assessed yet",IF(${provisional},${few},${colour})&" on "&${longDateText(day)}&IF(${provisional},": too few for a colour or a rank",${rank}))`,
  );
}
