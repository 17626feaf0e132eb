import { CAPABILITIES_KIND } from "../../domain/scorecard/score-kinds";
import type { CalculationBlock } from "../shared/calculation-block";
import { f } from "../shared/formula";
import { Ref } from "../shared/reference";
import type { Model } from "./model";

/** What levels ask for and the other blocks do not know: the capabilities score as recorded, and revenue by its own name. */
export function levelFactsBlock(block: CalculationBlock, model: Model): void {
  const { level, deals, partner, inputs } = model;
  const [day, kind] = [new Ref("assessed on"), new Ref("capabilities kind")];
  const asOf = inputs.as_of.used;
  const assessed = f`(cam_scores[Partner]=${partner.name})*(cam_scores[Kind]=${kind})*ISNUMBER(cam_scores[Score])*(cam_scores[Provisional]<>"Yes")*(cam_scores[As of]<=${asOf})`;
  block.heading("Level");
  block.single("Kind of the capabilities score", kind, CAPABILITIES_KIND);
  block.single("Assessed on", day, f`IFERROR(SUMPRODUCT(MAX(${assessed}*cam_scores[As of])),0)`, "date");
  const score = f`SUMIFS(cam_scores[Score],cam_scores[Partner],${partner.criterion},cam_scores[Kind],${kind},cam_scores[As of],${day})`;
  block.single("Capabilities score", level.facts.capabilitiesScore, f`IF(${day}=0,"",${score})`, "score");
  block.single("Revenue, 12 months", level.facts.annualRevenue, f`${deals.trailingWon}`, "money");
}
